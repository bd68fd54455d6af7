/** Danish words of the start page. */
import type { HomeMessages } from './messages.ts'

const findings = (count: number): string => (count === 1 ? '1 fund' : `${count} fund`)

export const homeDa: HomeMessages = {
  beAnyone: 'I demoen kan du være hvem som helst: vælg en leder, en administrator eller en revisor øverst til højre.',
  noOutlet: 'Du har endnu ingen butik',
  noOutletText: 'Bed administratoren om at give dig en butik.',
  greeting: {
    manager: (name) => name,
    lead: () => 'Dine regioner',
    admin: () => 'Organisationen',
    auditor: () => 'Hvad der er at tjekke',
  },
  lane: {
    title: 'Uger',
    stages: { draft: 'Kladde', checked: 'Tjekket', published: 'Offentliggjort', received: 'Modtaget' },
    oldest: (age) => `ældste ${age}`,
    tightest: 'Venter længst',
    none: 'Ingen uge her',
    week: (number) => `Uge ${number}`,
  },
  steps: {
    title: 'Dine næste skridt',
    none: 'Intet venter på dig.',
    week: (number) => `uge ${number}`,
    planWeek: (week) => `Planlæg ${week}`,
    solve: (count, week) => `Løs ${findings(count)}, der spærrer ${week}`,
    giveReasons: (count, week) => `Begrund ${findings(count)} i ${week}`,
    fill: (count, week) => `Besæt ${count === 1 ? '1 åben vagt' : `${count} åbne vagter`} i ${week}`,
    publish: (week) => `Offentliggør ${week}`,
    publishAgain: (week) => `Offentliggør ændringerne i ${week}`,
    renew: (until) => `Tag stilling til afvigelsen, der slutter ${until}`,
    letIn: (count) =>
      count === '1'
        ? 'Afgør, om enheden, der beder om adgang, lukkes ind'
        : `Afgør, om ${count} enheder, der beder om adgang, lukkes ind`,
    inviteManager: (name, count) =>
      count === '1'
        ? `Invitér butikslederen i ${name}, som planlægger der`
        : `Invitér butiksledere til ${count} butikker, først ${name}`,
    inviteLead: (name, count) =>
      count === '1'
        ? `Invitér en regionsleder til ${name}, som afgør anmodninger`
        : `Invitér regionsledere til ${count} regioner, først ${name}`,
    saveKeys: 'Gem gendannelsesnøglerne i filer, væk fra denne enhed',
    importPeople: 'Tilføj dine personer',
    rules: 'Se, hvilke regler der ændres',
  },
  coverage: {
    title: 'Bemanding de næste 7 dage',
    day: (needed, missing) => `${needed} nødvendigt, ${missing} mangler`,
    enough: 'Dækket',
    missing: (minutes) => `${minutes} mangler`,
    noDemand: 'Intet behov kendt',
    noDemandText: 'Bemandingen måles mod behovet: gæster, bestillinger eller kunder pr. halve time.',
    importDemand: 'Importér behov',
    noPlan: 'Ingen plan endnu',
  },
  overrides: {
    title: 'Afvigelser, der snart slutter',
    none: 'Ingen slutter de næste 4 uger.',
    until: (date) => `til ${date}`,
    awaiting: 'Venter på regionslederen',
  },
  rules: {
    title: 'Regler',
    inUse: (version, date) => `Version ${version} har været i brug siden ${date}.`,
    coming: (version, date) => `Version ${version} begynder ${date}.`,
    effect: (version, count) => `Version ${version} ændrede reglerne: ${count} berører dine kladder.`,
    noEffect: (version) => `Version ${version} ændrede reglerne: intet nyt i dine kladder.`,
    newFindings: (count) => (count === '1' ? '1 ny' : `${count} nye`),
    gone: (count) => `${count} væk`,
    see: 'Se reglerne',
  },
  silence: {
    title: 'Hvem vi har hørt fra',
    all: (count) => (count === '1' ? '1 enhed' : `${count} enheder`),
    seeDevices: 'Se enhederne',
  },
  requests: {
    title: 'Anmodninger at afgøre',
    none: 'Ingen anmodning venter.',
    waiting: (age) => `spurgt ${age}`,
    decide: 'Afgør',
  },
  tightest: {
    title: 'Det strammeste sted',
    text: (outlet, count) => `${outlet}: ${count} fund de seneste 4 uger`,
    none: 'Ingen butik skiller sig ud.',
    see: 'Sammenlign',
    unexplained: (count) => `${count} ${count === '1' ? 'uforklaret forskel' : 'uforklarede forskelle'} i alt`,
  },
  health: {
    title: 'Regler at se på',
    lists: {
      neverBites: 'Bider aldrig',
      alwaysOverridden: 'Altid fraveget',
      nobodyOwns: 'Uden ansvarlig',
      reviewOverdue: 'Gennemgang forfalden',
    },
    see: 'Se reglerne',
  },
}
