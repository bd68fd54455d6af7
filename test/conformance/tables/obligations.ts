/** What is owed, announced, changed late, and shared. */
import type { PlanChange } from '#shared/roster/model.ts'
import { ana } from '#test/support/ruleBuilders.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import type { Around, PlanCase } from '../planCase.ts'

const rested = (knownUntilOn: LocalDate, rests: Readonly<Record<string, number>>): Around => ({
  week: '2026-03-30',
  person: {
    knownUntilOn,
    totals: { rests: Object.entries(rests).map(([on, minutes]) => ({ on: on as LocalDate, minutes })) },
  },
})

/** A rest under eleven hours is made good by one of twelve within twenty-eight days, or in the same month. */
export const shortRestCases: readonly PlanCase[] = [
  ['no short rest', 'Europe/Berlin', [], 'fine', rested('2026-04-05', { '2026-03-02': 660, '2026-03-04': 900 })],
  [
    'twelve hours on the last day of the four weeks',
    'Europe/Berlin',
    [],
    'fine',
    rested('2026-04-05', { '2026-03-03': 600, '2026-03-31': 720 }),
  ],
  [
    'thirty days later, but in the same month',
    'Europe/Berlin',
    [],
    'fine',
    rested('2026-04-05', { '2026-03-01': 600, '2026-03-31': 720 }),
  ],
  [
    'a day after the four weeks, in another month',
    'Europe/Berlin',
    [],
    'Thu violation 1',
    rested('2026-04-05', { '2026-03-05': 600, '2026-04-03': 720 }),
  ],
  [
    'eleven hours and fifty-nine minutes make nothing good',
    'Europe/Berlin',
    [],
    'Thu violation 1',
    rested('2026-04-05', { '2026-03-05': 600, '2026-03-20': 719 }),
  ],
  [
    'a long rest before is none after',
    'Europe/Berlin',
    [],
    'Thu violation 1',
    rested('2026-04-05', { '2026-03-04': 900, '2026-03-05': 600 }),
  ],
  [
    'one long rest for two short ones',
    'Europe/Berlin',
    [],
    'Fri violation 1',
    rested('2026-04-05', { '2026-03-05': 600, '2026-03-06': 600, '2026-03-20': 900 }),
  ],
  [
    'the day of the deadline is known to its end',
    'Europe/Berlin',
    [],
    'Thu violation 1',
    rested('2026-04-02', { '2026-03-05': 600 }),
  ],
  [
    'the day before, it can still be made good',
    'Europe/Berlin',
    [],
    'Thu undetermined openDeadline',
    rested('2026-04-01', { '2026-03-05': 600 }),
  ],
  [
    'what was missed in an earlier week was told there',
    'Europe/Berlin',
    [],
    'not looked at',
    rested('2026-04-05', { '2026-02-03': 600 }),
  ],
]

/** A worked Sunday is made good by a free day from Monday to Saturday within fourteen days, before or after. */
export const sundayWorkCases: readonly PlanCase[] = [
  [
    'Sunday, and Monday to Saturday of the week after but one day',
    'Europe/Berlin',
    ['2026-03-01 10:00-18:00', '2026-03-02..07 10:00-18:00', '2026-03-09..13 10:00-18:00'],
    'fine',
    { week: '2026-03-09' },
  ],
  [
    'no day off in fourteen',
    'Europe/Berlin',
    ['2026-03-01 10:00-18:00', '2026-03-02..07 10:00-18:00', '2026-03-09..14 10:00-18:00', '2026-03-15 10:00-12:00'],
    'Sun violation 1, Sun undetermined openDeadline',
    { week: '2026-03-09' },
  ],
  [
    'the next week is not planned yet',
    'Europe/Berlin',
    ['2026-03-02..08 10:00-18:00'],
    'Sun undetermined openDeadline',
  ],
  [
    'a night that reaches into Sunday is work on a Sunday',
    'Europe/Berlin',
    ['2026-03-02..06 10:00-18:00', '2026-03-07 18:00-00:01'],
    'Sun undetermined openDeadline',
  ],
  [
    'a night that ends at midnight is not',
    'Europe/Berlin',
    ['2026-03-02..06 10:00-18:00', '2026-03-07 18:00-00:00'],
    'fine',
  ],
  [
    'a public holiday off gives nothing back',
    'Europe/Berlin',
    ['2026-03-02..05 10:00-18:00', '2026-03-07..08 10:00-18:00'],
    'Sun undetermined openDeadline',
    { outlet: { holidays: ['2026-03-06'] } },
  ],
]

const announced = (
  on: LocalDate | null,
  firstOn: LocalDate | null,
  asOfOn: LocalDate = on ?? '2026-03-10',
): Around => ({
  week: '2026-03-16',
  facts: { announced: { on, asOfOn, firstOn } },
})
/** The schedule is announced fourteen calendar days before its first day. */
export const scheduleNoticeCases: readonly PlanCase[] = [
  ['fourteen days before, at whatever hour', 'America/New_York', [], 'fine', announced('2026-03-02', '2026-03-16')],
  ['thirteen days', 'America/New_York', [], 'Mon violation 1', announced('2026-03-03', '2026-03-16')],
  ['not announced yet, six days before', 'America/New_York', [], 'Mon violation 8', announced(null, '2026-03-16')],
  ['on the first day itself', 'America/New_York', [], 'Mon violation 14', announced('2026-03-16', '2026-03-16')],
  [
    'a schedule that starts on Thursday, over the clock change',
    'America/New_York',
    [],
    'fine',
    announced('2026-03-05', '2026-03-19'),
  ],
  ['no schedule begins this week', 'America/New_York', [], 'not looked at', announced('2026-03-02', null)],
  ['nothing is known of an announcement', 'America/New_York', [], 'not looked at', { week: '2026-03-16' }],
]

/** Four whole days between the announcement and each shift. */
export const shiftNoticeCases: readonly PlanCase[] = [
  [
    'announced on Monday for Saturday',
    'Europe/Berlin',
    ['2026-03-21 08:00-12:00'],
    'fine',
    announced('2026-03-16', null),
  ],
  [
    'announced on Tuesday for Saturday',
    'Europe/Berlin',
    ['2026-03-21 08:00-12:00'],
    'Sat violation 1',
    announced('2026-03-17', null),
  ],
  [
    'nobody knows when it was announced',
    'Europe/Berlin',
    ['2026-03-21 08:00-12:00'],
    'Sat undetermined announcement',
    { week: '2026-03-16' },
  ],
]

const change = (said: Partial<PlanChange>): PlanChange => ({
  personId: ana,
  type: 'add',
  minutes: 60,
  noticeMinutes: 0,
  employeeRequested: false,
  consent: false,
  on: '2026-03-18',
  ...said,
})
const changed = (...changes: readonly Partial<PlanChange>[]): Around => ({
  week: '2026-03-16',
  facts: { changes: changes.map(change) },
})
/** No change within seventy-two hours; work may be added with consent. */
export const freezeCases: readonly PlanCase[] = [
  ['seventy-two hours to the minute', 'America/New_York', [], 'fine', changed({ noticeMinutes: 4_320 })],
  ['a minute less', 'America/New_York', [], 'Wed violation 1', changed({ noticeMinutes: 4_319 })],
  ['added with consent', 'America/New_York', [], 'fine', changed({ noticeMinutes: 60, consent: true })],
  [
    'cancelled with consent',
    'America/New_York',
    [],
    'Wed violation 4260',
    changed({ type: 'cancel', noticeMinutes: 60, consent: true }),
  ],
  [
    'cancelled as the person asked',
    'America/New_York',
    [],
    'fine',
    changed({ type: 'cancel', noticeMinutes: 60, employeeRequested: true }),
  ],
  ['no change', 'America/New_York', [], 'not looked at', changed()],
]

/** Under fourteen days of notice: an hour for more than thirty added or moved minutes, half of what is cut. */
export const changeMinutesCases: readonly PlanCase[] = [
  ['fourteen days before', 'America/Los_Angeles', [], 'fine', changed({ noticeMinutes: 20_160 })],
  ['a minute later', 'America/Los_Angeles', [], 'Wed premium 60', changed({ noticeMinutes: 20_159 })],
  ['thirty minutes are too few to pay', 'America/Los_Angeles', [], 'fine', changed({ minutes: 30 })],
  ['thirty-one are not', 'America/Los_Angeles', [], 'Wed premium 60', changed({ minutes: 31 })],
  ['moved', 'America/Los_Angeles', [], 'Wed premium 60', changed({ type: 'move', minutes: 31 })],
  [
    'half of three hours that are cut',
    'America/Los_Angeles',
    [],
    'Wed premium 90',
    changed({ type: 'cut', minutes: 180 }),
  ],
  [
    'half of a cancelled shift',
    'America/Los_Angeles',
    [],
    'Wed premium 240',
    changed({ type: 'cancel', minutes: 480 }),
  ],
  ['the person asked for it', 'America/Los_Angeles', [], 'fine', changed({ employeeRequested: true })],
  [
    'two changes are two',
    'America/Los_Angeles',
    [],
    'Wed premium 60, Wed premium 90',
    changed({}, { type: 'cut', minutes: 180 }),
  ],
]

/** Dollars by type and notice: under a day and under a week. */
export const changeBandCases: readonly PlanCase[] = [
  ['a week before', 'America/New_York', [], 'fine', changed({ noticeMinutes: 10_080 })],
  ['within the week', 'America/New_York', [], 'Wed premium 1000', changed({ noticeMinutes: 10_079 })],
  ['a day to the minute', 'America/New_York', [], 'Wed premium 1000', changed({ noticeMinutes: 1_440 })],
  ['under a day', 'America/New_York', [], 'Wed premium 1500', changed({ noticeMinutes: 1_439 })],
  ['cut under a day', 'America/New_York', [], 'Wed premium 7500', changed({ type: 'cut', noticeMinutes: 60 })],
]

const share = (quantity: number, availableWeeks = 4) => ({ totals: { shares: { quantity, availableWeeks } } })
/** Of four weeks' weekends nobody works more than one more than another. */
export const fairShareCases: readonly PlanCase[] = [
  ['two and one', 'Europe/Berlin', [], 'fine', { week: '2026-03-02', person: share(2), others: { ben: share(1) } }],
  [
    'three and one',
    'Europe/Berlin',
    [],
    'Sun violation 1',
    { week: '2026-03-02', person: share(3), others: { ben: share(1) } },
  ],
  [
    'one of two weeks is as much as two of four',
    'Europe/Berlin',
    [],
    'fine',
    { week: '2026-03-02', person: share(1, 2), others: { ben: share(2) } },
  ],
  [
    'two in two weeks are four, against two',
    'Europe/Berlin',
    [],
    'Sun violation 1',
    { week: '2026-03-02', person: share(2, 2), others: { ben: share(2) } },
  ],
  [
    'whoever was never there is not compared',
    'Europe/Berlin',
    [],
    'fine',
    { week: '2026-03-02', person: share(3), others: { ben: share(0, 0), cem: share(2) } },
  ],
  [
    'one alone has nobody to share with',
    'Europe/Berlin',
    [],
    'not looked at',
    { week: '2026-03-02', person: share(3) },
  ],
]
