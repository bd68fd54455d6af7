import { buildWeekReport, freezeWeek } from '#shared/compliance/buildWeekReport.ts'
import type { WeekReport } from '#shared/compliance/model.ts'
import { id } from '#shared/kernel/ids.ts'
import { minuteMs } from '#shared/kernel/time.ts'
import type { Override } from '#shared/overrides/model.ts'
import { testOutlet, testPack, testPerson } from './testOrganisation.ts'

const hour = 60 * minuteMs
const mondayAt = Date.UTC(2026, 2, 16)

/** The week of 2026-03-16 of the outlet `nordbad`, judged: eight hours between two shifts, where the rule asks for eleven. */
export const frozenWeek = (overrides: readonly Override[] = []): WeekReport => {
  const shift = (shiftId: string, startAt: number) => ({
    shiftId: id<'Shift'>(shiftId),
    personId: id<'Person'>('p1'),
    role: 'guard',
    startAt,
    endAt: startAt + 8 * hour,
    breaks: [],
  })
  const planned = {
    outlet: testOutlet('nordbad'),
    weekOn: '2026-03-16',
    zone: [{ fromAt: 0, offsetMinutes: 60 }],
    people: [{ ...testPerson('p1'), carryIn: null }],
    shifts: [shift('s1', mondayAt + 7 * hour), shift('s2', mondayAt + 23 * hour)],
    demand: [],
  } as const
  const frozen = freezeWeek({ week: planned, pack: testPack(), overrides, pseudonymOf: () => id('pseudonym') })
  const activity = { draftedAt: 1, checkedAt: 2, publishedAt: 3 }
  return buildWeekReport(frozen, { revision: 1, exceptions: [], amendments: [], activity })
}
