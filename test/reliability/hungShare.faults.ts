import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { composeBackend, type Composed } from '#backend/compose.ts'
import { createDirectoryShare } from '#backend/share/directoryShare.ts'
import type { ShareStatus } from '#shared/contract/compare.ts'
import { seededAt, seededWeekOn, seedFolder } from '#test/support/seededFolder.ts'
import { shareProcessesOf } from '#test/support/shareProcesses.ts'
import { saw } from './saw.ts'

const week = { outletId: 'nordbad', weekOn: seededWeekOn }
const hangs = 8
const bound = 100

let root: string
let app: Composed
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'plumbline-hung-'))
  mkdirSync(join(root, 'share'))
  await seedFolder(join(root, 'data'))
  const composed = await composeBackend({ dataFolder: join(root, 'data'), appVersion: '0.1.0' })
  if (!composed.ok) throw new Error(composed.error.code)
  app = composed.value
})
afterAll(async () => {
  await app.close()
  rmSync(root, { recursive: true, force: true })
})

const ask = async (method: string, input: object): Promise<unknown> => {
  const reply = await app.dispatch(method, input)
  expect([method, reply.ok]).toEqual([method, true])
  return reply.ok ? reply.value : null
}
const shift = (nth: number) => ({
  shiftId: `late${nth}`,
  personId: null,
  role: 'guard',
  startAt: seededAt(14) + nth * 60_000,
  endAt: seededAt(15) + nth * 60_000,
  breaks: [],
})
/** What a manager does while planning, in this order. */
const planOnce = async (nth: number): Promise<readonly number[]> => {
  const { edits } = (await ask('roster.open', week)) as { readonly edits: { readonly seq: number } }
  const change = { label: 'add', changes: [{ before: null, after: shift(nth) }] }
  const took: number[] = []
  for (const [method, input] of [
    ['session.get', {}],
    ['roster.edit', { ...week, baseSeq: edits.seq, ...change }],
    ['roster.open', week],
    ['roster.undo', week],
    ['roster.redo', week],
    ['share.status', {}],
  ] as const) {
    const from = performance.now()
    await ask(method, input)
    took.push(performance.now() - from)
  }
  return took
}

const stop = (): number => {
  const [pid] = shareProcessesOf(process.pid)
  if (pid === undefined) throw new Error('no share process')
  process.kill(pid, 'SIGSTOP')
  return pid
}

it.runIf(process.platform === 'linux')('F14 a share process that stands still holds up nobody', async () => {
  const { profiles } = app.backend.workspace().stores
  await createDirectoryShare(join(root, 'share')).createMarker(profiles.get()?.shareId as never)
  await ask('session.switchActor', { actorId: 'ada' })
  expect(await ask('share.choose', { folder: join(root, 'share') })).toMatchObject({ state: 'fine' })
  await ask('session.switchActor', { actorId: 'mia' })
  const measure = async (turn: number): Promise<readonly number[]> => {
    const took: number[] = []
    for (let nth = 0; nth < 30; nth += 1) took.push(...(await planOnce(turn * 30 + nth)))
    return took
  }
  // what the machine itself takes, with a share that answers
  const calm = Math.ceil(Math.max(...(await measure(0))))

  const stopped = stop()
  const { share } = app.backend.workspace()
  if (share === null) throw new Error('no share')
  const hanging = Array.from({ length: hangs }, () => share.list('outlets'))
  const syncing = ask('share.sync', {})
  const took = await measure(1)
  const slowest = Math.ceil(Math.max(...took))
  expect(slowest).toBeLessThan(bound)

  // the deadline ends all of them, and with them the process that stood still
  const answers = await Promise.all(hanging)
  expect(answers).toEqual(answers.map(() => ({ ok: false, error: 'hung' })))
  const { status } = (await syncing) as { readonly status: ShareStatus }
  expect(status.state).toBe('hung')
  expect(status.unreachableSinceAt).toBeLessThanOrEqual(Date.now())
  expect(await ask('share.status', {})).toMatchObject({ state: 'hung', unreachableSinceAt: status.unreachableSinceAt })
  await expect.poll(() => shareProcessesOf(process.pid), { timeout: 10_000 }).not.toContain(stopped)

  // left alone for a while, then another process serves the share
  let looks = 0
  const look = async () => {
    looks += 1
    const { status: now } = (await ask('share.sync', {})) as { readonly status: ShareStatus }
    return [now.state, now.unreachableSinceAt]
  }
  await expect.poll(look, { timeout: 30_000, interval: 500 }).toEqual(['fine', null])
  expect(shareProcessesOf(process.pid)).toHaveLength(1)
  const said = `${hangs} calls and a sync hang: ${took.length} local actions, the slowest ${slowest} ms (${calm} ms before); said since when; another process at look ${looks}`
  saw('F14', said, { tool: 'SIGSTOP' })
})
