import type { ImportError } from '../../../shared/contract/imports.ts'
import { id, type OutletId } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import type { Person } from '../../../shared/roster/ports.ts'
import { availabilityFromText } from './availabilityText.ts'
import type { CsvRow, CsvTable } from './csvTable.ts'
import { flagsFromText } from './flagText.ts'
import { dateFromText, dateOrderOf, type DateOrder } from './localTime.ts'
import { plainName } from './mapping.ts'
import { minutesFromHours } from './numberText.ts'
import { createLocator, type ImportPlaces, type RowReader } from './rowReader.ts'
import type { Pace } from './turns.ts'

export interface Accepted<T> {
  readonly outlet: Outlet
  readonly item: T
}
export interface ReadRows<T> {
  readonly accepted: readonly Accepted<T>[]
  readonly errors: readonly ImportError[]
}
export interface PeopleSource {
  readonly table: CsvTable
  readonly reader: RowReader
  readonly places: ImportPlaces
  readonly known: (outletId: OutletId) => readonly Person[]
  readonly newId: () => string
  readonly pace: Pace
}

/** The outlet's own spelling of a role, which a file may also call as people see it. */
export const roleFrom = (
  text: string,
  { roles }: Pick<Outlet, 'roles'>,
  { roleNames }: Pick<ImportPlaces, 'roleNames'>,
): string | null => {
  const wanted = plainName(text)
  const isWanted = (name: string): boolean => plainName(name) === wanted
  return roles.find(isWanted) ?? roles.find((role) => roleNames(role).some(isWanted)) ?? null
}

export const personKey = (outletId: OutletId, name: string): string => `${outletId} ${plainName(name)}`

const longestContractMinutes = 10_080

type PersonFields = Pick<
  Person,
  'name' | 'role' | 'skills' | 'contractMinutesPerWeek' | 'birthOn' | 'flags' | 'availability'
>

const fieldsOf = (
  reader: RowReader,
  row: CsvRow,
  order: DateOrder,
  roleOf: (text: string) => string | null,
): Result<PersonFields, ImportError> => {
  const text = (field: string): string => reader.text(row, field)
  const wrong = (field: string, code: ImportError['code']) => err(reader.fault(row, field, code))
  if (text('name') === '') return wrong('name', 'missing')
  if (text('role') === '') return wrong('role', 'missing')
  const role = roleOf(text('role'))
  if (role === null) return wrong('role', 'unknownRole')
  const minutes = text('contractHours') === '' ? 0 : minutesFromHours(text('contractHours'))
  if (minutes === null || minutes > longestContractMinutes) return wrong('contractHours', 'notANumber')
  const birthOn = dateFromText(text('birthOn'), order)
  if (birthOn === null && text('birthOn') !== '') return wrong('birthOn', 'notADate')
  const flags = flagsFromText(text('flags'))
  if (flags === null) return wrong('flags', 'unknownFlag')
  const availability = availabilityFromText(text('availability'))
  if (availability === null) return wrong('availability', 'notATime')
  const skills = text('skills')
    .split(/[;,|/]/)
    .map((skill) => skill.trim())
  return ok({
    name: text('name'),
    role,
    skills: [...new Set(skills.filter((skill) => skill !== ''))],
    contractMinutesPerWeek: minutes,
    birthOn,
    flags,
    availability,
  })
}

/** What a file says of a person, over what was known: a file without the column says nothing about what was ticked by hand. */
const itemOf = (
  fields: Omit<Person, 'personId' | 'outletId' | 'active' | 'lawFacts'>,
  before: Person | undefined,
  place: Pick<Person, 'personId' | 'outletId'>,
  saysFlags: boolean,
): Person => ({
  ...place,
  active: true,
  ...fields,
  flags: saysFlags ? fields.flags : (before?.flags ?? []),
  lawFacts: before?.lawFacts ?? {},
})

/** Whoever is known by name in the outlet is brought up to date, everybody else is new. A name twice in one file is an error. */
export const readPeople = async (source: PeopleSource): Promise<ReadRows<Person>> => {
  const { table, reader, places, known, newId, pace } = source
  const locate = createLocator(reader, places)
  const order = dateOrderOf(reader.column('birthOn'))
  const stored = new Map(
    places.outlets.flatMap(({ outletId }) =>
      known(outletId).map((one) => [personKey(outletId, one.name), one] as const),
    ),
  )
  const seen = new Set<string>()
  const accepted: Accepted<Person>[] = []
  const errors: ImportError[] = []
  for (const [at, row] of table.rows.entries()) {
    await pace(at, table.rows.length)
    const outlet = locate(row)
    if (!outlet.ok) {
      if (outlet.error === 'unknownOutlet') errors.push(reader.fault(row, 'outlet', 'unknownOutlet'))
      continue
    }
    const fields = fieldsOf(reader, row, order, (text) => roleFrom(text, outlet.value, places))
    const key = personKey(outlet.value.outletId, reader.text(row, 'name'))
    if (!fields.ok) errors.push(fields.error)
    else if (seen.has(key)) errors.push(reader.fault(row, 'name', 'duplicatePerson'))
    else {
      seen.add(key)
      const before = stored.get(key)
      const { outletId } = outlet.value
      const place = { personId: before?.personId ?? id<'Person'>(newId()), outletId }
      accepted.push({ outlet: outlet.value, item: itemOf(fields.value, before, place, reader.has('flags')) })
    }
  }
  return { accepted, errors }
}
