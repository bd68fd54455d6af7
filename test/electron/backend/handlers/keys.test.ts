/** A data folder whose keys a passphrase locks: what works before it was given, what does not. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { composeBackend, type Composed } from '#backend/compose.ts'
import { syncOf } from '#backend/share/sync.ts'
import { run } from '../../../../electron/cli/program.ts'

let root: string
let open: Composed | null
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plumbline-keys-'))
  mkdirSync(join(root, 'share'))
  open = null
})
afterEach(async () => {
  await open?.close()
  rmSync(root, { recursive: true, force: true })
})

const start = async (): Promise<Composed> => {
  await open?.close()
  const composed = await composeBackend({
    dataFolder: join(root, 'data'),
    appVersion: '0.0.0',
    scryptCost: { N: 16, r: 8, p: 1 },
  })
  if (!composed.ok) throw new Error(composed.error.code)
  open = composed.value
  return open
}
const found = async (): Promise<Composed> => {
  const composed = await start()
  const organisation = { name: 'Pools', adminName: 'Ada', shareFolder: join(root, 'share'), outlets: [] }
  await composed.dispatch('setup.createOrganisation', { ...organisation, regions: [{ name: 'South' }] })
  return composed
}
const setTo = (composed: Composed, current: string | null, next: string | null) =>
  composed.dispatch('keys.setPassphrase', { current, next })
const stateOf = async ({ dispatch }: Composed) =>
  (await dispatch('session.get', {})) as { readonly value: { readonly state: string; readonly actor: unknown } }
const refused = (why: string) => ({ ok: false, error: { code: 'refused', why } })

describe('after a passphrase was set', () => {
  it('the next start is locked: nobody acts, nothing is exchanged, until it is given', async () => {
    const before = await found()
    expect(await before.dispatch('keys.status', {})).toMatchObject({ value: { protection: 'file', passphrase: false } })
    expect(await setTo(before, null, 'correct horse')).toMatchObject({ ok: true, value: { passphrase: true } })
    expect((await stateOf(before)).value.state).toBe('ready')

    const later = await start()
    expect((await stateOf(later)).value).toMatchObject({ state: 'locked', actor: null })
    const invite = { name: 'Lea', role: 'lead', outletIds: [], regionIds: [] }
    expect(await later.dispatch('setup.invite', invite)).toEqual({ ok: false, error: { code: 'forbidden' } })
    expect((await syncOf(later.backend).run()).status.lastReadAt).toBeNull()
    expect(await later.dispatch('keys.unlock', { passphrase: 'wrong horse' })).toMatchObject(refused('wrongPassphrase'))
    expect((await stateOf(later)).value.state).toBe('locked')

    expect(await later.dispatch('keys.unlock', { passphrase: 'correct horse' })).toMatchObject({
      ok: true,
      value: { state: 'ready', actor: { name: 'Ada' } },
    })
    expect(await later.dispatch('setup.invite', invite)).toMatchObject({ ok: true })
  })

  it('it can be removed only by whoever knows it', async () => {
    const composed = await found()
    await setTo(composed, null, 'correct horse')
    expect(await setTo(composed, 'wrong horse', null)).toMatchObject(refused('wrongPassphrase'))
    expect(await setTo(composed, 'correct horse', null)).toMatchObject({ ok: true, value: { passphrase: false } })
    expect((await stateOf(await start())).value.state).toBe('ready')
  })

  it.each([
    ['seven letters', 'sevenle'],
    ['nothing', ''],
  ])('it is not changed to %s', async (_, next) => {
    expect(await setTo(await found(), null, next)).toMatchObject({ ok: false, error: { code: 'badInput' } })
  })
})

describe('the command line', () => {
  const status = async (passphrase?: string | null) => {
    let out = ''
    const code = await run(['--json', 'status', '--data', join(root, 'data')], {
      out: (text) => {
        out += text
      },
      err: () => undefined,
      isTerminal: false,
      ...(passphrase === undefined ? {} : { passphrase: () => Promise.resolve(passphrase) }),
    })
    return { code, json: JSON.parse(out) as object }
  }

  it('asks for it where keys are locked, and says so where nobody answers', async () => {
    await setTo(await found(), null, 'correct horse')
    await open?.close()
    open = null
    expect(await status()).toMatchObject({ code: 2, json: { error: 'keysLocked' } })
    expect(await status(null)).toMatchObject({ code: 2, json: { error: 'keysLocked' } })
    expect(await status('wrong horse')).toMatchObject({ code: 2, json: { error: 'wrongPassphrase' } })
    expect(await status('correct horse')).toMatchObject({ code: 0, json: { state: 'ready' } })
  })

  it('asks for none where there is none', async () => {
    await found()
    await open?.close()
    open = null
    const never = () => Promise.reject(new Error('asked'))
    const line = ['--json', 'status', '--data', join(root, 'data')]
    const io = { out: () => undefined, err: () => undefined, isTerminal: false, passphrase: never }
    expect(await run(line, io)).toBe(0)
  })
})
