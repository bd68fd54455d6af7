/** Danish sentences for problems. */
import { deviceProblemsDa } from './deviceProblemsDa.ts'
import { placeProblemsDa } from './placeProblemsDa.ts'
import type { Details, ProblemMessages, ProblemWords } from './messages.ts'

const say = (happened: string, kept: string, next: string): ProblemWords => ({ happened, kept, next })
const always = (happened: string, kept: string, next: string) => () => say(happened, kept, next)
const unchanged = 'Intet blev ændret.'
const keptHere = 'Dit arbejde ligger sikkert på denne enhed.'
/** The detail with words around it, or nothing when it was not given. */
const when = (details: Details, name: string, words: (value: string) => string): string =>
  details[name] === undefined || details[name] === '' ? '' : words(String(details[name]))

export const problemsDa: ProblemMessages = {
  badInput: (d) =>
    say(`Noget i formularen passer ikke${when(d, 'fields', (f) => `: ${f}`)}.`, unchanged, 'Ret det, og prøv igen.'),
  forbidden: say(
    'Din rolle må ikke gøre dette.',
    unchanged,
    'Spørg administratoren i din organisation, hvis du har brug for det.',
  ),
  unknownMethod: say('Denne side passer ikke til programmet bag den.', unchanged, 'Luk Plumbline, og start det igen.'),
  internal: (ref) =>
    say('Der skete en fejl i selve Plumbline.', keptHere, `Prøv igen. Bliver fejlen ved, så oplys nummeret ${ref}.`),
  unreachable: say(
    'Programmet bag denne side svarer ikke.',
    'Det, der var gemt før, er i sikkerhed.',
    'Se efter, om Plumbline stadig kører, og genindlæs siden.',
  ),
  noProfile: always('Denne enhed er ikke sat op endnu.', unchanged, 'Gør de første trin færdige.'),
  notAdmitted: always(
    'Denne enhed er ikke lukket ind endnu.',
    keptHere,
    'Vent, til administratoren åbner Plumbline, eller bed om en synkronisering.',
  ),
  notFound: () => say('Det findes ikke længere her.', unchanged, 'Gå tilbage, og genindlæs siden.'),
  stale: always(
    'Ugen er blevet ændret et andet sted i mellemtiden.',
    'Den anden ændring gælder. Din blev ikke brugt.',
    'Se på ugen, som den er nu, og prøv igen.',
  ),
  blocked: (d) =>
    say(
      `${when(d, 'count', (n) => `${n} `) || 'Nogle '}fund spærrer for offentliggørelse.`,
      'Kladden er bevaret.',
      'Løs dem i planen, og offentliggør så.',
    ),
  reasonsMissing: (d) =>
    say(
      d['amendment'] === undefined
        ? `${when(d, 'count', (n) => `${n} `) || 'Nogle '}fund mangler stadig en begrundelse.`
        : 'Ændringen mangler stadig en begrundelse.',
      'Kladden og de hidtidige begrundelser er bevaret.',
      'Skriv de manglende begrundelser, og offentliggør så.',
    ),
  digestChanged: always(
    'Planen blev ændret, efter at den var tjekket.',
    'Kladden er bevaret. Intet blev offentliggjort.',
    'Tjek den igen, og offentliggør det, du så ser.',
  ),
  nothingToUndo: always('Der er intet at fortryde.', unchanged, 'Dette er ugens første udgave.'),
  nothingToRedo: always('Der er intet at gentage.', unchanged, 'Dette er ugens nyeste udgave.'),
  outsideBounds: (d) =>
    say(
      `Denne værdi er ikke mulig her${d['min'] === undefined ? '' : `: tilladt er ${d['min']} til ${d['max']}`}${when(d, 'setBy', (s) => `, fastsat af ${s}`)}.`,
      unchanged,
      'Vælg en værdi inden for grænserne, eller foreslå en ny fælles værdi.',
    ),
  termTooLong: (d) =>
    say(
      `Det varer for længe${when(d, 'days', (n) => `: højst ${n === '1' ? '1 dag' : `${n} dage`} er tilladt`)}.`,
      unchanged,
      'Vælg en tidligere sidste dag.',
    ),
  endsBeforeStart: always('Slutningen ligger før begyndelsen.', unchanged, 'Ret en af de to.'),
  shiftInvalid: always(
    'Denne vagt er ikke mulig: tider og pauser passer ikke sammen.',
    'Ugen er som før.',
    'Ret start, slut eller pause.',
  ),
  overlap: always(
    'Denne person arbejder allerede på det tidspunkt.',
    'Ugen er som før.',
    'Vælg en anden person eller en anden tid.',
  ),
  notYours: (d) =>
    say(
      `${when(d, 'name', (n) => n) || 'Denne butik'} er ikke din at ændre.`,
      unchanged,
      'Skift til en butik, du har ansvar for.',
    ),
  alreadyDecided: always(
    'Der er allerede truffet afgørelse.',
    'Den første afgørelse står ved magt.',
    'Genindlæs listen.',
  ),
  badPack: always(
    'Disse regler kan ikke bruges: de er ufuldstændige eller ikke signeret rigtigt.',
    'De gældende regler bliver stående.',
    'Bed administratoren om at offentliggøre dem igen.',
  ),
  tableOutside: (d) =>
    say(
      `Filen indeholder noget, som en tabel ikke kan rumme${when(d, 'what', (w) => ` (${w})`)}.`,
      'Din kladde er som før.',
      'Se listen igennem, ret filen, og vælg den igen.',
    ),
  tableGap: (d) =>
    say(
      `En tabel har et hul eller et overlap${when(d, 'table', (t) => ` (${t})`)}.`,
      'Din kladde er bevaret.',
      'Luk de markerede huller, og offentliggør så.',
    ),
  effectiveInPast: always(
    'Reglerne ville begynde i fortiden.',
    'Din kladde er bevaret.',
    'Vælg en mandag fra i dag og frem.',
  ),
  notMonday: always('Denne dato er ikke en mandag.', unchanged, 'Uger og regler begynder om mandagen. Vælg en mandag.'),
  nothingChanged: always('Intet er anderledes end ved den seneste offentliggørelse.', unchanged, 'Ret først noget.'),
  shareMissing: (d) =>
    say(
      `Den fælles mappe kan ikke nås${when(d, 'folder', (f) => `: ${f}`)}.`,
      `${keptHere} Det sendes, så snart mappen er tilbage.`,
      'Se efter netværket eller drevet, eller vælg en anden mappe.',
    ),
  shareForeign: always(
    'Denne mappe hører til en anden organisation.',
    'Der blev ikke skrevet noget.',
    'Vælg din organisations fælles mappe.',
  ),
  accessMissing: always(
    'Denne enhed har ikke adgang til objektlageret.',
    'Der blev ikke sendt noget dertil.',
    'Indtast lagerets adresse, region og nøgle.',
  ),
  shareReadOnly: always(
    'Plumbline må ikke skrive i den fælles mappe.',
    `${keptHere} Det venter.`,
    'Bed den, der passer mappen, om skriveadgang.',
  ),
  shareFull: always(
    'Den fælles mappe er fuld.',
    `${keptHere} Det venter.`,
    'Skaf plads på drevet, og synkronisér igen.',
  ),
  shareHung: always(
    'Den fælles mappe svarer ikke.',
    `${keptHere} Det venter.`,
    'Plumbline prøver igen af sig selv. Se efter netværket.',
  ),
  shareFork: always(
    'To forskellige filer giver sig ud for at være den samme post fra denne enhed.',
    'Begge er bevaret. Der sendes ikke mere herfra.',
    'Spørg administratoren: måske er en datamappe blevet kopieret.',
  ),
  badInvitation: always(
    'Invitationen kan ikke læses eller er brugt før.',
    unchanged,
    'Indsæt hele teksten, eller bed om en ny.',
  ),
  folderInUse: always('Et andet vindue arbejder allerede i denne datamappe.', unchanged, 'Luk det andet vindue først.'),
  folderNotEmpty: always('Der ligger allerede andre filer i mappen.', 'De blev ikke rørt.', 'Vælg en tom mappe.'),
  newerDatabase: always(
    'Disse data er skrevet af en nyere Plumbline.',
    'De blev hverken åbnet eller ændret.',
    'Opdatér Plumbline på denne enhed.',
  ),
  damagedDatabase: always(
    'Databasen er beskadiget.',
    'Den beskadigede fil blev lagt til side.',
    'Gendan den nyeste sikkerhedskopi.',
  ),
  badCsv: (d) =>
    say(
      `Filen kan ikke læses som en tabel${when(d, 'line', (l) => ` (linje ${l})`)}.`,
      'Intet blev importeret.',
      'Gem den som CSV med én overskriftslinje, og prøv igen.',
    ),
  badEncoding: always('Filens tegn kan ikke læses.', 'Intet blev importeret.', 'Gem den som UTF-8, og prøv igen.'),
  rowsRejected: (d) =>
    say(
      `${when(d, 'rejected', (n) => (n === '1' ? '1 linje' : `${n} linjer`)) || 'Nogle linjer'} kan ikke importeres${when(d, 'line', (l) => `, den første er linje ${l}`)}.`,
      'Intet blev importeret.',
      'Ret linjerne på listen, eller importér kun de gode.',
    ),
  alreadySetUp: always(
    'Denne datamappe hører allerede til en organisation.',
    unchanged,
    'Åbn en anden mappe for at begynde forfra.',
  ),
  noBackup: always(
    'Denne sikkerhedskopi er der ikke eller kan ikke læses.',
    'Dine nuværende data er uændrede.',
    'Vælg en anden sikkerhedskopi.',
  ),
  diskFull: always(
    'Drevet med dine data er fuldt.',
    'Denne ændring blev ikke gemt. Alt fra før er sikkert.',
    'Skaf plads på drevet, og prøv igen.',
  ),
  dataReadOnly: always(
    'Plumbline kan ikke skrive i datamappen.',
    'Denne ændring blev ikke gemt. Alt fra før er sikkert.',
    'Se efter, om drevet er tilsluttet, og om du må skrive i mappen. Prøv så igen.',
  ),
  reviewMissing: always(
    'Ingen anden administrator har godkendt disse regler, som de er nu.',
    'Din kladde er bevaret.',
    'Send den til gennemsyn. Hver senere ændring kræver et nyt gennemsyn.',
  ),
  secondAdminMissing: always(
    'Disse regler skal ses af to, og der er ingen anden administrator.',
    'Din kladde er bevaret.',
    'Invitér en administrator mere, eller bestem på stifterens enhed, at én er nok. Det bliver noteret.',
  ),
  ownProposal: always('Du har selv foreslået disse regler.', unchanged, 'En anden administrator skal se på dem.'),
  caseFails: (d) =>
    say(
      `Et testtilfælde slår fejl${when(d, 'case', (c) => `: ${c}`)}.`,
      'Din kladde er bevaret.',
      'Ret tabellen eller testtilfældet, og offentliggør så.',
    ),
  ruleCaseFails: (d) =>
    say(
      `Et testtilfælde for en regel slår fejl${when(d, 'case', (c) => `: ${c}`)}.`,
      'Din kladde er bevaret.',
      'Ret reglen, eller angiv, hvad der nu skal komme ud.',
    ),
  ruleCasesOpen: always(
    'Ikke alle regeltest er kørt endnu.',
    'Din kladde er bevaret.',
    'Vent, til de er færdige, og offentliggør så.',
  ),
  noCanary: always('Ingen version prøves af lige nu.', unchanged, 'Offentliggør først en for nogle butikker.'),
  notFounder: always(
    'Det, denne enhed signerer, gælder endnu ikke for organisationen.',
    'Din kladde er bevaret.',
    'Send den til gennemsyn: en anden administrator kan offentliggøre den.',
  ),
  ...deviceProblemsDa,
  ...placeProblemsDa,
}
