import type { LocalDate } from '../../../shared/kernel/time.ts'

/** What was planted into the demo on purpose. The generator follows these lists, and `docs/demo.md` is written from them. */
export const defaultSeed = 7

/** An outlet that plans another number than the shared table asks for, from a week on. */
export interface PlantedStaffing {
  readonly outlet: string
  readonly rowId: string
  readonly role: string
  readonly planned: number
  readonly fromWeekOn: LocalDate
  /** What the lead should see in the running week. */
  readonly state: 'allowed' | 'expired' | 'unexplained'
  readonly why: string
}

export const plantedStaffing: readonly PlantedStaffing[] = [
  {
    outlet: 'Altona',
    rowId: 'bakery-cafe.lunch-busy',
    role: 'service',
    planned: 2,
    fromWeekOn: '2026-08-17',
    state: 'unexplained',
    why: 'plans one person fewer at weekday lunch in every week and never asked for it',
  },
  {
    outlet: 'Eppendorf',
    rowId: 'bakery-cafe.lunch-busy',
    role: 'service',
    planned: 2,
    fromWeekOn: '2026-10-19',
    state: 'allowed',
    why: 'plans one person fewer at weekday lunch under an override inside the free band',
  },
  {
    outlet: 'Islington',
    rowId: 'bakery-cafe.lunch-busy',
    role: 'service',
    planned: 2,
    fromWeekOn: '2026-08-17',
    state: 'expired',
    why: 'had an override until 11 October and still plans as if it held',
  },
  {
    outlet: 'Kallio',
    rowId: 'bakery-cafe.lunch-busy',
    role: 'service',
    planned: 2,
    fromWeekOn: '2026-10-12',
    state: 'unexplained',
    why: 'drifts: one person fewer at weekday lunch since the week of 12 October',
  },
  {
    outlet: 'Espoo',
    rowId: 'restaurant.lunch-busy',
    role: 'service',
    planned: 2,
    fromWeekOn: '2026-10-05',
    state: 'allowed',
    why: 'plans one person fewer at weekday lunch under an override that ends within a week',
  },
]

/** Other habits that the shared rules see. */
export const plantedHabits = [
  {
    outlet: 'Covent Garden',
    habit: 'shortShifts',
    ruleId: 'shortest-shift',
    fromWeekOn: '2026-08-31',
    state: 'allowed',
    why: 'plans shifts of two and a half hours at lunch under an override that ends within a week',
  },
  {
    outlet: 'Greenwich',
    habit: 'shortShifts',
    ruleId: 'shortest-shift',
    fromWeekOn: '2026-10-12',
    state: 'allowed',
    why: 'was refused an override and gives a reason for every short shift instead',
  },
  {
    outlet: 'Borough',
    habit: 'sameCloser',
    ruleId: 'closings-per-week',
    fromWeekOn: '2026-09-28',
    state: 'allowed',
    why: 'lets one lead close five times a week under an override inside the free band',
  },
  {
    outlet: 'Kamppi',
    habit: 'sevenDays',
    ruleId: 'days-in-a-row',
    fromWeekOn: '2026-10-26',
    state: 'allowed',
    why: 'plans seven days in a row for one person under an override that the lead approved',
  },
] as const
export type Habit = (typeof plantedHabits)[number]['habit']

/** Outlets with people whose birth date is not known: checks for minors stay undetermined, never fine. */
export const missingBirthDates = [{ outlet: 'Schanze', people: 1 }] as const

/** Devices with something wrong; every other device is fine. */
export const chainFaults = [
  { outlet: 'Ottensen', fault: 'notHeard', why: 'was last heard on 6 November, 12 days ago' },
  { outlet: 'Richmond', fault: 'oldRules', why: 'still works with version 1 of the rules' },
  { outlet: 'Lauttasaari', fault: 'chainGap', why: 'a file in the middle of its chain is missing from the share' },
  { outlet: 'Esplanadi', fault: 'clockDoubtful', why: 'its clock is three hours behind the share' },
] as const
export type ChainFault = (typeof chainFaults)[number]['fault']

/** The device that went silent published this week last, and nothing after it. */
export const lastHeardAt = Date.UTC(2026, 10, 6, 7, 10)
export const lastWeekHeardOn: LocalDate = '2026-11-09'
/** How far the share is ahead of the doubtful clock. */
export const clockOffMs = 3 * 60 * 60_000
/** Number of the file that is missing in the middle of a chain. */
export const missingSeq = 9

/** Outlets that have checked the next week already. */
export const draftsChecked = ['Eppendorf', 'Winterhude', 'Clapham', 'Islington', 'Töölö', 'Esplanadi'] as const

/** Checkpoints: which outlet wrote one on which day, and what became of it. */
export const plantedCheckpoints = [
  { outlet: 'Eimsbüttel', on: '2026-08-18', state: 'ready', isRemoved: true, why: 'has removed the file before it' },
  { outlet: 'Jungfernstieg', on: '2026-08-18', state: 'ready', isRemoved: false, why: 'may remove the file before it' },
  {
    outlet: 'Hafencity',
    on: '2026-09-29',
    state: 'tooYoung',
    isRemoved: false,
    why: 'is witnessed and waits for its 90 days',
  },
] as const satisfies readonly {
  readonly outlet: string
  readonly on: LocalDate
  readonly state: string
  readonly isRemoved: boolean
  readonly why: string
}[]
/** Wrote its checkpoint a minute ago: nobody has witnessed it yet. */
export const unwitnessedCheckpointAt = 'Winterhude'

/** Where nobody has confirmed on this device what leaves the outlet: publishing shows the list first. */
export const leavingUnreadAt: readonly string[] = ['Winterhude']

/** Rest that is too short, and shifts that nobody has yet: problems to solve on the board in the next week. */
export const draftsWithProblems: readonly string[] = ['Altona', 'Hafencity', 'Camden', 'Borough', 'Kallio', 'Kamppi']

export const plantedStaffingOf = (outlet: string, weekOn: LocalDate): readonly PlantedStaffing[] =>
  plantedStaffing.filter((planted) => planted.outlet === outlet && planted.fromWeekOn <= weekOn)

export const habitOf = (outlet: string, weekOn: LocalDate): Habit | null =>
  plantedHabits.find((planted) => planted.outlet === outlet && planted.fromWeekOn <= weekOn)?.habit ?? null

export const faultOf = (outlet: string): ChainFault | null =>
  chainFaults.find((planted) => planted.outlet === outlet)?.fault ?? null
