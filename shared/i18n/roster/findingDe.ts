/** German sentences for what a rule found. */
import type { FindingMessages } from './findingMessages.ts'

const allowed = (limit: number): string => `Erlaubt ${limit === 1 ? 'ist' : 'sind'} höchstens ${limit}.`
const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const findingDe: FindingMessages = {
  restBetween: (actual, limit) => `${actual} Ruhezeit zwischen zwei Schichten. Nötig sind mindestens ${limit}.`,
  restInWindow: (actual, limit) => `Die längste Ruhezeit dieser Woche ist ${actual}. Nötig sind mindestens ${limit}.`,
  most: {
    shift: (actual, limit) => `${actual} Arbeit in einer Schicht. Erlaubt sind höchstens ${limit}.`,
    'local-day': (actual, limit) => `${actual} Arbeit an einem Tag. Erlaubt sind höchstens ${limit}.`,
    'calendar-week': (actual, limit) => `${actual} Arbeit in der Woche. Erlaubt sind höchstens ${limit}.`,
    duty: (actual, limit) => `${actual} Arbeit in einem Dienst. Erlaubt sind höchstens ${limit}.`,
    'rolling-24h': (actual, limit) => `${actual} Arbeit innerhalb von 24 Stunden. Erlaubt sind höchstens ${limit}.`,
  },
  least: {
    shift: (actual, limit) => `${actual} Arbeit in einer Schicht. Erwartet werden mindestens ${limit}.`,
    'local-day': (actual, limit) => `${actual} Arbeit an einem Tag. Erwartet werden mindestens ${limit}.`,
    'calendar-week': (actual, limit) => `${actual} Arbeit in der Woche. Erwartet werden mindestens ${limit}.`,
    duty: (actual, limit) => `${actual} Arbeit in einem Dienst. Erwartet werden mindestens ${limit}.`,
    'rolling-24h': (actual, limit) => `${actual} Arbeit innerhalb von 24 Stunden. Erwartet werden mindestens ${limit}.`,
  },
  breakDue: (actual, limit) => `${actual} Pause. Fällig sind ${limit}.`,
  outsideWindow: (amount) => `${amount} Arbeit außerhalb der erlaubten Zeit.`,
  withoutSkill: (role, skill) => `${role}: „${skill}“ fehlt.`,
  missingStaff: (amount, role, intervals) =>
    `${role}: ${amount} zu wenig, ${intervals === 1 ? 'in einem Zeitabschnitt' : `in ${intervals} Zeitabschnitten`}.`,
  count: {
    'consecutive-days': (actual, limit) => `${of(actual, 'Arbeitstag', 'Arbeitstage')} am Stück. ${allowed(limit)}`,
    'days-per-week': (actual, limit) => `${of(actual, 'Arbeitstag', 'Arbeitstage')} in der Woche. ${allowed(limit)}`,
    'closings-per-week': (actual, limit) =>
      `${of(actual, 'Spätdienst', 'Spätdienste')} bis Ladenschluss in der Woche. ${allowed(limit)}`,
    'split-days-per-week': (actual, limit) => `${of(actual, 'geteilter Tag', 'geteilte Tage')}. ${allowed(limit)}`,
    'split-days': (actual, limit) => `${of(actual, 'geteilter Tag', 'geteilte Tage')}. ${allowed(limit)}`,
    'free-sundays': (actual, limit) =>
      `${of(actual, 'freier Sonntag', 'freie Sonntage')}. ${limit === 1 ? 'Es muss' : 'Es müssen'} mindestens ${limit} sein.`,
    'free-saturdays': (actual, limit) =>
      `${of(actual, 'freier Samstag', 'freie Samstage')}. ${limit === 1 ? 'Es muss' : 'Es müssen'} mindestens ${limit} sein.`,
    'seventh-day': () => 'Arbeit am siebten Tag der Woche.',
  },
  workAverage: (actual, limit) => `${actual} Arbeit im Bezugszeitraum. Erlaubt sind höchstens ${limit}.`,
  spanLimit: (actual, limit) => `${actual} vom ersten Beginn bis zum letzten Ende. Erlaubt sind höchstens ${limit}.`,
  notAllowed: 'Diese Person darf diese Arbeit nicht tun.',
  owed: 'Entgangene Ruhe wurde nicht rechtzeitig ausgeglichen.',
  notice: (actual, limit) => `Ankündigung ${actual} vorher. Nötig sind mindestens ${limit}.`,
  changed: 'Eine späte Änderung am Plan.',
  alone: (amount) => `${amount} ohne die nötige Begleitung.`,
  missingPeople: (amount) => `${amount} an Besetzung fehlen.`,
  unfair: (actual, limit) => `Die Anteile liegen ${actual} auseinander. Gerecht sind höchstens ${limit}.`,
  guarantee: (actual, limit) => `${actual} gearbeitet. Bezahlt werden mindestens ${limit}.`,
  unknown: {
    birthDate: 'Nicht zu beurteilen: Das Geburtsdatum fehlt.',
    carryIn: 'Nicht zu beurteilen: Die Woche davor ist nicht bekannt.',
    demand: 'Nicht zu beurteilen: Es gibt keine Prognose.',
    noRowMatches: 'Nicht zu beurteilen: Keine Zeile der Tabelle passt.',
    manyRowsMatch: 'Nicht zu beurteilen: Mehrere Zeilen der Tabelle passen.',
    unknownInput: 'Nicht zu beurteilen: Eine Angabe, nach der die Tabelle fragt, fehlt.',
    schoolCalendar: 'Nicht zu beurteilen: Der Schulkalender fehlt.',
    history: 'Nicht zu beurteilen: Die Summen der Vergangenheit fehlen.',
    openDeadline: 'Noch offen: Der Ausgleich ist noch möglich.',
    announcement: 'Nicht zu beurteilen: Wann der Plan angekündigt wurde, ist nicht bekannt.',
    record: 'Nicht zu beurteilen: Was gewährt wurde, ist nicht erfasst.',
    sector: 'Nicht zu beurteilen: Die Branche der Filiale ist nicht angegeben.',
  },
  premium: (amount) => `Erlaubt, aber mit Aufschlag: ${amount}.`,
}
