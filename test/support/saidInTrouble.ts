import type { Caller } from '#backend/backend.ts'
import { faultText } from '#backend/diagnostics.ts'
import { createDispatch } from '#backend/dispatch.ts'
import { createImportHandlers } from '#backend/handlers/imports.ts'
import { createPeopleHandlers } from '#backend/handlers/people.ts'
import { createRosterHandlers } from '#backend/handlers/roster.ts'
import { createRosterPublishHandlers } from '#backend/handlers/rosterPublish.ts'
import { createJobs } from '#backend/jobs/jobs.ts'
import type { Handlers, Method } from '#shared/contract/api.ts'
import type { Person } from '#shared/roster/ports.ts'
import { contentOf } from './csv.ts'
import type { TestBackend } from './testBackend.ts'
import { manager } from './testOrganisation.ts'
import { unmistakableWeekOn as weekOn } from './unmistakablePeople.ts'

const fail = (text: string): never => {
  throw new Error(text, { cause: new TypeError(`under it: ${text}\n    at ${text} (${text}:1:1)`) })
}

/** Faults that quote what was stored: a damaged row, a value out of place, an index that names both of two people. */
const faults = (person: Person): readonly (() => unknown)[] => [
  () => fail(JSON.stringify(person)),
  () => JSON.parse(`${person.name} ${JSON.stringify(person)}`) as unknown,
  () => fail(`UNIQUE constraint failed: people ${person.personId}, ${person.birthOn ?? ''}\n    at ${person.name}`),
  () => {
    // oxlint-disable-next-line typescript/only-throw-error -- as a careless library may
    throw person.name
  },
]

export interface Said {
  /** Refusals and failures that left the door, and what jobs ended with. */
  readonly problems: readonly string[]
  /** What the program wrote for whoever looks after it. */
  readonly log: readonly string[]
}

/** Everything that is said while daily work with these people goes wrong in every way that asks for a name. */
export const saidInTrouble = async (backend: TestBackend, people: readonly Person[]): Promise<Said> => {
  const problems: string[] = []
  const log: string[] = []
  const jobs = createJobs((cause) => log.push(faultText(cause, 'job')))
  const running = { ...backend, jobs }
  const [first] = people
  if (first === undefined) throw new Error('nobody')
  const { outletId } = first
  let broken: (() => unknown) | null = null
  const own = createPeopleHandlers(running)
  const handlers = {
    ...createRosterHandlers(running),
    ...createRosterPublishHandlers(running),
    ...createImportHandlers(running),
    ...own,
    'people.list': (input: Parameters<(typeof own)['people.list']>[0], caller: Caller) =>
      broken === null ? own['people.list'](input, caller) : broken(),
  } as unknown as Handlers<Caller>
  const dispatch = createDispatch({
    handlers,
    caller: () => ({ actor: manager }),
    report: (cause, ref) => log.push(faultText(cause, ref)),
  })
  const ask = async (method: Method, input: object): Promise<void> => {
    const reply = await dispatch(method, input)
    if (!reply.ok) problems.push(JSON.stringify(reply.error))
  }
  for (const person of people) {
    const { personId, name } = person
    const wish = { ...person, lawFacts: {}, role: 'nobody knows this role' }
    await ask('people.save', { outletId, person: wish })
    await ask('people.save', { outletId, person: { ...wish, birthOn: name, availability: name } })
    await ask('people.save', { outletId, person: { ...wish, role: 'guard', personId: `${personId}x` } })
    await ask('people.erase', { outletId, personId: `${personId}x` })
    await ask('people.erase', { outletId, personId })
    const ghost = { shiftId: 'ghost', personId, role: 'guard', startAt: 0, endAt: 3_600_000, breaks: [] }
    await ask('roster.edit', { outletId, weekOn, baseSeq: 0, label: 'add', changes: [{ before: ghost, after: null }] })
    for (const fault of faults(person)) {
      broken = fault
      await ask('people.list', { outletId })
      await jobs.settled(jobs.start('import', () => Promise.resolve(fault())))
    }
    broken = null
  }
  await ask('roster.publish', { outletId, weekOn, digest: 'of another plan', reasons: [] })
  const rows = people.map(({ name, birthOn }) => `${name};no role;x;${birthOn ?? name}`)
  const content = contentOf(['Name;Rolle;Wochenstunden;Geburtsdatum', ...rows].join('\n'))
  const mapping = { name: 0, role: 1, contractHours: 2, birthOn: 3 }
  const order = { kind: 'people', content, mapping, dryRun: false, acceptPartial: false, outletId }
  const started = await dispatch('imports.run', order)
  if (started.ok) {
    const { jobId } = started.value as { readonly jobId: string }
    await jobs.settled(jobId)
    problems.push(JSON.stringify(jobs.get(jobId)))
    await ask('imports.result', { jobId })
  }
  return { problems, log }
}
