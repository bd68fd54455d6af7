/** Danish words of the command line. */
import { devicesDa } from './devicesDa.ts'
import { explainDa } from './explainDa.ts'
import type { CliMessages } from './messages.ts'

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

export const cliDa: CliMessages = {
  steps: {
    start: 'Starter',
    company: 'Opretter nøgler og personer',
    plans: 'Planlægger butikkerne',
    history: 'Spiller 13 uger igennem',
    share: 'Skriver og læser den fælles mappe',
    files: 'Kontrollerer filer',
    replay: 'Genafspiller',
    ruleTests: 'Kører testtilfælde',
    parse: 'Læser filen',
    rows: 'Kontrollerer rækkerne',
    store: 'Gemmer',
  },
  demoReady: (folder) => `Demofirmaet er klar i ${folder}.`,
  created: (organisation, outlets, version) =>
    `${organisation} er oprettet med ${many(outlets, 'butik', 'butikker')} og version ${version} af reglerne.`,
  outletAdded: (name) => `${name} er tilføjet og signeret. Invitér butikslederen med invite.`,
  regionAdded: (name) => `Regionen ${name} er tilføjet og signeret.`,
  joined: (organisation) => `Denne datamappe hører nu til ${organisation}.`,
  waitingForAdmission:
    'Den venter på at blive lukket ind: læs de seks ord op for administratoren, som sammenligner dem; synkronisér så her.',
  status: (organisation, actor, outlets) => `${organisation}: ${actor}, ${many(outlets, 'butik', 'butikker')}.`,
  noFindings: 'Ingen fund.',
  findings: (count) => `${count} fund.`,
  finding: (on, rule, verdict) => `${on}  ${rule}: ${verdict}`,
  violation: (amount, unit) => `afviger med ${amount} ${unit}`,
  premium: (amount, unit) => `tilladt mod tillæg, ${amount} ${unit}`,
  undetermined: (why) => `kan ikke afgøres (${why})`,
  units: {
    minutes: 'minutter',
    minuteOfDay: 'minutter',
    count: 'gange',
    days: 'dage',
    personMinutes: 'personminutter',
    assignments: 'opgaver',
    premiumMinutes: 'tillægsminutter',
    referenceMinutes: 'periodeminutter',
    cents: 'hundrededele',
  },
  unknownPack: (name) => `Der er ingen regelpakke og ingen fil med navnet “${name}”. “pack list” nævner pakkerne.`,
  noRule: 'ingen sådan regel',
  caseOk: (id, got) => `ok ${id}: ${got}`,
  caseFailed: (id, expected, got) => `FORKERT ${id}: ventede ${expected}, fandt ${got}`,
  tableCase: (id, title, holds) => `${holds ? 'ok' : 'FORKERT'} ${id}: ${title}`,
  casesRun: (passed, cases) => `${passed} af ${cases} tilfælde afgjort som ventet.`,
  packLine: (packId, title, rules, cases, asOf) =>
    `${packId}: ${title}, ${many(rules, 'regel', 'regler')}, ${many(cases, 'tilfælde', 'tilfælde')}, ret pr. ${asOf}`,
  notLegalAdvice: 'Et udgangspunkt, ikke juridisk rådgivning.',
  imported: (accepted, rejected, dryRun) =>
    `${many(accepted, 'linje', 'linjer')} taget ind, ${rejected} afvist${dryRun ? '. Prøvekørsel: intet blev gemt' : ''}.`,
  ignoredColumns: (columns) => `ikke læst: ${columns}`,
  rounded: (numbers, percent) =>
    `${many(numbers, 'tal', 'tal')} med decimaler afrundet til hele, halve opad; summen ændres med ${percent} %`,
  importedFor: (outlet, accepted) => `${outlet}: ${many(accepted, 'linje', 'linjer')}`,
  importError: (line, column, code, value) => `linje ${line}, ${column}: ${code} (${value})`,
  published: (week, file) => `Ugen fra ${week} er offentliggjort som ${file}.`,
  rulesPublished: (version, effectiveOn) => `Version ${version} af reglerne gælder fra ${effectiveOn}.`,
  rolledBack: (version, earlier, on) =>
    `Version ${version} siger det samme som version ${earlier} og gælder fra ${on}.`,
  proposed: (digest) => `De andre administratorer kan se den nu: ${digest}.`,
  proposal: (digest, version, changes, state) =>
    `${digest}  version ${version}, ${changes === 1 ? '1 ændring' : `${changes} ændringer`}: ${state}`,
  noProposals: 'Ingen kladde venter på gennemsyn.',
  noSuchProposal: (digest) => `Ingen enkelt kladde begynder med ${digest}.`,
  notAVerdict: (text) => `Afgørelsen er approved eller refused, ikke ${text}.`,
  decided: (digest, state) => `${digest}: ${state}.`,
  reviewStates: {
    unchanged: 'intet at se på',
    draft: 'ingen er blevet spurgt',
    waiting: 'venter på en anden administrator',
    reviewed: 'godkendt',
    refused: 'afvist',
  },
  synced: (sent, read, waiting) =>
    `${many(sent, 'fil', 'filer')} sendt og læst tilbage, ${read} modtaget, ${waiting} venter her.`,
  refusedFile: (path, refusal) => `afvist (${refusal}): ${path}`,
  verified: (files, chains, verdicts) =>
    `Alt i orden: ${many(files, 'fil', 'filer')} i ${many(chains, 'kæde', 'kæder')}, ${many(verdicts, 'afgørelse', 'afgørelser')} regnet efter med samme resultat.`,
  provedBy: (path) => `  bevist af ${path}`,
  audited: (files, retired, problems) =>
    `${many(files, 'modtaget fil', 'modtagne filer')} ledt efter, ${retired} fjernet af deres ejere: ${problems === 0 ? 'alle er der, uændrede' : many(problems, 'problem', 'problemer')}.`,
  checkpoint: (file) => `Sikker begyndelse skrevet: ${file}.`,
  retired: (count, dryRun) =>
    dryRun ? `${many(count, 'fil', 'filer')} kunne fjernes.` : `${many(count, 'fil', 'filer')} fjernet.`,
  nothingToRetire: {
    noCheckpoint: 'Intet fjernet: der er ingen sikker begyndelse.',
    notWitnessed: 'Intet fjernet: to andre enheder skal have bevidnet den sikre begyndelse.',
    tooYoung: (on) => `Intet fjernet: den sikre begyndelse er først gammel nok den ${on}.`,
  },
  ignoredName: (path) => `ikke fra Plumbline, sprunget over: ${path}`,
  ignoredMore: (count) => `og ${count} andre fremmede navne`,
  notVerified: (refused, mismatches) =>
    `Ikke bekræftet: ${many(refused, 'fil', 'filer')} afvist, ${many(mismatches, 'afgørelse', 'afgørelser')} kunne ikke genskabes.`,
  mismatch: (path) => `afgørelsen kunne ikke genskabes: ${path}`,
  states: {
    same: 'ens',
    allowed: 'tilladt forskel',
    expired: 'udløbet',
    unexplained: 'uforklaret',
    unknown: 'vides ikke',
  },
  compared: (from, to) => `Uge ${from} til ${to}`,
  difference: (state, outlet, rule, findings) => `${state}: ${outlet}, ${rule} (${findings} fund)`,
  noDifferences: 'Ingen forskelle.',
  replayed: (added, gone) =>
    `Hvis ingen havde reageret: ${added === 1 ? '1 nyt' : `${added} nye`} fund, ${gone} ville forsvinde.`,
  replayedOutlet: (outlet, added, gone) => `${outlet}: ${added === 1 ? '1 nyt' : `${added} nye`}, ${gone} væk`,
  historyWritten: (weeks, rows, files) =>
    `Uger i butikker: ${weeks}. Rækker: ${rows}, filer: ${files}. Ingen navne, ingen pseudonymer, ingen begrundelser.`,
  backedUp: (file) => `Sikkerhedskopi skrevet: ${file}.`,
  restored: (file) => `Gendannet fra ${file}.`,
  notAFile: (path) => `${path} kan ikke læses.`,
  notJson: (path) => `${path} er ikke gyldig JSON.`,
  notShaped: (path, field) => `${path} har ikke den ventede form (${field}).`,
  unknownOutlet: (name) => `Der er ingen butik her, der hedder ${name}.`,
  unknownRegion: (name) => `Der er ingen region her, der hedder ${name}.`,
  unknownShift: (shift) => `Ingen vagt ${shift} er ændret, siden ugen blev offentliggjort.`,
  nothingAmended: 'Ugen er aldrig offentliggjort: der er ingen ændring, som nogen kan have ønsket.',
  unknownActor: (name) => `Der er ingen nøgle til ${name} i denne datamappe.`,
  unknownColumn: (name) => `Filen har ingen kolonne, der hedder ${name}.`,
  explain: explainDa,
  devices: devicesDa,
  noShare: 'Denne datamappe har ingen fælles mappe. Intet blev sendt eller læst.',
  optionMissing: (name) => `Valgmuligheden ${name} mangler.`,
  shareProblem: (problem) => `Den fælles mappe kan ikke bruges (${problem}).`,
  jobFailed: (problem) => `Det lykkedes ikke (${problem}). Intet blev ændret.`,
}
