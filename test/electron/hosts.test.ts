import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeBackend, type Composed } from '#backend/compose.ts'
import { leavingVersion } from '#shared/compliance/leaving.ts'
import type { Method, Problem, RawInput } from '#shared/contract/api.ts'
import type { JobView } from '#shared/contract/session.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Shift } from '#shared/roster/model.ts'
import { contentOf } from '#test/support/csv.ts'
import { hostKinds, type OpenHost } from '#test/support/hosts.ts'
import { plumblineInside } from '#test/support/plumbline.ts'
import { seededAt, seededWeekOn, seedFolder } from '#test/support/seededFolder.ts'

const root = mkdtempSync(join(tmpdir(), 'plumbline-hosts-'))
const seed = join(root, 'seed')
const week = { outletId: id<'Outlet'>('nordbad'), weekOn: seededWeekOn } as const
const late = {
  shiftId: id('late'),
  personId: id('ben'),
  role: 'guard',
  startAt: seededAt(14),
  endAt: seededAt(20),
  breaks: [{ startAt: seededAt(16), endAt: seededAt(17) }],
}
const people = contentOf('Name;Rolle;Wochenstunden\nCarla;guard;38,5\nDavid;captain;20\n')
const peopleMapping = { name: 0, role: 1, contractHours: 2 }

interface Question {
  readonly method: Method
  readonly input: unknown
}
const ask = <M extends Method>(method: M, input: RawInput<M>): Question => ({ method, input })
/** What no screen of ours would send. */
const wrong = (method: Method, input: unknown): Question => ({ method, input })
const become = (actorId: string): Question => ask('session.switchActor', { actorId: id(actorId) })

/** One working day: each question is put to every host, in this order, on a copy of the same folder. */
const asManager: readonly Question[] = [
  ask('session.get', {}),
  ask('roster.weeks', { outletId: week.outletId }),
  ask('roster.open', week),
  ask('roster.edit', { ...week, baseSeq: 0, label: 'add', changes: [{ before: null, after: late }] }),
  ask('roster.edit', { ...week, baseSeq: 0, label: 'add', changes: [{ before: null, after: late }] }),
  ask('roster.undo', week),
  ask('roster.undo', week),
  ask('roster.redo', week),
  ask('roster.open', { ...week, outletId: id('westbad') }),
  ask('roster.open', { ...week, weekOn: '2026-03-17' }),
  ask('roster.copyLastWeek', week),
  ask('roster.check', week),
  ask('roster.publish', { ...week, digest: 'stale', reasons: [] }),
  ask('roster.confirmLeaving', { outletId: week.outletId, version: leavingVersion }),
  ask('roster.publish', { ...week, digest: 'stale', reasons: [] }),
  ask('people.list', { outletId: week.outletId }),
  ask('imports.preview', { kind: 'people', content: people, outletId: week.outletId }),
  ask('imports.run', { kind: 'people', content: people, mapping: peopleMapping, dryRun: true, acceptPartial: false }),
  ask('imports.run', { kind: 'people', content: people, mapping: peopleMapping, dryRun: false, acceptPartial: false }),
  ask('people.list', { outletId: week.outletId }),
  ask('overrides.list', { outletId: week.outletId }),
  ask('compare.map', {}),
  ask('rules.draft', {}),
  ask('share.status', {}),
  ask('share.sync', {}),
  ask('share.verify', {}),
  ask('backups.restore', { file: '../plumbline.sqlite' }),
  ask('jobs.get', { jobId: 'none' }),
  wrong('roster.open', { ...week, weekOn: '2026-02-30' }),
  wrong('roster.open', null),
  wrong('roster.edit', { ...week, baseSeq: 0, label: 'add', changes: [] }),
]
const asAdmin: readonly Question[] = [
  become('ada'),
  ask('rules.catalogue', {}),
  ask('rules.pack', { version: 1 }),
  ask('rules.pack', { version: 9 }),
  ask('rules.draft', {}),
  ask('rules.editDraft', {
    edit: { type: 'parameter', ruleId: id('rest'), parameter: 'minimum', value: 720, bounds: null },
  }),
  ask('rules.undoDraft', {}),
  ask('rules.publish', { effectiveOn: '2027-01-04', note: 'none' }),
  ask('compare.map', { toWeekOn: seededWeekOn, weeks: 2 }),
  ask('compare.silence', {}),
  ask('requests.list', {}),
  ask('roster.open', week),
  become('nobody'),
]
const day = [...asManager, ...asAdmin]

/** Names that differ between two runs of the same day: the wall clock, new ids and where the copy lies. */
const passing = new Set([
  'nowAt',
  'dataFolder',
  'checkedAt',
  'draftedAt',
  'stageSinceAt',
  'lastReadAt',
  'readAt',
  'publishedAt',
])
const timesIn = (text: string): string =>
  text.replaceAll(/"(\w+At)":\d+/g, (whole, name: string) => (passing.has(name) ? '' : whole))
const settled = (reply: unknown): unknown =>
  JSON.parse(JSON.stringify(reply), (key, value: unknown) => {
    if (key === 'content') return timesIn(String(value))
    return passing.has(key) && value !== null ? 'any' : value
  })

const composeCopy = async (name: string): Promise<Composed> => {
  const folder = join(root, name)
  cpSync(seed, folder, { recursive: true })
  const opened = await composeBackend({ dataFolder: folder, appVersion: '0.1.0' })
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}
/** An import is a job: what became of it is the answer that counts. */
const endOf = async (call: OpenHost['call'], started: Result<unknown, Problem>): Promise<Result<unknown, Problem>> => {
  if (!started.ok) return started
  for (;;) {
    const job = await call('jobs.get', started.value)
    if (!job.ok || (job.value as JobView).state !== 'running') return call('imports.result', started.value)
    await wait(5)
  }
}
const play = async (call: OpenHost['call']): Promise<readonly Result<unknown, Problem>[]> => {
  const replies: Result<unknown, Problem>[] = []
  for (const { method, input } of day) {
    const reply = await call(method, input)
    replies.push(method === 'imports.run' ? await endOf(call, reply) : reply)
  }
  return replies
}

let expected: readonly Result<unknown, Problem>[]
beforeAll(async () => {
  await seedFolder(seed)
  const composed = await composeCopy('door')
  expected = await play((method, input) => composed.dispatch(String(method), input))
  await composed.close()
})
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})
const answerTo = (question: Question): Result<unknown, Problem> => {
  const reply = expected[day.indexOf(question)]
  if (reply === undefined) throw new Error('never asked')
  return reply
}
const codes = (): readonly string[] =>
  expected.map((reply) => {
    if (reply.ok) return 'ok'
    return reply.error.code === 'refused' ? reply.error.why : reply.error.code
  })

describe('the day itself', () => {
  it('has answers and refusals of every kind, and no fault of the program', () => {
    expect(codes().filter((code) => code === 'internal')).toEqual([])
    expect(codes().filter((code) => code === 'ok').length).toBeGreaterThan(20)
    expect(new Set(codes())).toEqual(
      new Set([
        'ok',
        'stale',
        'nothingToUndo',
        'forbidden',
        'notMonday',
        'notFound',
        'leavingUnread',
        'digestChanged',
        'rowsRejected',
        'shareMissing',
        'noBackup',
        'badInput',
        'nothingChanged',
        'notYours',
      ]),
    )
  })
})

describe.each(hostKinds)('$name', ({ open, name }) => {
  it('gives the same answers as the door itself, and what it gives can cross the border', async () => {
    const composed = await composeCopy(name)
    const host = await open(composed)
    try {
      const replies = await play(host.call)
      for (const [at, { method }] of day.entries()) {
        expect([method, settled(replies[at])]).toEqual([method, settled(expected[at])])
      }
    } finally {
      await host.close()
      await composed.close()
    }
  })
})

describe('the command line', () => {
  const folder = join(root, 'commands')
  const plumbline = (...args: readonly string[]) => plumblineInside('--json', ...args, '--data', folder)
  const valueOf = (method: Method): unknown => {
    const reply = expected[day.findIndex((question, at) => question.method === method && expected[at]?.ok === true)]
    return reply?.ok === true ? settled(reply.value) : reply
  }
  beforeAll(() => {
    cpSync(seed, folder, { recursive: true })
  })

  it('says who acts, as the session does', async () => {
    const ran = await plumbline('status')
    expect(ran.code).toBe(0)
    expect(settled(ran.json)).toEqual(valueOf('session.get'))
  })

  it('prints the pack that the door gives', async () => {
    expect(settled((await plumbline('export', 'pack', '--pack', '1')).json)).toEqual(valueOf('rules.pack'))
  })

  it('prints of a plan what the board holds, without names', async () => {
    const ran = await plumbline('export', 'plan', '--outlet', 'nordbad', '--week', seededWeekOn)
    const plan = ran.json as { readonly week: { readonly shifts: readonly (Shift & { readonly minor: boolean })[] } }
    const board = answerTo(day[2] as Question)
    // whether somebody is a minor is all that a plan says of a birth date
    const shifts = plan.week.shifts.map(({ minor, ...shift }) => ({ minor, shift }))
    expect(shifts).toMatchObject([{ minor: false }])
    expect(board).toMatchObject({ ok: true, value: { shifts: shifts.map(({ shift }) => shift) } })
    expect(ran.out).not.toContain('Name of')
  })

  it('compares as the door does', async () => {
    const ran = await plumbline('compare', '--as', 'admin', '--week', seededWeekOn, '--weeks', '2')
    const at = day.findLastIndex(({ method }) => method === 'compare.map')
    expect({ ok: true, value: settled(ran.json) }).toEqual(settled(expected[at]))
  })

  it('tries an import as the door does', async () => {
    const file = join(root, 'people.csv')
    writeFileSync(file, 'Name;Rolle;Wochenstunden\nCarla;guard;38,5\nDavid;captain;20\n')
    const ran = await plumbline('import', 'people', file, '--dry-run')
    expect(ran.code).toBe(2)
    expect(settled(ran.json)).toEqual(valueOf('imports.run'))
  })

  it.each<[string, readonly string[], string | null]>([
    ['another outlet’s plan', ['export', 'plan', '--outlet', 'westbad', '--week', seededWeekOn], 'unknownOutlet'],
    ['a week that begins on a Tuesday', ['publish', '--outlet', 'nordbad', '--week', '2026-03-17'], 'notMonday'],
    ['a pack that is not there', ['export', 'pack', '--pack', '9'], 'notFound'],
    ['a comparison by a manager', ['compare'], 'forbidden'],
    ['a backup from elsewhere', ['restore', '../plumbline.sqlite'], 'noBackup'],
    ['a rejected row', ['import', 'people', join(root, 'people.csv')], 'rowsRejected'],
    ['somebody whose key is elsewhere', ['compare', '--as', 'nobody'], 'unknownActor'],
    ['an option that there is not', ['status', '--as', 'admin'], 'unknownOption'],
  ])('refuses %s', async (_, args, code) => {
    const ran = await plumbline(...args)
    expect([ran.code, ran.json]).toEqual([2, expect.objectContaining({ error: code })])
  })
})
