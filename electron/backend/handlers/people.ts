import type { Handlers } from '../../../shared/contract/api.ts'
import { id } from '../../../shared/kernel/ids.ts'
import { ok } from '../../../shared/kernel/result.ts'
import { tidyPersonFacts } from '../../../shared/people/personLawFacts.ts'
import type { Person } from '../../../shared/roster/ports.ts'
import { isAdmittedFlag } from '../../../shared/rules/flags.ts'
import type { Backend, Caller } from '../backend.ts'
import { newId } from '../newId.ts'
import { erasePerson, tracesOf } from '../people/erasePerson.ts'
import { refuse } from '../refuse.ts'
import { personViewOf } from '../roster/personView.ts'
import { admitOutlet } from '../roster/weekDoor.ts'

type Methods = Extract<keyof Handlers<Caller>, `people.${string}`>

/** People of an outlet, with names: answers only managers of that outlet. */
export const createPeopleHandlers = (backend: Backend): Pick<Handlers<Caller>, Methods> => ({
  'people.list': ({ outletId }) => ok(backend.workspace().stores.people.list(outletId).map(personViewOf)),

  'people.traces': (place) => tracesOf(backend, place),
  'people.erase': (place) => erasePerson(backend, place),

  'people.save': ({ outletId, person }) => {
    const { people, packs } = backend.workspace().stores
    const outlet = admitOutlet(backend, outletId)
    if (!outlet.ok) return outlet
    if (!outlet.value.roles.includes(person.role)) return refuse('notFound', { what: 'role', id: person.role })
    const isOwn = people.list(outletId).some((known) => known.personId === person.personId)
    if (person.personId !== null && !isOwn) return refuse('notFound', { what: 'person' })
    const unknownFlag = person.flags.find((code) => !isAdmittedFlag(code, packs.newest()))
    if (unknownFlag !== undefined) return refuse('notFound', { what: 'flag', id: unknownFlag })
    const reversed = person.availability.find(({ fromMinute, toMinute }) => toMinute <= fromMinute)
    if (reversed !== undefined) return refuse('endsBeforeStart', { weekday: reversed.weekday })
    const saved: Person = {
      ...person,
      personId: person.personId ?? id(newId(backend)),
      outletId,
      skills: [...new Set(person.skills)],
      flags: [...new Set(person.flags)].toSorted(),
      lawFacts: tidyPersonFacts(person.lawFacts),
    }
    people.saveAll([saved])
    return ok(personViewOf(saved))
  },
})
