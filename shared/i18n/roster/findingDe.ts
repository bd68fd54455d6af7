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
  },
  least: {
    shift: (actual, limit) => `${actual} Arbeit in einer Schicht. Erwartet werden mindestens ${limit}.`,
    'local-day': (actual, limit) => `${actual} Arbeit an einem Tag. Erwartet werden mindestens ${limit}.`,
    'calendar-week': (actual, limit) => `${actual} Arbeit in der Woche. Erwartet werden mindestens ${limit}.`,
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
  },
  unknown: {
    birthDate: 'Nicht zu beurteilen: Das Geburtsdatum fehlt.',
    carryIn: 'Nicht zu beurteilen: Die Woche davor ist nicht bekannt.',
    demand: 'Nicht zu beurteilen: Es gibt keine Prognose.',
    noRowMatches: 'Nicht zu beurteilen: Keine Zeile der Tabelle passt.',
    manyRowsMatch: 'Nicht zu beurteilen: Mehrere Zeilen der Tabelle passen.',
    unknownInput: 'Nicht zu beurteilen: Eine Angabe, nach der die Tabelle fragt, fehlt.',
  },
  premium: (amount) => `Erlaubt, aber mit Aufschlag: ${amount}.`,
}
