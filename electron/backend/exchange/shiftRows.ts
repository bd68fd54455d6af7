import type { ImportError } from '../../../shared/contract/imports.ts'
import { id, type OutletId, type PersonId } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import type { Shift } from '../../../shared/roster/model.ts'
import type { Person } from '../../../shared/roster/ports.ts'
import type { CsvRow, CsvTable } from './csvTable.ts'
import { dateOrderOf } from './localTime.ts'
import { personKey, roleFrom, type Accepted, type ReadRows } from './peopleRows.ts'
import { createLocator, type ImportPlaces, type Instants, type RowReader } from './rowReader.ts'
import { shiftTimesFrom } from './shiftTimes.ts'
import type { Pace } from './turns.ts'

export interface ShiftSource {
  readonly table: CsvTable
  readonly reader: RowReader
  readonly places: ImportPlaces
  readonly instants: Instants
  readonly people: (outletId: OutletId) => readonly Person[]
  /** Stored shifts that start in [fromAt, toAt). */
  readonly stored: (outletId: OutletId, fromAt: number, toAt: number) => readonly Shift[]
  readonly newId: () => string
  readonly pace: Pace
}
type Candidate = Accepted<Shift> & { readonly row: CsvRow }

const dayMs = 86_400_000

/** Ids by name; null where two people of the outlet bear it. */
const peopleByKey = ({ places, people }: ShiftSource): ReadonlyMap<string, PersonId | null> => {
  const byKey = new Map<string, PersonId | null>()
  for (const { outletId } of places.outlets) {
    for (const { name, personId } of people(outletId)) {
      const key = personKey(outletId, name)
      byKey.set(key, byKey.has(key) ? null : personId)
    }
  }
  return byKey
}

const placeOf = (
  reader: RowReader,
  row: CsvRow,
  outlet: Outlet,
  byKey: ReadonlyMap<string, PersonId | null>,
  places: ImportPlaces,
): Result<Pick<Shift, 'personId' | 'role'>, ImportError> => {
  const name = reader.text(row, 'person')
  const personId = name === '' ? null : (byKey.get(personKey(outlet.outletId, name)) ?? null)
  if (name !== '' && personId === null) return err(reader.fault(row, 'person', 'unknownPerson'))
  const role = roleFrom(reader.text(row, 'role'), outlet, places)
  if (role !== null) return ok({ personId, role })
  return err(reader.fault(row, 'role', reader.text(row, 'role') === '' ? 'missing' : 'unknownRole'))
}

const sameTimes = (a: Shift, b: Shift): boolean => a.startAt === b.startAt && a.endAt === b.endAt

/** Looks for the same person at the same time, in the file and in what is stored. */
const withoutOverlaps = ({ reader, stored }: ShiftSource, candidates: readonly Candidate[]): ReadRows<Shift> => {
  const starts = candidates.map(({ item }) => item.startAt)
  const fromAt = starts.reduce((least, at) => Math.min(least, at), Infinity) - dayMs
  const toAt = starts.reduce((most, at) => Math.max(most, at), -Infinity) + dayMs
  const outletIds = new Set(candidates.map(({ outlet }) => outlet.outletId))
  const byPersonDay = new Map<string, Shift[]>()
  const dayOf = (at: number): number => Math.floor(at / dayMs)
  const remember = (shift: Shift): void => {
    const key = `${shift.personId} ${dayOf(shift.startAt)}`
    const others = byPersonDay.get(key)
    if (others === undefined) byPersonDay.set(key, [shift])
    else others.push(shift)
  }
  for (const outletId of outletIds) stored(outletId, fromAt, toAt).forEach(remember)
  const clashOf = (shift: Shift): Shift | undefined =>
    [-1, 0, 1]
      .flatMap((days) => byPersonDay.get(`${shift.personId} ${dayOf(shift.startAt) + days}`) ?? [])
      .find((other) => other.startAt < shift.endAt && shift.startAt < other.endAt)
  const accepted: Accepted<Shift>[] = []
  const errors: ImportError[] = []
  for (const { outlet, item, row } of candidates) {
    const clash = item.personId === null ? undefined : clashOf(item)
    if (clash === undefined) {
      if (item.personId !== null) remember(item)
      accepted.push({ outlet, item })
    } else errors.push(reader.fault(row, 'start', sameTimes(clash, item) ? 'duplicate' : 'overlap'))
  }
  return { accepted, errors }
}

/** Shifts of people known by name; a row without a person is an open shift. */
export const readShifts = async (source: ShiftSource): Promise<ReadRows<Shift>> => {
  const { table, reader, places, instants, newId, pace } = source
  const locate = createLocator(reader, places)
  const byKey = peopleByKey(source)
  const order = dateOrderOf(reader.column(reader.has('date') ? 'date' : 'start'))
  const candidates: Candidate[] = []
  const errors: ImportError[] = []
  const readRow = (row: CsvRow, outlet: Outlet): Result<Shift, ImportError> => {
    const place = placeOf(reader, row, outlet, byKey, source.places)
    if (!place.ok) return place
    const times = shiftTimesFrom({ reader, row, order, timeZone: outlet.timeZone, instants })
    return times.ok ? ok({ shiftId: id<'Shift'>(newId()), ...place.value, ...times.value }) : times
  }
  for (const [at, row] of table.rows.entries()) {
    await pace(at, table.rows.length)
    const outlet = locate(row)
    if (!outlet.ok) {
      if (outlet.error === 'unknownOutlet') errors.push(reader.fault(row, 'outlet', 'unknownOutlet'))
      continue
    }
    const shift = readRow(row, outlet.value)
    if (shift.ok) candidates.push({ outlet: outlet.value, item: shift.value, row })
    else errors.push(shift.error)
  }
  const checked = withoutOverlaps(source, candidates)
  return { accepted: checked.accepted, errors: [...errors, ...checked.errors] }
}
