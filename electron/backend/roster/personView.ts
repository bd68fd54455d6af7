import type { PersonView } from '../../../shared/contract/roster.ts'
import type { Person } from '../../../shared/roster/ports.ts'

export const personViewOf = (person: Person): PersonView => ({
  personId: person.personId,
  name: person.name,
  role: person.role,
  skills: person.skills,
  contractMinutesPerWeek: person.contractMinutesPerWeek,
  birthOn: person.birthOn,
  flags: person.flags,
  lawFacts: person.lawFacts,
  availability: person.availability,
  active: person.active,
})
