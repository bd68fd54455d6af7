import { compileTable } from '../../../shared/decisions/compile.ts'
import { lookUp } from '../../../shared/decisions/lookUp.ts'
import { localOf, weekdayOf, type LocalDate, type ZoneOffsets } from '../../../shared/kernel/time.ts'
import type { Demand } from '../../../shared/roster/model.ts'
import { staffingTable } from '../packs/staffingTable.ts'
import type { Place } from './places.ts'
import { plantedStaffingOf } from './story.ts'

export const slotsPerDay = 48

const dayTypeOf = (place: Place, on: LocalDate): string => {
  if (place.outlet.holidays.includes(on)) return 'holiday'
  const weekday = weekdayOf(on)
  if (weekday === 6) return 'saturday'
  return weekday === 7 ? 'sunday' : 'weekday'
}

/** People needed per half hour of each day of the week, by role; what the shared table says. */
export type WeekNeed = ReadonlyMap<LocalDate, Readonly<Record<string, Int8Array>>>

/** What the outlet plans for: the shared number, or its own where the story says so. */
const plannedFor = (place: Place, weekOn: LocalDate, rowId: string, role: string, shared: number): number =>
  plantedStaffingOf(place.key, weekOn).find((planted) => planted.rowId === rowId && planted.role === role)?.planned ??
  shared

export const needOfWeek = (place: Place, weekOn: LocalDate, demand: readonly Demand[], zone: ZoneOffsets): WeekNeed => {
  const table = compileTable(staffingTable)
  if (!table.ok) throw new Error('the staffing table of the house pack does not compile')
  const days = new Map<LocalDate, Record<string, Int8Array>>()
  for (const { startAt, quantity } of demand) {
    const { on, minute } = localOf(startAt, zone)
    const situation = { format: place.format, dayType: dayTypeOf(place, on), minute, demand: quantity }
    const found = lookUp(table.value, situation)
    if (found.type !== 'matched') throw new Error(`the staffing table of the house pack has ${found.type}`)
    const day = days.get(on) ?? Object.fromEntries(place.outlet.roles.map((role) => [role, new Int8Array(slotsPerDay)]))
    days.set(on, day)
    const rowId = staffingTable.rows[found.rows[0] ?? 0]?.rowId ?? ''
    staffingTable.outputs.forEach(({ name }, output) => {
      const slots = day[name]
      if (slots !== undefined) slots[minute / 30] = plannedFor(place, weekOn, rowId, name, found.values[output] ?? 0)
    })
  }
  return days
}
