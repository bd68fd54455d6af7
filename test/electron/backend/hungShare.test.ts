import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBackend, type RunningBackend } from '#backend/createBackend.ts'
import { createSessionHandlers } from '#backend/handlers/session.ts'
import { createShareHandlers } from '#backend/handlers/share.ts'
import { saw } from '#test/reliability/saw.ts'
import { currentCaller } from '#backend/session.ts'

let root: string
let backend: RunningBackend

const open = async (fault: string): Promise<RunningBackend> => {
  process.env['PLUMBLINE_FAULT'] = fault
  const created = await createBackend({
    dataFolder: join(root, 'data'),
    appVersion: '0.0.0',
    shareProcessEntry: resolve('test/support/faultyShareProcess.ts'),
  })
  if (!created.ok) throw new Error(created.error.code)
  return created.value
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plumbline-hung-'))
  mkdirSync(join(root, 'share'))
})
afterEach(async () => {
  await backend.close()
  delete process.env['PLUMBLINE_FAULT']
  rmSync(root, { recursive: true, force: true })
})

describe('a share that hangs for good', () => {
  it('F14 stops nobody from working here, and nobody from closing', async () => {
    backend = await open('none')
    const created = await createSessionHandlers(backend)['setup.createOrganisation'](
      { name: 'Pools', adminName: 'Ada', shareFolder: join(root, 'share'), regions: [{ name: 'South' }], outlets: [] },
      currentCaller(backend),
    )
    expect(created.ok).toBe(true)
    await backend.close()

    backend = await open('hang')
    const handlers = { ...createSessionHandlers(backend), ...createShareHandlers(backend) }
    const caller = currentCaller(backend)
    let answered = 0
    const count = (): void => {
      answered += 1
    }
    const sync = Promise.resolve(handlers['share.sync']({}, caller)).finally(count)
    const { share } = backend.workspace()
    if (share === null) throw new Error('no share')
    const hanging = Array.from({ length: 8 }, () => share.list('outlets').finally(count))
    const invite = handlers['setup.invite']({ name: 'Lea', role: 'lead', outletIds: [], regionIds: [] }, caller)
    // all of this is answered while the share has answered nothing
    expect(await handlers['session.get']({}, caller)).toMatchObject({ ok: true, value: { state: 'ready' } })
    const { stores } = backend.workspace()
    expect(stores.repository.pending()).toHaveLength(1)
    expect(await handlers['share.status']({}, caller)).toMatchObject({ ok: true, value: { waiting: 1 } })
    expect(answered).toBe(0)

    // closing does not wait for the share either: what hangs is given up
    await backend.close()
    expect(await sync).toMatchObject({ ok: true, value: { published: 0 } })
    expect(await invite).toMatchObject({ ok: true })
    expect((await Promise.all(hanging)).map(({ ok }) => ok)).toEqual(Array.from({ length: 8 }, () => false))

    backend = await open('none')
    expect(backend.workspace().stores.repository.pending()).toHaveLength(1)
    const done = await createShareHandlers(backend)['share.sync']({}, currentCaller(backend))
    expect(done).toMatchObject({ ok: true, value: { status: { state: 'fine', waiting: 0 } } })
    expect(backend.workspace().stores.repository.pending()).toEqual([])
    saw(
      'F14',
      'eight calls and a sync hang: session, status and an invitation are answered meanwhile; closing waits for none',
    )
  })
})
