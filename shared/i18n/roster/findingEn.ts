/** English sentences for what a rule found. */
import type { FindingMessages } from './findingMessages.ts'

const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const findingEn: FindingMessages = {
  restBetween: (actual, limit) => `${actual} of rest between two shifts. At least ${limit} is needed.`,
  restInWindow: (actual, limit) => `The longest rest of this week is ${actual}. At least ${limit} is needed.`,
  most: {
    shift: (actual, limit) => `${actual} of work in one shift. At most ${limit} is allowed.`,
    'local-day': (actual, limit) => `${actual} of work on one day. At most ${limit} is allowed.`,
    'calendar-week': (actual, limit) => `${actual} of work in the week. At most ${limit} is allowed.`,
    duty: (actual, limit) => `${actual} of work in one duty. At most ${limit} is allowed.`,
    'rolling-24h': (actual, limit) => `${actual} of work within 24 hours. At most ${limit} is allowed.`,
  },
  least: {
    shift: (actual, limit) => `${actual} of work in one shift. At least ${limit} is expected.`,
    'local-day': (actual, limit) => `${actual} of work on one day. At least ${limit} is expected.`,
    'calendar-week': (actual, limit) => `${actual} of work in the week. At least ${limit} is expected.`,
    duty: (actual, limit) => `${actual} of work in one duty. At least ${limit} is expected.`,
    'rolling-24h': (actual, limit) => `${actual} of work within 24 hours. At least ${limit} is expected.`,
  },
  breakDue: (actual, limit) => `${actual} of break. ${limit} is due.`,
  outsideWindow: (amount) => `${amount} of work outside the allowed hours.`,
  withoutSkill: (role, skill) => `${role}: “${skill}” is missing.`,
  missingStaff: (amount, role, intervals) =>
    `${role}: ${amount} missing, in ${intervals === 1 ? 'one interval' : `${intervals} intervals`}.`,
  count: {
    'consecutive-days': (actual, limit) =>
      `${of(actual, 'day', 'days')} of work in a row. At most ${of(limit, 'is', 'are')} allowed.`,
    'days-per-week': (actual, limit) =>
      `${of(actual, 'day', 'days')} of work in the week. At most ${of(limit, 'is', 'are')} allowed.`,
    'closings-per-week': (actual, limit) =>
      `${of(actual, 'closing shift', 'closing shifts')} in the week. At most ${of(limit, 'is', 'are')} allowed.`,
    'split-days-per-week': (actual, limit) =>
      `${of(actual, 'day', 'days')} in two parts. At most ${of(limit, 'is', 'are')} allowed.`,
    'split-days': (actual, limit) =>
      `${of(actual, 'day', 'days')} in two parts. At most ${of(limit, 'is', 'are')} allowed.`,
    'free-sundays': (actual, limit) =>
      `${of(actual, 'Sunday', 'Sundays')} off. At least ${of(limit, 'is', 'are')} needed.`,
    'free-saturdays': (actual, limit) =>
      `${of(actual, 'Saturday', 'Saturdays')} off. At least ${of(limit, 'is', 'are')} needed.`,
    'seventh-day': () => 'Work on the seventh day of the week.',
  },
  workAverage: (actual, limit) => `${actual} of work in the reference period. At most ${limit} is allowed.`,
  spanLimit: (actual, limit) => `${actual} from the first start to the last end. At most ${limit} is allowed.`,
  notAllowed: 'This person may not do this work.',
  owed: 'Rest that was taken away was not given back in time.',
  notice: (actual, limit) => `Announced ${actual} ahead. At least ${limit} is needed.`,
  changed: 'A late change to the plan.',
  alone: (amount) => `${amount} without the company that is needed.`,
  missingPeople: (amount) => `${amount} of staff missing.`,
  unfair: (actual, limit) => `The shares differ by ${actual}. At most ${limit} is fair.`,
  guarantee: (actual, limit) => `${actual} worked. ${limit} is paid at least.`,
  unknown: {
    birthDate: 'Cannot be told: the birth date is missing.',
    carryIn: 'Cannot be told: the week before is not known.',
    demand: 'Cannot be told: there is no forecast.',
    noRowMatches: 'Cannot be told: no row of the table fits.',
    manyRowsMatch: 'Cannot be told: several rows of the table fit.',
    unknownInput: 'Cannot be told: a fact that the table asks for is missing.',
    schoolCalendar: 'Cannot be told: the school calendar is missing.',
    history: 'Cannot be told: the totals of the past are missing.',
    openDeadline: 'Still open: there is time to make up for it.',
    announcement: 'Cannot be told: nobody knows when the plan was announced.',
    record: 'Cannot be told: what was given was not recorded.',
    sector: 'Cannot be told: nobody said what trade the outlet is in.',
  },
  premium: (amount) => `Allowed at a price: ${amount}.`,
}
