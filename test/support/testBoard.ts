import type { WeekBoard } from '#shared/contract/roster.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays, instantOf, type ZoneOffsets } from '#shared/kernel/time.ts'
import type { Shift } from '#shared/roster/model.ts'
import { testOutlet, testPack } from './testOrganisation.ts'

/** A plain winter week; `springWeek` has the change of the clocks on its Sunday. */
export const weekOn = '2026-11-16'
export const winter: ZoneOffsets = [{ fromAt: 0, offsetMinutes: 60 }]
export const springOn = '2026-03-23'
export const spring: ZoneOffsets = [
  { fromAt: 0, offsetMinutes: 60 },
  { fromAt: Date.UTC(2026, 2, 29, 1), offsetMinutes: 120 },
]
export const place = { weekOn, zone: winter } as const
export const springPlace = { weekOn: springOn, zone: spring } as const

export interface ShiftWish {
  readonly person?: string | null
  readonly day?: number
  readonly from?: number
  readonly to?: number
  readonly breaks?: Shift['breaks']
  readonly role?: string
  readonly at?: { readonly weekOn: typeof weekOn | typeof springOn; readonly zone: ZoneOffsets }
}

/** `from` and `to` are minutes of the day; a `to` past 1440 lies in the next one. */
export const shiftOf = (shiftId: string, wish: ShiftWish = {}): Shift => {
  const { person = 'anna', day = 0, from = 480, to = 960, breaks = [], role = 'guard', at = place } = wish
  const on = addDays(at.weekOn, day)
  return {
    shiftId: id(shiftId),
    personId: person === null ? null : id(person),
    role,
    startAt: instantOf(on, from, at.zone),
    endAt: instantOf(addDays(on, Math.floor(to / 1440)), to % 1440, at.zone),
    breaks,
  }
}

export const personOf = (
  personId: string,
  over: Partial<WeekBoard['people'][number]> = {},
): WeekBoard['people'][number] => ({
  personId: id(personId),
  name: `${personId} Berg`,
  role: 'guard',
  skills: [],
  contractMinutesPerWeek: 38 * 60,
  birthOn: '1990-05-17',
  flags: [],
  lawFacts: {},
  availability: [],
  active: true,
  carryIn: { lastEndAt: null, consecutiveDays: 0 },
  ...over,
})

/** Rest of 11 hours blocks, more than 10 hours of work a day needs a reason. */
export const boardOf = (shifts: readonly Shift[], over: Partial<WeekBoard> = {}): WeekBoard => ({
  outlet: testOutlet('nordbad'),
  weekOn,
  zone: winter,
  people: [personOf('anna'), personOf('bo'), personOf('cem')],
  shifts: shifts.toSorted((a, b) => a.startAt - b.startAt),
  demand: [],
  pack: testPack(),
  overrides: [],
  exceptions: [],
  stage: 'draft',
  revision: 0,
  amended: false,
  publication: null,
  edits: { seq: 3, undo: 'move', redo: null },
  ...over,
})
