import { wideField } from '../../../shared/contract/importColumns.ts'
import type { ImportError, Mapping, Rounding } from '../../../shared/contract/imports.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import type { Demand } from '../../../shared/roster/model.ts'
import type { CsvRow, CsvTable } from './csvTable.ts'
import { demandOf, intervalOf, isOffGrid, levelDemandOf, type Reading } from './intervals.ts'
import { dateOrderOf, timeFromText, type DateOrder, type WrittenTime } from './localTime.ts'
import { plainName } from './mapping.ts'
import { decimalFromText, decimalSignOf, flagFromText, quantityFromText } from './numberText.ts'
import { createOutletFinder } from './outletFinder.ts'
import { createRounder } from './rounding.ts'
import { createLocator, type ImportPlaces, type Instants, type RowFault, type RowReader } from './rowReader.ts'
import type { Pace } from './turns.ts'

export interface DemandSource {
  readonly table: CsvTable
  readonly mapping: Mapping
  readonly reader: RowReader
  readonly places: ImportPlaces
  readonly instants: Instants
  /** Length of the steps in which the rules look at demand. */
  readonly stepMinutes: number
  readonly pace: Pace
}
export interface OutletDemand {
  readonly outlet: Outlet
  readonly demand: readonly Demand[]
  /** Numbers of the file that went into it. */
  readonly accepted: number
}
export interface ReadDemand {
  readonly outlets: readonly OutletDemand[]
  readonly errors: readonly ImportError[]
  /** What became of decimals; null where there were none. */
  readonly rounding: Rounding | null
}

/** Rounding that moves the sum by more would plan for another demand: such numbers are thousands, or rates. */
const largestChangePermille = 50
const usualDriver = 'customers'
const longestMinutes = 1_440

/** Collects per outlet, and refuses a second number for the same outlet, driver and instant. */
const createCollector = () => {
  const byOutlet = new Map<
    string,
    { readonly outlet: Outlet; readonly readings: Reading[]; readonly seen: Set<string> }
  >()
  return {
    add: (outlet: Outlet, reading: Reading): Result<void, 'duplicate'> => {
      const entry = byOutlet.get(outlet.outletId) ?? { outlet, readings: [], seen: new Set<string>() }
      byOutlet.set(outlet.outletId, entry)
      const key = `${reading.at} ${reading.driver}`
      if (entry.seen.has(key)) return err('duplicate')
      entry.seen.add(key)
      entry.readings.push(reading)
      return ok(undefined)
    },
    outlets: () => [...byOutlet.values()],
  }
}
type Collector = ReturnType<typeof createCollector>

type Round = (exact: number) => number
/** Whole quantities from the numbers of one file, whose decimals are written one way. */
type Quantities = (text: string) => Result<number, RowFault>

const createQuantities = (texts: Iterable<string>, round: Round): Quantities => {
  const sign = decimalSignOf(texts)
  return (text) => {
    if (text === '') return err('missing')
    const quantity = decimalFromText(text, sign)
    if (quantity === null) return err('notANumber')
    return quantity < 0 ? err('negative') : ok(round(quantity))
  }
}

const writtenTime = ({ reader }: DemandSource, row: CsvRow, order: DateOrder): Result<WrittenTime, ImportError> => {
  const time = timeFromText(reader.text(row, 'time'), order)
  if (time !== null) return ok(time)
  return err(reader.fault(row, 'time', reader.text(row, 'time') === '' ? 'missing' : 'notATime'))
}

/** Null for a row that says the outlet was closed: it leaves no demand. */
const readingOf = (
  source: DemandSource,
  row: CsvRow,
  outlet: Outlet,
  { order, quantityIn }: { readonly order: DateOrder; readonly quantityIn: Quantities },
): Result<Reading | null, ImportError> => {
  const { reader, instants } = source
  const time = writtenTime(source, row, order)
  if (!time.ok) return time
  const at = instants(outlet.timeZone, time.value)
  if (!at.ok) return err(reader.fault(row, 'time', at.error))
  const open = reader.has('open') ? flagFromText(reader.text(row, 'open')) : true
  if (open === null) return err(reader.fault(row, 'open', 'notANumber'))
  if (!open) return ok(null)
  const quantity = quantityIn(reader.text(row, 'quantity'))
  if (!quantity.ok) return err(reader.fault(row, 'quantity', quantity.error))
  const driver = reader.text(row, 'driver') || usualDriver
  return ok({ at: at.value, minute: time.value.minute, driver, quantity: quantity.value })
}

const readLong = async (source: DemandSource, collector: Collector, round: Round): Promise<readonly ImportError[]> => {
  const { table, reader, places, pace } = source
  const locate = createLocator(reader, places)
  const order = dateOrderOf(reader.column('time'))
  const quantityIn = createQuantities(reader.column('quantity'), round)
  const errors: ImportError[] = []
  for (const [at, row] of table.rows.entries()) {
    await pace(at, table.rows.length)
    const outlet = locate(row)
    if (!outlet.ok) {
      if (outlet.error === 'unknownOutlet') errors.push(reader.fault(row, 'outlet', 'unknownOutlet'))
      continue
    }
    const reading = readingOf(source, row, outlet.value, { order, quantityIn })
    if (!reading.ok) errors.push(reading.error)
    else if (reading.value !== null && !collector.add(outlet.value, reading.value).ok) {
      errors.push(reader.fault(row, 'time', 'duplicate'))
    }
  }
  return errors
}

/** The outlets of the heading from column `from` on; a name that nobody bears is listed once, on the heading's line. */
const outletColumns = ({ table, places }: DemandSource, from: number) => {
  const find = createOutletFinder(places.outlets)
  const columns: { readonly at: number; readonly outlet: Outlet }[] = []
  const errors: ImportError[] = []
  for (const [at, name] of table.columns.entries()) {
    if (at < from) continue
    const outlet = find(name, '')
    if (outlet === null && places.only === null)
      errors.push({ line: 1, column: name, code: 'unknownOutlet', value: name })
    if (outlet !== null && (places.only === null || outlet.outletId === places.only)) columns.push({ at, outlet })
  }
  return { columns, errors }
}

const cellsFrom = function* ({ rows }: CsvTable, from: number): Iterable<string> {
  for (const { cells } of rows) yield* cells.slice(from)
}

/** One column per outlet; an empty cell is no reading. */
const readWide = async (
  source: DemandSource,
  collector: Collector,
  from: number,
  round: Round,
): Promise<readonly ImportError[]> => {
  const { table, reader, instants, pace } = source
  const { columns, errors } = outletColumns(source, from)
  const order = dateOrderOf(reader.column('time'))
  const quantityIn = createQuantities(cellsFrom(table, from), round)
  const readCell = (row: CsvRow, time: WrittenTime, at: number, outlet: Outlet): RowFault | null => {
    const text = row.cells[at]?.trim() ?? ''
    if (text === '') return null
    const instant = instants(outlet.timeZone, time)
    if (!instant.ok) return instant.error
    const quantity = quantityIn(text)
    if (!quantity.ok) return quantity.error
    const reading = { at: instant.value, minute: time.minute, driver: usualDriver, quantity: quantity.value }
    const added = collector.add(outlet, reading)
    return added.ok ? null : added.error
  }
  for (const [nth, row] of table.rows.entries()) {
    await pace(nth, table.rows.length)
    const time = writtenTime(source, row, order)
    if (!time.ok) {
      errors.push(time.error)
      continue
    }
    for (const { at, outlet } of columns) {
      const code = readCell(row, time.value, at, outlet)
      if (code !== null) {
        errors.push({ line: row.line, column: table.columns[at] ?? null, code, value: row.cells[at] ?? '' })
      }
    }
  }
  return errors
}

/** Stated length of the intervals in minutes, where the file has a column for it and its first row can be read. */
const statedMinutes = ({ reader, table }: DemandSource): number | null => {
  const [first] = table.rows
  if (first === undefined || !reader.has('minutes')) return null
  const minutes = quantityFromText(reader.text(first, 'minutes'))
  return minutes !== null && minutes > 0 && minutes <= longestMinutes ? minutes : null
}

/** Names of columns that count who is present, in contrast to who comes. */
const levelNames = new Set(
  ['persons', 'people', 'present', 'occupancy', 'personen', 'anwesend', 'belegung', 'personer', 'belægning'].map(
    plainName,
  ),
)

const isLevel = ({ table, mapping }: DemandSource, readings: readonly Reading[], minutes: number): boolean =>
  levelNames.has(plainName(table.columns[mapping['quantity'] ?? -1] ?? '')) || isOffGrid(readings, minutes)

const coarseFault = ({ table, mapping }: DemandSource, rounding: Rounding | null): ImportError | null => {
  if (rounding === null || Math.abs(rounding.changePermille) <= largestChangePermille) return null
  const column = table.columns[mapping['quantity'] ?? mapping[wideField] ?? -1] ?? null
  return { line: 1, column, code: 'coarse', value: `${rounding.changePermille / 10} %` }
}

/**
 * Demand per outlet, long or wide, on a grid of intervals whose length the file states or shows. Who comes adds up over
 * the intervals of a coverage step, who is present does not: a level is therefore stored in steps of that length.
 */
export const readDemand = async (source: DemandSource): Promise<ReadDemand> => {
  const collector = createCollector()
  const from = source.mapping[wideField]
  const { round, account } = createRounder()
  const errors = await (from === undefined
    ? readLong(source, collector, round)
    : readWide(source, collector, from, round))
  const rounding = account()
  const coarse = coarseFault(source, rounding)
  if (coarse !== null) return { outlets: [], errors: [coarse, ...errors], rounding }
  const collected = collector.outlets()
  const stated = statedMinutes(source)
  const shown = stated ?? intervalOf(collected.map(({ readings }) => readings.map(({ at }) => at)))
  const hasLevels = stated === null && collected.some(({ readings }) => isLevel(source, readings, shown))
  const { stepMinutes } = source
  return {
    outlets: collected.map(({ outlet, readings }) => ({
      outlet,
      demand: hasLevels ? levelDemandOf(readings, shown, stepMinutes) : demandOf(readings, shown),
      accepted: readings.length,
    })),
    errors,
    rounding,
  }
}
