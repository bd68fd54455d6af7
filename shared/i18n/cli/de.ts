/** German words of the command line. */
import { devicesDe } from './devicesDe.ts'
import { explainDe } from './explainDe.ts'
import type { CliMessages } from './messages.ts'

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

export const cliDe: CliMessages = {
  steps: {
    start: 'Es geht los',
    company: 'Schlüssel und Personen anlegen',
    plans: 'Filialen planen',
    history: '13 Wochen durchspielen',
    share: 'Gemeinsamen Ordner schreiben und lesen',
    files: 'Dateien prüfen',
    replay: 'Nachrechnen',
    ruleTests: 'Testfälle laufen',
    parse: 'Liest die Datei',
    rows: 'Prüft die Zeilen',
    store: 'Speichert',
  },
  demoReady: (folder) => `Die Demofirma liegt bereit in ${folder}.`,
  created: (organisation, outlets, version) =>
    `${organisation} ist eingerichtet: ${many(outlets, 'Filiale', 'Filialen')}, Regeln in Version ${version}.`,
  outletAdded: (name) => `${name} ist hinzugefügt und signiert. Ihre Filialleitung lädst du mit invite ein.`,
  regionAdded: (name) => `Region ${name} ist hinzugefügt und signiert.`,
  joined: (organisation) => `Dieser Datenordner gehört jetzt zu ${organisation}.`,
  waitingForAdmission:
    'Er wartet auf die Zulassung: Lies der Administration die sechs Wörter vor, sie vergleicht sie; danach hier abgleichen.',
  status: (organisation, actor, outlets) => `${organisation}: ${actor}, ${many(outlets, 'Filiale', 'Filialen')}.`,
  noFindings: 'Keine Befunde.',
  findings: (count) => `${many(count, 'Befund', 'Befunde')}.`,
  finding: (on, rule, verdict) => `${on}  ${rule}: ${verdict}`,
  violation: (amount, unit) => `Abweichung um ${amount} ${unit}`,
  premium: (amount, unit) => `erlaubt gegen Zuschlag, ${amount} ${unit}`,
  undetermined: (why) => `nicht entscheidbar (${why})`,
  units: {
    minutes: 'Minuten',
    minuteOfDay: 'Minuten',
    count: 'Mal',
    days: 'Tage',
    personMinutes: 'Personenminuten',
    assignments: 'Einsätze',
    premiumMinutes: 'Zuschlagsminuten',
    referenceMinutes: 'Bezugsminuten',
    cents: 'Hundertstel',
  },
  unknownPack: (name) => `Es gibt kein Regelpaket und keine Datei „${name}“. „pack list“ nennt die Pakete.`,
  noRule: 'keine solche Regel',
  caseOk: (id, got) => `ok ${id}: ${got}`,
  caseFailed: (id, expected, got) => `FALSCH ${id}: erwartet ${expected}, gefunden ${got}`,
  tableCase: (id, title, holds) => `${holds ? 'ok' : 'FALSCH'} ${id}: ${title}`,
  casesRun: (passed, cases) => `${passed} von ${cases} Fällen wie erwartet entschieden.`,
  packLine: (packId, title, rules, cases, asOf) =>
    `${packId}: ${title}, ${many(rules, 'Regel', 'Regeln')}, ${many(cases, 'Fall', 'Fälle')}, Rechtsstand ${asOf}`,
  notLegalAdvice: 'Ein Ausgangspunkt, keine Rechtsberatung.',
  imported: (accepted, rejected, dryRun) =>
    `${many(accepted, 'Zeile', 'Zeilen')} übernommen, ${rejected} abgelehnt${dryRun ? '. Probelauf: nichts wurde gespeichert' : ''}.`,
  ignoredColumns: (columns) => `nicht gelesen: ${columns}`,
  rounded: (numbers, percent) =>
    `${many(numbers, 'Zahl', 'Zahlen')} mit Nachkommastellen auf ganze gerundet, Hälften nach oben; die Summe ändert sich um ${percent} %`,
  importedFor: (outlet, accepted) => `${outlet}: ${many(accepted, 'Zeile', 'Zeilen')}`,
  importError: (line, column, code, value) => `Zeile ${line}, ${column}: ${code} (${value})`,
  published: (week, file) => `Die Woche vom ${week} ist veröffentlicht als ${file}.`,
  rulesPublished: (version, effectiveOn) => `Version ${version} der Regeln gilt ab ${effectiveOn}.`,
  rolledBack: (version, earlier, on) => `Version ${version} sagt, was Version ${earlier} sagte, und gilt ab ${on}.`,
  proposed: (digest) => `Die übrige Administration kann ihn jetzt ansehen: ${digest}.`,
  proposal: (digest, version, changes, state) =>
    `${digest}  Version ${version}, ${changes === 1 ? '1 Änderung' : `${changes} Änderungen`}: ${state}`,
  noProposals: 'Es liegt kein Entwurf zur Prüfung vor.',
  noSuchProposal: (digest) => `Kein einzelner Entwurf beginnt mit ${digest}.`,
  notAVerdict: (text) => `Das Urteil ist approved oder refused, nicht ${text}.`,
  decided: (digest, state) => `${digest}: ${state}.`,
  reviewStates: {
    unchanged: 'nichts zu prüfen',
    draft: 'niemand wurde gefragt',
    waiting: 'wartet auf eine zweite Prüfung',
    reviewed: 'freigegeben',
    refused: 'abgelehnt',
  },
  synced: (sent, read, waiting) =>
    `${many(sent, 'Datei', 'Dateien')} gesendet und zurückgelesen, ${read} empfangen, ${waiting} warten hier.`,
  refusedFile: (path, refusal) => `abgelehnt (${refusal}): ${path}`,
  verified: (files, chains, verdicts) =>
    `Alles in Ordnung: ${many(files, 'Datei', 'Dateien')} in ${many(chains, 'Kette', 'Ketten')}, ${many(verdicts, 'Urteil', 'Urteile')} mit gleichem Ergebnis nachgerechnet.`,
  provedBy: (path) => `  belegt durch ${path}`,
  audited: (files, retired, problems) =>
    `${many(files, 'angenommene Datei', 'angenommene Dateien')} gesucht, ${retired} von ihren Geräten entfernt: ${problems === 0 ? 'alle da und unverändert' : many(problems, 'Problem', 'Probleme')}.`,
  checkpoint: (file) => `Sicherer Anfang geschrieben: ${file}.`,
  retired: (count, dryRun) =>
    dryRun
      ? `${many(count, 'Datei könnte', 'Dateien könnten')} entfernt werden.`
      : `${many(count, 'Datei', 'Dateien')} entfernt.`,
  nothingToRetire: {
    noCheckpoint: 'Nichts entfernt: Es gibt keinen sicheren Anfang.',
    notWitnessed: 'Nichts entfernt: Zwei andere Geräte müssen den sicheren Anfang bezeugt haben.',
    tooYoung: (on) => `Nichts entfernt: Der sichere Anfang ist erst am ${on} alt genug.`,
  },
  ignoredName: (path) => `nicht von Plumbline, übergangen: ${path}`,
  ignoredMore: (count) => `und ${count} weitere fremde Namen`,
  notVerified: (refused, mismatches) =>
    `Nicht bestätigt: ${many(refused, 'Datei', 'Dateien')} abgelehnt, ${many(mismatches, 'Urteil', 'Urteile')} nicht nachvollziehbar.`,
  mismatch: (path) => `Urteil nicht nachvollziehbar: ${path}`,
  states: {
    same: 'gleich',
    allowed: 'erlaubte Abweichung',
    expired: 'abgelaufen',
    unexplained: 'unerklärt',
    unknown: 'nicht bekannt',
  },
  compared: (from, to) => `Wochen ${from} bis ${to}`,
  difference: (state, outlet, rule, findings) =>
    `${state}: ${outlet}, ${rule} (${many(findings, 'Befund', 'Befunde')})`,
  noDifferences: 'Keine Unterschiede.',
  replayed: (added, gone) =>
    `Wenn niemand reagiert hätte: ${many(added, 'neuer Befund', 'neue Befunde')}, ${gone} ${gone === 1 ? 'fiele' : 'fielen'} weg.`,
  replayedOutlet: (outlet, added, gone) => `${outlet}: ${added} neu, ${gone} weg`,
  historyWritten: (weeks, rows, files) =>
    `Wochen von Filialen: ${weeks}. Zeilen: ${rows}, Dateien: ${files}. Keine Namen, keine Pseudonyme, keine Gründe.`,
  backedUp: (file) => `Sicherung geschrieben: ${file}.`,
  restored: (file) => `Wiederhergestellt aus ${file}.`,
  notAFile: (path) => `${path} lässt sich nicht lesen.`,
  notJson: (path) => `${path} ist kein gültiges JSON.`,
  notShaped: (path, field) => `${path} hat nicht die erwartete Form (${field}).`,
  unknownOutlet: (name) => `Hier gibt es keine Filiale namens ${name}.`,
  unknownRegion: (name) => `Hier gibt es keine Region namens ${name}.`,
  unknownShift: (shift) => `Seit der Veröffentlichung hat sich keine Schicht ${shift} geändert.`,
  nothingAmended: 'Diese Woche wurde nie veröffentlicht: Es gibt keine Änderung, die jemand gewünscht haben könnte.',
  unknownActor: (name) => `Für ${name} liegt in diesem Datenordner kein Schlüssel.`,
  unknownColumn: (name) => `Die Datei hat keine Spalte namens ${name}.`,
  explain: explainDe,
  devices: devicesDe,
  noShare: 'Dieser Datenordner hat keinen gemeinsamen Ordner. Nichts wurde gesendet oder gelesen.',
  optionMissing: (name) => `Die Option ${name} fehlt.`,
  shareProblem: (problem) => `Der gemeinsame Ordner ist nicht benutzbar (${problem}).`,
  jobFailed: (problem) => `Das hat nicht geklappt (${problem}). Nichts wurde geändert.`,
}
