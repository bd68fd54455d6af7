import type { ImportError, Mapping } from '../../../shared/contract/imports.ts'
import type { OutletId } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { addDays, dayMinutes, dayNumberOf, minuteMs, type ZoneOffsets } from '../../../shared/kernel/time.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import type { ZoneResolver } from '../../../shared/roster/ports.ts'
import type { CsvRow, CsvTable } from './csvTable.ts'
import { instantFrom, type WrittenTime } from './localTime.ts'
import { createOutletFinder } from './outletFinder.ts'

export type RowFault = ImportError['code']

/** Reads one table by its mapping. */
export interface RowReader {
  /** Trimmed; empty where the field is not mapped. */
  readonly text: (row: CsvRow, field: string) => string
  readonly fault: (row: CsvRow, field: string, code: RowFault) => ImportError
  readonly has: (field: string) => boolean
  readonly column: (field: string) => Iterable<string>
}

export const createRowReader = ({ columns, rows }: CsvTable, mapping: Mapping): RowReader => {
  const text = ({ cells }: CsvRow, field: string): string => {
    const at = mapping[field]
    return at === undefined ? '' : (cells[at]?.trim() ?? '')
  }
  return {
    text,
    has: (field) => mapping[field] !== undefined,
    column: function* (field) {
      for (const row of rows) yield text(row, field)
    },
    fault: (row, field, code) => ({
      line: row.line,
      column: columns[mapping[field] ?? -1] ?? null,
      code,
      value: text(row, field).slice(0, 80),
    }),
  }
}

/** Into which outlets may be imported, and the one that was named, if any. */
export interface ImportPlaces {
  readonly outlets: readonly Outlet[]
  readonly only: OutletId | null
  /** What a role is called where people see it, in every language. */
  readonly roleNames: (role: string) => readonly string[]
}

/** The outlet of a row; `elsewhere` is one that was not asked for. */
export const createLocator = (reader: RowReader, { outlets, only }: ImportPlaces) => {
  const find = createOutletFinder(outlets)
  const single = outlets.find(({ outletId }) => outletId === only) ?? (outlets.length === 1 ? outlets[0] : undefined)
  return (row: CsvRow): Result<Outlet, 'unknownOutlet' | 'elsewhere'> => {
    if (!reader.has('outlet')) return single === undefined ? err('unknownOutlet') : ok(single)
    const outlet = find(reader.text(row, 'outlet'), reader.text(row, 'place'))
    if (only !== null && outlet?.outletId !== only) return err('elsewhere')
    return outlet === null ? err('unknownOutlet') : ok(outlet)
  }
}

export type Instants = (timeZone: string, written: WrittenTime) => Result<number, 'missingHour' | 'repeatedHour'>

/** Resolves offsets once per zone and day: a file of a year asks for 365 days, not for 100,000 rows. */
export const createInstants = (zones: ZoneResolver): Instants => {
  const known = new Map<string, ZoneOffsets>()
  return (timeZone, written) => {
    const key = `${timeZone} ${written.on}`
    const cached = known.get(key)
    if (cached !== undefined) return instantFrom(written, cached)
    const dayAt = (days: number): number => dayNumberOf(addDays(written.on, days)) * dayMinutes * minuteMs
    const zone = zones.offsets(timeZone, dayAt(-2), dayAt(3))
    known.set(key, zone)
    return instantFrom(written, zone)
  }
}
