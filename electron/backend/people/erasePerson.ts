import type { Input, Problem } from '../../../shared/contract/api.ts'
import type { PersonTraces } from '../../../shared/contract/roster.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { Person } from '../../../shared/roster/ports.ts'
import type { Backend } from '../backend.ts'
import { refuse } from '../refuse.ts'

type Source = Pick<Backend, 'workspace' | 'clock' | 'backups'>
type Place = Input<'people.erase'>

const [firstDay, lastDay] = ['0001-01-01', '9999-12-31'] as const

const findPerson = ({ workspace }: Source, { outletId, personId }: Place): Person | undefined =>
  workspace()
    .stores.people.list(outletId)
    .find((person) => person.personId === personId)

/** Free text is the only way by which a name can have got into what is kept or published. */
const reasonsWith = ({ workspace }: Source, { outletId, name }: Person): number => {
  const { overrides, chains } = workspace().stores
  const written = [
    ...overrides.list(outletId).map(({ reason }) => reason),
    ...chains.weeks(firstDay, lastDay, outletId).map(({ week }) => JSON.stringify(week)),
  ]
  return written.filter((text) => text.toLowerCase().includes(name.toLowerCase())).length
}

const traces = (backend: Source, person: Person): PersonTraces => {
  const { plans } = backend.workspace().stores
  const now = backend.clock.now()
  const shifts = plans
    .shiftsBetween(person.outletId, 0, Number.MAX_SAFE_INTEGER)
    .filter(({ personId }) => personId === person.personId)
  const plannedShifts = shifts.filter(({ startAt }) => startAt >= now).length
  return {
    plannedShifts,
    pastShifts: shifts.length - plannedShifts,
    reasons: reasonsWith(backend, person),
    backups: backend.backups.list().length,
  }
}

/** Where a person appears, before anything is erased. */
export const tracesOf = (backend: Source, place: Place): Result<PersonTraces, Problem> => {
  const person = findPerson(backend, place)
  return person === undefined ? refuse('notFound', { what: 'person' }) : ok(traces(backend, person))
}

/**
 * Takes name, birth date, skills, codes and availability from this device, also from the parts of the file that are no
 * longer in use. Published weeks know the person by a pseudonym only and stay as they are: their chain is proof.
 */
export const erasePerson = (backend: Source, place: Place): Result<PersonTraces, Problem> => {
  const found = tracesOf(backend, place)
  if (!found.ok) return found
  const { plannedShifts } = found.value
  if (plannedShifts > 0) return refuse('stillPlanned', { shifts: plannedShifts })
  const { stores } = backend.workspace()
  stores.people.erase(place.outletId, place.personId)
  stores.forget()
  return found
}
