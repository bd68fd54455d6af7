import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { composeBackend, type Composed } from '#backend/compose.ts'
import { filesIn } from '#test/support/forgery.ts'

let root: string
let share: string
let composed: Composed

const open = async (fault: string): Promise<void> => {
  process.env['PLUMBLINE_FAULT'] = fault
  const opened = await composeBackend({
    dataFolder: join(root, 'data'),
    appVersion: '0.0.0',
    shareProcessEntry: resolve('test/support/faultyShareProcess.ts'),
  })
  if (!opened.ok) throw new Error(opened.error.code)
  composed = opened.value
}
const reopen = async (fault: string): Promise<void> => {
  await composed.close()
  await open(fault)
}
/** Something new that has to go to the share. */
const invite = () => composed.dispatch('setup.invite', { name: 'Lea', role: 'lead', outletIds: [], regionIds: [] })
const sync = () => composed.dispatch('share.sync', {})
const found = (folder: string) =>
  composed.dispatch('setup.createOrganisation', {
    name: 'Pools',
    adminName: 'Ada',
    shareFolder: folder,
    regions: [{ name: 'South' }],
    outlets: [],
  })

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'plumbline-state-'))
  share = join(root, 'share')
  mkdirSync(share)
  await open('none')
  expect(await found(share)).toMatchObject({ ok: true })
})
afterEach(async () => {
  await composed.close()
  delete process.env['PLUMBLINE_FAULT']
  rmSync(root, { recursive: true, force: true })
})

describe('a share to which nothing can be written', () => {
  it.each([
    ['EROFS:directory', 'readOnly'],
    ['EACCES:create', 'readOnly'],
    ['ENOSPC:write', 'full'],
    ['EDQUOT:close', 'full'],
  ])('%s is named %s, keeps what waits, and is caught up with later', async (fault, state) => {
    const before = filesIn(share)
    await reopen(fault)
    expect(await invite()).toMatchObject({ ok: true })
    expect(await sync()).toMatchObject({ ok: true, value: { published: 0, status: { state, waiting: 1 } } })
    // no file under a name that a reader would look at
    expect(filesIn(share).filter((path) => !path.includes('.tmp-'))).toEqual(before)
    await reopen('none')
    expect(await sync()).toMatchObject({ ok: true, value: { published: 4, status: { state: 'fine', waiting: 0 } } })
  })
})

describe('a share that is not where it was', () => {
  it('is missing, though an empty folder may stand in its place, and is never begun anew', async () => {
    renameSync(share, join(root, 'elsewhere'))
    await invite()
    expect(await sync()).toMatchObject({ ok: true, value: { status: { state: 'missing', waiting: 1 } } })
    mkdirSync(share)
    expect(await sync()).toMatchObject({ ok: true, value: { status: { state: 'missing', waiting: 1 } } })
    expect(filesIn(share)).toEqual([])
    rmSync(share, { recursive: true })
    renameSync(join(root, 'elsewhere'), share)
    expect(await sync()).toMatchObject({ ok: true, value: { status: { state: 'fine', waiting: 0 } } })
  })

  it('is foreign where it became another organisation’s: nothing is read, nothing is written', async () => {
    const marker = join(share, 'share.json')
    const own = readFileSync(marker, 'utf8')
    const { shareId } = JSON.parse(own) as { readonly shareId: string }
    writeFileSync(marker, own.replace(shareId, shareId.replaceAll(/./g, 'b')))
    const before = filesIn(share)
    await invite()
    expect(await sync()).toMatchObject({ ok: true, value: { read: 0, status: { state: 'foreign', waiting: 1 } } })
    expect(filesIn(share)).toEqual(before)
  })

  it.each([
    ['no text at all', ''],
    ['text that is cut off', '{"shareId":'],
    ['another thing', '[]'],
  ])('is foreign with a marker of %s, and the marker is left as it is', async (_, text) => {
    writeFileSync(join(share, 'share.json'), text)
    expect(await sync()).toMatchObject({ ok: true, value: { status: { state: 'foreign' } } })
    expect(readFileSync(join(share, 'share.json'), 'utf8')).toBe(text)
  })
})

describe('a folder that is chosen for the share', () => {
  it.each<[string, string, () => string]>([
    ['that is not there', 'shareMissing', () => join(root, 'nowhere')],
    ['that is a file', 'shareMissing', () => join(root, 'data', 'plumbline.sqlite')],
    ['that holds no share', 'shareMissing', () => join(root, 'data')],
    ['without its whole path', 'shareMissing', () => 'share'],
  ])('%s is refused, and the old one stays', async (_, why, folder) => {
    const refused = await composed.dispatch('share.choose', { folder: folder() })
    expect(refused).toMatchObject({ ok: false, error: { code: 'refused', why } })
    expect(await composed.dispatch('share.status', {})).toMatchObject({ ok: true, value: { folder: share } })
    expect(existsSync(join(root, 'nowhere'))).toBe(false)
  })
})
