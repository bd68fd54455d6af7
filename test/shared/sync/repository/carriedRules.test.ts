/** The organisation's word by itself: what is believed of a handful of files with nothing but the digest of the first root. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judgeToolsOf } from '#backend/share/trustOf.ts'
import { publishPackTarget } from '#backend/trust/publishRegistry.ts'
import { isRulesPath, readCarriedRules, type CarriedFile } from '#shared/sync/repository/carriedRules.ts'
import { metadataFolder, parseMetadataPath, targetFolder } from '#shared/sync/repository/names.ts'
import { get } from '#test/support/forgery.ts'
import { actorNamed, createWorld, worldNowAt, type World } from '#test/support/shareWorld.ts'
import { testPack } from '#test/support/testOrganisation.ts'

let world: World
let all: readonly CarriedFile[]
/** Both roots, the newest listing, and the targets that it names. */
let carried: readonly CarriedFile[]
beforeAll(async () => {
  world = await createWorld()
  await world.admin.sync.run()
  // a second admin changes the root, and a second version the listing
  world.device(actorNamed('ben', { role: 'admin' }))
  publishPackTarget(world.admin.backend, testPack({ version: 2 }))
  await world.admin.sync.run()
  all = [metadataFolder, targetFolder].flatMap((folder) =>
    readdirSync(join(world.folder, folder)).map((name) => ({
      path: `${folder}/${name}`,
      bytes: get(world.folder, `${folder}/${name}`),
    })),
  )
  const versions = all.flatMap(({ path }) => {
    const name = parseMetadataPath(path)
    return name?.role === 'targets' ? [name.version] : []
  })
  const named = new Set(world.admin.stores.repository.targets().map(({ sha256 }) => sha256))
  carried = all.filter(({ path }) => {
    const name = parseMetadataPath(path)
    if (name === null) return named.has(path.slice(targetFolder.length + 1).slice(0, 64))
    return name.role === 'root' || (name.role === 'targets' && name.version === Math.max(...versions))
  })
})
afterAll(() => world.dispose())

const read = (files: readonly CarriedFile[], pinned = world.profile.rootSha256) =>
  readCarriedRules(files, pinned, judgeToolsOf(world.admin.backend.workspace()).verify)
const pathOf = (part: string): string => {
  const found = carried.find(({ path }) => path.includes(part))
  if (found === undefined) throw new Error(`no ${part}`)
  return found.path
}
const withBytes = (path: string, change: (bytes: Uint8Array) => Uint8Array): readonly CarriedFile[] =>
  carried.map((file) => (file.path === path ? { path, bytes: change(file.bytes) } : file))
const outcome = ({ registry, packs, listing, refused }: ReturnType<typeof read>) => ({
  registry: registry !== null,
  packs: packs.map(({ version }) => version),
  listing: listing !== null,
  refused: [...refused.keys()].toSorted(),
})

describe('rules that travel by themselves', () => {
  it('are believed whole, from the pinned root over each later one to what the listing names', () => {
    const rules = read(carried)
    expect(outcome(rules)).toEqual({ registry: true, packs: [1, 2], listing: true, refused: [] })
    expect(rules.registry).toEqual(world.admin.stores.trust.registry())
    expect(rules.listing).toEqual({ path: pathOf('.targets.'), signedAt: worldNowAt })
    expect(carried.filter(({ path }) => path.includes('.root.'))).toHaveLength(2)
  })

  it('do not depend on the order of files, and say nothing of what is no rule', () => {
    const other = { path: 'outlets/nordbad/x/2026-03/y.cs1', bytes: new Uint8Array(3) }
    expect(isRulesPath(other.path)).toBe(false)
    expect(read([other, ...carried.toReversed()])).toEqual(read(carried))
  })

  it('of several listings the newest counts, and what only older ones name is refused', () => {
    const rules = read(all)
    expect([rules.registry, rules.packs.length]).toEqual([world.admin.stores.trust.registry(), 2])
    expect(rules.refused.size).toBe(all.length - carried.length)
  })

  it.each([
    ['another root is pinned', 'f'.repeat(64)],
    ['the second root is pinned as if it were the first', null],
  ])('nothing is believed where %s', (_, pinned) => {
    const rules = read(
      pinned === null ? carried.filter(({ path }) => !path.includes('/1.root')) : carried,
      pinned ?? undefined,
    )
    expect(outcome(rules)).toMatchObject({ registry: false, packs: [], listing: false })
  })

  it.each([
    ['1.root.json', { registry: false, packs: [], listing: false }],
    ['2.root.json', { registry: true, packs: [1, 2], listing: true }],
    ['.targets.', { registry: false, packs: [], listing: false }],
    ['.registry.json', { registry: false, packs: [1, 2], listing: true }],
    ['.pack-2.json', { registry: true, packs: [1], listing: true }],
  ])('one byte more in %s, and that file is refused, with what hangs on it', (part, left) => {
    const path = pathOf(part)
    const rules = read(withBytes(path, (bytes) => Uint8Array.from([...bytes, 32])))
    expect(outcome(rules)).toMatchObject(part === '2.root.json' ? { refused: [] } : left)
    if (part !== '2.root.json') expect(rules.refused.get(path)).toBe('damaged')
  })

  it('a root needs enough signatures of the one before it, and has none that is wrong', () => {
    const path = pathOf('2.root.json')
    const changed = (change: (signatures: { sig: string }[]) => unknown) =>
      read(
        withBytes(path, (bytes) => {
          const file = JSON.parse(Buffer.from(bytes).toString()) as { signatures: { sig: string }[] }
          return Buffer.from(JSON.stringify({ ...file, signatures: change(file.signatures) }))
        }),
      ).refused.get(path)
    expect(changed((signatures) => signatures)).toBeUndefined()
    expect(changed(([first]) => [first])).toBe('damaged')
    expect(
      changed((signatures) => signatures.map((one, at) => (at === 2 ? { ...one, sig: '00'.repeat(64) } : one))),
    ).toBe('damaged')
  })
})
