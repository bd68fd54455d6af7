/** German words of the start page. */
import type { HomeMessages } from './messages.ts'

const findings = (count: number): string => (count === 1 ? '1 Befund' : `${count} Befunde`)

export const homeDe: HomeMessages = {
  beAnyone:
    'In der Demo kannst du jede Person sein: Wähle oben rechts Filialleitung, Regionalleitung, Administration oder Revision.',
  noOutlet: 'Du hast noch keine Filiale',
  noOutletText: 'Bitte die Administration, dir eine Filiale zuzuordnen.',
  greeting: {
    manager: (name) => name,
    lead: () => 'Deine Regionen',
    admin: () => 'Die Organisation',
    auditor: () => 'Was es zu prüfen gibt',
  },
  lane: {
    title: 'Wochen',
    stages: { draft: 'Entwurf', checked: 'Geprüft', published: 'Veröffentlicht', received: 'Angekommen' },
    oldest: (age) => `älteste ${age}`,
    tightest: 'Wartet am längsten',
    none: 'Keine Woche',
    week: (number) => `Woche ${number}`,
  },
  steps: {
    title: 'Deine nächsten Schritte',
    none: 'Nichts wartet auf dich.',
    week: (number) => `Woche ${number}`,
    planWeek: (week) => `${week} planen`,
    solve: (count, week) => `${findings(count)} lösen, sonst lässt sich ${week} nicht veröffentlichen`,
    giveReasons: (count, week) => `${findings(count)} in ${week} begründen`,
    fill: (count, week) => `${count === 1 ? '1 offene Schicht' : `${count} offene Schichten`} in ${week} besetzen`,
    publish: (week) => `${week} veröffentlichen`,
    publishAgain: (week) => `Änderungen an ${week} veröffentlichen`,
    renew: (until) => `Über die Abweichung entscheiden, die am ${until} endet`,
    letIn: (count) =>
      count === '1'
        ? 'Über das Gerät entscheiden, das um Zulassung bittet'
        : `Über ${count} Geräte entscheiden, die um Zulassung bitten`,
    inviteManager: (name, count) =>
      count === '1'
        ? `Die Filialleitung von ${name} einladen: Sie plant dort`
        : `Filialleitungen für ${count} Filialen einladen, zuerst ${name}`,
    inviteLead: (name, count) =>
      count === '1'
        ? `Eine Regionalleitung für ${name} einladen: Sie entscheidet Anfragen`
        : `Regionalleitungen für ${count} Regionen einladen, zuerst ${name}`,
    saveKeys: 'Die Ersatzschlüssel in Dateien sichern, weg von diesem Gerät',
    importPeople: 'Deine Personen eintragen',
    rules: 'Ansehen, welche Regeln sich ändern',
  },
  coverage: {
    title: 'Besetzung der nächsten 7 Tage',
    day: (needed, missing) => `${needed} nötig, ${missing} fehlen`,
    enough: 'Gedeckt',
    missing: (minutes) => `${minutes} fehlen`,
    noDemand: 'Kein Bedarf bekannt',
    noDemandText: 'Am Bedarf misst sich die Besetzung: Gäste, Buchungen oder Kundschaft je halbe Stunde.',
    importDemand: 'Bedarf importieren',
    noPlan: 'Noch kein Plan',
  },
  overrides: {
    title: 'Bald endende Abweichungen',
    none: 'In den nächsten 4 Wochen endet keine.',
    until: (date) => `bis ${date}`,
    awaiting: 'Wartet auf die Regionalleitung',
  },
  rules: {
    title: 'Regeln',
    inUse: (version, date) => `Version ${version} gilt seit dem ${date}.`,
    coming: (version, date) => `Version ${version} gilt ab dem ${date}.`,
    effect: (version, count) =>
      `Version ${version} hat Regeln geändert: ${count === '1' ? '1 betrifft' : `${count} betreffen`} deine Entwürfe.`,
    noEffect: (version) => `Version ${version} hat Regeln geändert: nichts Neues in deinen Entwürfen.`,
    newFindings: (count) => `${count} neu`,
    gone: (count) => `${count} entfallen`,
    see: 'Regeln ansehen',
  },
  silence: {
    title: 'Wer sich gemeldet hat',
    all: (count) => (count === '1' ? '1 Gerät' : `${count} Geräte`),
    seeDevices: 'Geräte ansehen',
  },
  requests: {
    title: 'Zu entscheidende Anfragen',
    none: 'Keine Anfrage wartet.',
    waiting: (age) => `gefragt ${age}`,
    decide: 'Entscheiden',
  },
  tightest: {
    title: 'Engste Stelle',
    text: (outlet, count) => `${outlet}: ${count === '1' ? '1 Befund' : `${count} Befunde`} in den letzten 4 Wochen`,
    none: 'Keine Filiale fällt auf.',
    see: 'Vergleichen',
    unexplained: (count) =>
      `${count} ${count === '1' ? 'ungeklärter Unterschied' : 'ungeklärte Unterschiede'} insgesamt`,
  },
  health: {
    title: 'Regeln, die einen Blick brauchen',
    lists: {
      neverBites: 'Greift nie',
      alwaysOverridden: 'Immer abgeändert',
      nobodyOwns: 'Ohne Verantwortliche',
      reviewOverdue: 'Durchsicht überfällig',
    },
    see: 'Regeln ansehen',
  },
}
