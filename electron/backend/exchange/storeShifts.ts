import { dayMinutes, localOf, minuteMs, weekOf, type LocalDate } from '../../../shared/kernel/time.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import type { Shift } from '../../../shared/roster/model.ts'
import type { Backend } from '../backend.ts'

const marginMs = 8 * dayMinutes * minuteMs

/** Adds shifts as one edit per week, so that an import can be undone like anything else. Throws when the plan moved meanwhile. */
export const storeShifts = (
  { workspace, zones, clock }: Pick<Backend, 'workspace' | 'zones' | 'clock'>,
  { outletId, timeZone }: Outlet,
  shifts: readonly Shift[],
): void => {
  const { plans } = workspace().stores
  const starts = shifts.map(({ startAt }) => startAt)
  const fromAt = starts.reduce((least, at) => Math.min(least, at), Infinity)
  const toAt = starts.reduce((most, at) => Math.max(most, at), -Infinity)
  const zone = zones.offsets(timeZone, fromAt - marginMs, toAt + marginMs)
  const weeks = new Map<LocalDate, Shift[]>()
  for (const shift of shifts) {
    const weekOn = weekOf(localOf(shift.startAt, zone).on)
    const week = weeks.get(weekOn)
    if (week === undefined) weeks.set(weekOn, [shift])
    else week.push(shift)
  }
  for (const [weekOn, added] of weeks) {
    const edited = plans.edit(outletId, weekOn, {
      label: 'import',
      baseSeq: plans.state(outletId, weekOn).seq,
      changes: added.map((after) => ({ before: null, after })),
      at: clock.now(),
    })
    if (!edited.ok) throw new Error(`import into the week of ${weekOn}: ${edited.error}`)
  }
}
