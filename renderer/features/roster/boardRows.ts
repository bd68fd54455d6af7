import type { PersonView } from '#shared/contract/roster.ts'
import { elapsedMinutes } from '#shared/kernel/time.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { Shift } from '#shared/roster/model.ts'
import { extentOf, lanesOf, wallSpanOf, weekDays, type DayAxis, type Extent, type WeekPlace } from './boardGeometry.ts'
import type { Mark, MarkIndex } from './findingMarks.ts'

/** One shift as its cell draws it. */
export interface PlacedShift extends Extent {
  readonly shift: Shift
  readonly day: number
  readonly lane: number
  readonly mark: Mark | null
}
export type CellView = readonly PlacedShift[]

export interface RowView {
  /** Null is the row of open shifts. */
  readonly person: PersonView | null
  readonly cells: readonly CellView[]
  readonly lanes: number
  /** Work without breaks. */
  readonly plannedMinutes: number
  /** Findings about the person's week as a whole. */
  readonly mark: Mark | null
}

export const workMinutesOf = ({ startAt, endAt, breaks }: Shift): number =>
  elapsedMinutes(startAt, endAt) - breaks.reduce((sum, rest) => sum + elapsedMinutes(rest.startAt, rest.endAt), 0)

const samePlaced = (a: PlacedShift, b: PlacedShift): boolean =>
  a.shift === b.shift && a.lane === b.lane && a.mark === b.mark && a.left === b.left && a.width === b.width

/** Keeps the old list where nothing differs, so that a memoised cell is left alone. */
const keepCell = (old: CellView | undefined, next: CellView): CellView =>
  old !== undefined && old.length === next.length && next.every((item, at) => samePlaced(item, old[at] ?? item))
    ? old
    : next

const keepRow = (old: RowView | undefined, next: RowView): RowView => {
  if (old === undefined) return next
  const cells = next.cells.map((cell, day) => keepCell(old.cells[day], cell))
  const same =
    old.person === next.person &&
    old.mark === next.mark &&
    old.lanes === next.lanes &&
    old.plannedMinutes === next.plannedMinutes &&
    cells.every((cell, day) => cell === old.cells[day])
  return same ? old : { ...next, cells }
}

export interface RowsInput extends WeekPlace {
  readonly axis: DayAxis
  readonly people: readonly PersonView[]
  /** Ascending by start. */
  readonly shifts: readonly Shift[]
  readonly marks: MarkIndex
}

const rowOf = (person: PersonView | null, shifts: readonly Shift[], input: RowsInput): RowView => {
  const spans = shifts.map((shift) => wallSpanOf(shift, input))
  const lanes = lanesOf(spans)
  const cells: PlacedShift[][] = Array.from({ length: weekDays }, () => [])
  for (const [at, shift] of shifts.entries()) {
    const span = spans[at]
    if (span === undefined) continue
    const mark = input.marks.ofShift.get(shift.shiftId) ?? null
    const lane = lanes[at] ?? 0
    cells[span.day]?.push({ shift, day: span.day, lane, mark, ...extentOf(span, input.axis) })
  }
  return {
    person,
    cells,
    lanes: Math.max(1, ...lanes.map((lane) => lane + 1)),
    plannedMinutes: shifts.reduce((sum, shift) => sum + workMinutesOf(shift), 0),
    mark: person === null ? null : (input.marks.ofPerson.get(person.personId) ?? null),
  }
}

/** Open shifts first, then everybody active and whoever still works though no longer active. */
export const boardRows = (input: RowsInput, previous: readonly RowView[] = []): readonly RowView[] => {
  const shiftsOf = new Map<PersonId | null, Shift[]>()
  for (const shift of input.shifts) {
    const own = shiftsOf.get(shift.personId)
    if (own === undefined) shiftsOf.set(shift.personId, [shift])
    else own.push(shift)
  }
  const oldRows = new Map(previous.map((row) => [row.person?.personId ?? null, row]))
  const shown = input.people.filter(({ active, personId }) => active || shiftsOf.has(personId))
  const row = (person: PersonView | null): RowView => {
    const key = person?.personId ?? null
    return keepRow(oldRows.get(key), rowOf(person, shiftsOf.get(key) ?? [], input))
  }
  const rows = [row(null), ...shown.map(row)]
  const unchanged = rows.length === previous.length && rows.every((next, at) => next === previous[at])
  return unchanged ? previous : rows
}
