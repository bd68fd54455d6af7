import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { largestFileBytes } from '#shared/sync/envelope.ts'
import { filesIn, forge, get, put, remove, renamed, strangerKey } from '#test/support/forgery.ts'
import { createScene, flip, keyOf, quiet, type Scene, type Seen } from '#test/support/shareScene.ts'
import { worldNowAt } from '#test/support/shareWorld.ts'

let scene: Scene
beforeEach(async () => {
  scene = await createScene()
})
afterEach(() => scene.dispose())

/** What is done to the share before the lead reads it for the first time, and what the lead then believes. */
const attacks: readonly (readonly [string, Seen, () => void])[] = [
  ['nothing at all', { head: 5, refusals: [] }, () => undefined],
  [
    'a flipped bit',
    { head: 2, refusals: ['damaged'] },
    () => put(scene.folder, scene.path(3), flip(scene.bytes(3), 90)),
  ],
  [
    'a flipped bit under a name that fits',
    { head: 2, refusals: ['damaged'] },
    () => {
      const file = flip(scene.bytes(3), scene.bytes(3).length - 80)
      remove(scene.folder, scene.path(3))
      scene.plant(3, file)
    },
  ],
  [
    'a file cut short',
    { head: 2, refusals: ['later'] },
    () => put(scene.folder, scene.path(3), scene.bytes(3).subarray(0, 99)),
  ],
  ['an empty placeholder', { head: 4, refusals: ['later'] }, () => put(scene.folder, scene.path(5), new Uint8Array())],
  [
    'zeros of the right length',
    { head: 4, refusals: ['later'] },
    () => put(scene.folder, scene.path(5), new Uint8Array(scene.bytes(5).length)),
  ],
  [
    'a file made longer',
    { head: 4, refusals: ['damaged'] },
    () => put(scene.folder, scene.path(5), Buffer.concat([scene.bytes(5), Uint8Array.of(0)])),
  ],
  [
    'a huge file',
    { head: 5, refusals: ['damaged'] },
    () => scene.plant(6, new Uint8Array(largestFileBytes + 1).fill(65)),
  ],
  ['a middle file deleted', { head: 2, refusals: ['gap'] }, () => remove(scene.folder, scene.path(3))],
  [
    'another outlet’s file copied in',
    { head: 5, refusals: ['foreign'] },
    () => {
      const from = filesIn(join(scene.folder, 'outlets', 'westbad'))[0] ?? ''
      scene.plant(6, get(join(scene.folder, 'outlets', 'westbad'), from))
    },
  ],
  [
    'another outlet’s key',
    { head: 5, refusals: ['damaged'] },
    () => scene.plant(6, scene.signed(scene.payload(6), { signer: keyOf(scene.other) })),
  ],
  [
    'an unknown key',
    { head: 5, refusals: ['damaged'] },
    () => scene.plant(6, scene.signed(scene.payload(6), { signer: strangerKey() })),
  ],
  [
    'an unknown device with a directory of its own',
    { head: 5, refusals: ['unknownDevice'] },
    () => {
      const file = forge({
        type: 'cs1',
        payload: scene.payload(1, { deviceId: id('strangerdevic') }),
        kid: 'strangerdevic',
        signer: strangerKey(),
      })
      put(scene.folder, renamed(scene.path(1).replace(scene.manager.deviceId, 'strangerdevic'), 1, file), file)
    },
  ],
  [
    'another share’s file',
    { head: 5, refusals: ['foreign'] },
    () => scene.plant(6, scene.signed(scene.payload(6, { shareId: id('stagingshare') }))),
  ],
  [
    'a file of another outlet of the same hand',
    { head: 5, refusals: ['foreign'] },
    () => scene.plant(6, scene.signed(scene.payload(6, { ownerId: 'westbad', content: quiet('westbad') }))),
  ],
  [
    'a report about another outlet',
    { head: 5, refusals: ['foreign'] },
    () => scene.plant(6, scene.signed(scene.payload(6, { content: quiet('westbad') }))),
  ],
  [
    'a file renumbered',
    { head: 5, refusals: ['foreign'] },
    () => put(scene.folder, renamed(scene.path(1), 6, scene.bytes(5)), scene.bytes(5)),
  ],
  [
    'a forged link',
    { head: 5, refusals: ['fork'] },
    () => scene.plant(6, scene.signed(scene.payload(6, { prev: 'e'.repeat(64) }))),
  ],
  [
    'two files with one number',
    { head: 5, refusals: ['fork', 'fork'] },
    () => {
      scene.plant(6, scene.signed(scene.payload(6)))
      scene.plant(6, scene.signed(scene.payload(6, { createdAt: worldNowAt + 1 })))
    },
  ],
  [
    'a good file and rubbish with one number',
    { head: 6, refusals: ['damaged'] },
    () => {
      scene.plant(6, scene.signed(scene.payload(6)))
      scene.plant(6, Buffer.from('rubbish'))
    },
  ],
  ['a last number planted', { head: 5, refusals: ['damaged'] }, () => scene.plant(9_999_999_999, Buffer.from('x'))],
  [
    'an approval passed off as a report',
    { head: 5, refusals: ['damaged'] },
    () => scene.plant(6, scene.signed(scene.payload(6), { signedAs: 'ap1' })),
  ],
  [
    'an enrolment inside a report',
    { head: 5, refusals: ['foreign'] },
    () =>
      scene.plant(
        6,
        scene.signed(
          scene.payload(6, {
            content: {
              type: 'enrolment',
              publicKey: scene.manager.publicKey,
              proof: 'a'.repeat(64),
              codeDigest: 'a'.repeat(64),
            },
          }),
        ),
      ),
  ],
  [
    'a brotli bomb',
    { head: 5, refusals: ['damaged'] },
    () => scene.plant(6, scene.signed(Uint8Array.from(brotliCompressSync(Buffer.alloc(64 << 20))))),
  ],
  [
    'bytes that do not unpack',
    { head: 5, refusals: ['damaged'] },
    () => scene.plant(6, scene.signed(Buffer.from('not brotli'))),
  ],
  [
    'duplicate keys',
    { head: 5, refusals: ['damaged'] },
    () => scene.plant(6, scene.signed(JSON.stringify(scene.payload(6)).replace('{', '{"seq":6,'))),
  ],
  [
    '__proto__',
    { head: 5, refusals: ['damaged'] },
    () => scene.plant(6, scene.signed(JSON.stringify(scene.payload(6)).replace('{', '{"__proto__":{},'))),
  ],
  [
    'a number beyond 2^53',
    { head: 5, refusals: ['damaged'] },
    () => scene.plant(6, scene.signed(JSON.stringify({ ...scene.payload(6), more: 2 ** 53 }))),
  ],
  [
    'NaN',
    { head: 5, refusals: ['damaged'] },
    () => scene.plant(6, scene.signed(JSON.stringify(scene.payload(6)).replace('{', '{"more":NaN,'))),
  ],
  [
    'deep nesting',
    { head: 5, refusals: ['damaged'] },
    () =>
      scene.plant(
        6,
        scene.signed(JSON.stringify(scene.payload(6)).replace('{', `{"more":${'['.repeat(99)}${']'.repeat(99)},`)),
      ),
  ],
  [
    'a missing field',
    { head: 5, refusals: ['damaged'] },
    () => scene.plant(6, scene.signed(JSON.stringify({ ...scene.payload(6), prev: undefined }))),
  ],
  [
    'an unknown field',
    { head: 6, refusals: [] },
    () => scene.plant(6, scene.signed(JSON.stringify({ ...scene.payload(6), weather: 'mild' }))),
  ],
  [
    'a newer format',
    { head: 5, refusals: ['newerFormat'] },
    () => scene.plant(6, scene.signed(JSON.stringify({ ...scene.payload(6), fmt: 2 }))),
  ],
  [
    'a file that asks for a newer reader',
    { head: 5, refusals: ['newerFormat'] },
    () => scene.plant(6, scene.signed(JSON.stringify({ ...scene.payload(6), minReader: 2 }))),
  ],
  [
    'a newer frame',
    { head: 5, refusals: ['newerFormat'] },
    () => scene.plant(6, Buffer.concat([Buffer.from('CS2\n'), scene.signed(scene.payload(6)).subarray(4)])),
  ],
  [
    'names of other programs',
    { head: 5, refusals: [] },
    () => {
      const names = ['desktop.ini', 'Thumbs.db', '.DS_Store', '~$report.cs1', '.tmp-0011', '.syncthing.x.tmp']
      const month = dirname(scene.path(1))
      for (const name of names) put(scene.folder, `${month}/${name}`, Buffer.from('x'))
      put(scene.folder, scene.path(5).replace('.cs1', ' (PC-7 conflicted copy).cs1'), scene.bytes(5))
      put(scene.folder, 'outlets/desktop.ini', Buffer.from('x'))
    },
  ],
  [
    'a name in capital letters, and a signed file behind it',
    { head: 4, refusals: ['gap'] },
    () => {
      const behind = scene.signed(scene.payload(6))
      const at = join(scene.folder, scene.path(5))
      renameSync(at, join(dirname(at), basename(at).toUpperCase()))
      scene.plant(6, behind)
    },
  ],
  [
    'a directory in place of a file',
    { head: 4, refusals: ['later'] },
    () => {
      remove(scene.folder, scene.path(5))
      mkdirSync(join(scene.folder, scene.path(5)))
    },
  ],
]

describe('a lead who reads the share for the first time', () => {
  it.each(attacks)('after %s', async (_, seen, attack) => {
    attack()
    expect(await scene.look()).toEqual(seen)
    expect(scene.lead.sync.status().state).toBe('fine')
    expect(scene.lead.stores.chains.newestReports().map(({ outletId }) => outletId)).toContain('westbad')
    // once more changes nothing
    expect(await scene.look()).toEqual(seen)
  })

  it.runIf(process.platform !== 'win32')('follows no link and waits for no pipe', async () => {
    const target = join(scene.folder, 'elsewhere')
    writeFileSync(target, scene.bytes(5))
    remove(scene.folder, scene.path(5))
    symlinkSync(target, join(scene.folder, scene.path(5)))
    remove(scene.folder, scene.path(4))
    execFileSync('mkfifo', [join(scene.folder, scene.path(4))])
    expect(await scene.look()).toEqual({ head: 3, refusals: ['later'] })
  })

  it('is not slowed by thousands of outlets and devices that nobody knows, and sees the real ones', async () => {
    for (let count = 0; count < 2_000; count += 1) {
      mkdirSync(join(scene.folder, 'outlets', `aaaaaaaa${count}`, 'strangerdevic'), { recursive: true })
    }
    const seen = await scene.look()
    expect(seen.head).toBe(5)
    expect(seen.refusals).toEqual(Array.from({ length: 20 }, () => 'unknownDevice'))
    expect(scene.lead.stores.chains.newestReports().map(({ outletId }) => outletId)).toEqual(['nordbad', 'westbad'])
  })

  it('is not slowed by thousands of well-named strangers', async () => {
    for (let seq = 7; seq < 1_007; seq += 1) scene.plant(seq, Buffer.from(`rubbish ${seq}`))
    expect((await scene.look()).head).toBe(5)
    scene.plant(6, scene.signed(scene.payload(6)))
    expect((await scene.look()).head).toBe(6)
  })
})
