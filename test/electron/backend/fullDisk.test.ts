import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Caller } from '#backend/backend.ts'
import { createDispatch } from '#backend/dispatch.ts'
import { createRosterHandlers } from '#backend/handlers/roster.ts'
import { createJobs } from '#backend/jobs/jobs.ts'
import { openStores, type OpenedStores } from '#db/openStores.ts'
import type { Handlers } from '#shared/contract/api.ts'
import { createTestBackend, type TestBackend } from '#test/support/testBackend.ts'
import { manager, testPerson } from '#test/support/testOrganisation.ts'

const { clients } = vi.hoisted(() => ({ clients: [] as BetterSqlite3.Database[] }))
// the real database, whose connections a test can make full or read-only
vi.mock('better-sqlite3', async (importOriginal) => {
  const { default: Real } = await importOriginal<{ default: typeof BetterSqlite3 }>()
  class Watched extends Real {
    constructor(...args: ConstructorParameters<typeof Real>) {
      super(...args)
      clients.push(this)
    }
  }
  return { default: Watched }
})

const weekOn = '2026-03-16'
const shift = (nth: number) => ({
  shiftId: `s${nth}-${'x'.repeat(60)}`,
  personId: null,
  role: 'guard',
  startAt: Date.UTC(2026, 2, 16, 8) + nth * 60_000,
  endAt: Date.UTC(2026, 2, 16, 9) + nth * 60_000,
  breaks: [],
})
const changes = Array.from({ length: 500 }, (_, nth) => ({ before: null, after: shift(nth) }))

let folder: string
let stores: OpenedStores
let backend: TestBackend
const causes: unknown[] = []
const call = (method: string, input: object) =>
  createDispatch({
    handlers: createRosterHandlers(backend) as Handlers<Caller>,
    caller: () => ({ actor: manager }),
    report: (cause) => causes.push(cause),
  })(method, input)
const edit = () => call('roster.edit', { outletId: 'nordbad', weekOn, baseSeq: 0, label: 'add', changes })
const opened = () => call('roster.open', { outletId: 'nordbad', weekOn })
const pragma = (text: string): unknown =>
  clients
    .filter(({ open, name }) => open && name.startsWith(folder))
    .map((client) => client.pragma(text, { simple: true }))
    .at(-1)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-full-'))
  const found = await openStores(folder, { now: () => 0 })
  if (!found.ok) throw new Error(found.error.code)
  stores = found.value
  backend = createTestBackend({ stores })
  stores.people.saveAll([testPerson('anna')])
  causes.length = 0
})
afterEach(() => {
  stores.close()
  rmSync(folder, { recursive: true, force: true })
})

describe.each([
  [
    'on a full drive',
    'diskFull',
    (): string => `max_page_count = ${String(pragma('page_count'))}`,
    'max_page_count = 100000',
  ],
  ['in a folder that may only be read', 'dataReadOnly', (): string => 'query_only = on', 'query_only = off'],
] as const)('an edit %s', (_, why, breakIt, mendIt) => {
  it('is refused in a way that a person can act on, changes nothing, and works once that is mended', async () => {
    const before = await opened()
    pragma(breakIt())
    expect(await edit()).toEqual({ ok: false, error: { code: 'refused', why, details: {} } })
    expect(causes).toHaveLength(1)
    expect(await opened()).toEqual(before)
    pragma(mendIt)
    expect(await edit()).toMatchObject({ ok: true, value: { edits: { seq: 1 } } })
  })

  it('in a job ends the job with the same word', async () => {
    const jobs = createJobs((cause) => causes.push(cause))
    pragma(breakIt())
    const people = Array.from({ length: 2_000 }, (_person, nth) => testPerson(`p${nth}`))
    const jobId = jobs.start('import', async () => stores.people.saveAll(people))
    await jobs.settled(jobId)
    expect(jobs.get(jobId)).toMatchObject({ state: 'failed', problem: why })
    expect(stores.people.list(manager.outletIds[0] ?? ('' as never))).toHaveLength(1)
  })
})
