import { describe, expect, it } from 'vitest'
import { utf8ToBytes } from '#shared/sync/bytes.ts'
import type { RepositoryStore } from '#shared/sync/repository/port.ts'
import { onStores, type StoreAdapter } from './storeAdapter.ts'

const bytes = utf8ToBytes
const nothing: Parameters<RepositoryStore['accept']>[0] = {
  metadata: [],
  roots: [],
  seen: [],
  passedOver: [],
  targets: null,
  confirmedAt: null,
}
const fileOf = (role: string, version: number) => ({ role, version, bytes: bytes(`${role} ${version}`) })
const targetOf = (name: string, text: string) => ({ name, sha256: text, bytes: bytes(text) })

export const repositoryStoreSuite = (adapter: StoreAdapter) =>
  describe('the repository of rules', () => {
    it(
      'keeps the newest file of each role, and the highest version with its signers',
      onStores(adapter, async (open) => {
        const { repository } = open.stores()
        expect([repository.metadata(), repository.seen(), repository.confirmedAt()]).toEqual([[], [], null])
        const seen = { role: 'root', version: 1, signedBy: ['a', 'b'] }
        repository.accept({
          ...nothing,
          metadata: [fileOf('root', 1), fileOf('south', 4)],
          seen: [seen],
          confirmedAt: 7,
        })
        repository.accept({ ...nothing, metadata: [fileOf('root', 2)], seen: [{ ...seen, version: 2, signedBy: [] }] })
        await open.reopen()
        const after = open.stores().repository
        expect(after.metadata()).toEqual([fileOf('root', 2), fileOf('south', 4)])
        expect([after.seen(), after.confirmedAt()]).toEqual([[{ role: 'root', version: 2, signedBy: [] }], 7])
      }),
    )
    it(
      'replaces targets as a whole, or leaves them',
      onStores(adapter, async (open) => {
        const { repository } = open.stores()
        repository.accept({ ...nothing, targets: [targetOf('pack-1.json', 'a'), targetOf('registry.json', 'b')] })
        repository.accept({ ...nothing, confirmedAt: 3 })
        expect(repository.targets()).toHaveLength(2)
        repository.accept({ ...nothing, targets: [targetOf('pack-2.json', 'd'), targetOf('registry.json', 'c')] })
        await open.reopen()
        expect(open.stores().repository.targets()).toEqual([
          targetOf('pack-2.json', 'd'),
          targetOf('registry.json', 'c'),
        ])
      }),
    )
    it(
      'remembers what was passed over until another root is believed',
      onStores(adapter, (open) => {
        const { repository } = open.stores()
        const passed = (path: string, again: boolean) => ({ path, rootVersion: 1, again })
        repository.accept({ ...nothing, passedOver: [passed('x', false), passed('y', true)] })
        repository.accept({ ...nothing, passedOver: [passed('y', false)] })
        expect(repository.passedOver(1)).toEqual(
          new Map([
            ['x', false],
            ['y', false],
          ]),
        )
        expect(repository.passedOver(2)).toEqual(new Map())
        repository.accept({ ...nothing, metadata: [fileOf('root', 2)] })
        expect(repository.passedOver(1)).toEqual(new Map())
      }),
    )
    it(
      'keeps what is to be said, with what was there when it began, and the files of a release in their order',
      onStores(adapter, async (open) => {
        const { repository } = open.stores()
        repository.savePending({ name: 'registry.json', bytes: bytes('mine'), base: bytes('theirs') })
        repository.savePending({ name: 'registry.json', bytes: bytes('mine 2'), base: bytes('never') })
        repository.savePending({ name: 'pack-2.json', bytes: bytes('pack'), base: null })
        const files = [3, 1, 2].map((number) => ({ path: `path ${number}`, bytes: bytes(`${number}`) }))
        repository.setOutgoing([{ path: 'path 9', bytes: bytes('9') }])
        repository.setOutgoing(files)
        await open.reopen()
        const after = open.stores().repository
        expect(after.pending()).toEqual([
          { name: 'pack-2.json', bytes: bytes('pack'), base: null },
          { name: 'registry.json', bytes: bytes('mine 2'), base: bytes('theirs') },
        ])
        expect(after.outgoing()).toEqual(files)
        after.dropPending(['pack-2.json', 'pack-9.json'])
        after.setOutgoing([])
        expect([after.pending().map(({ name }) => name), after.outgoing()]).toEqual([['registry.json'], []])
      }),
    )
    it(
      'keeps every root as it was first',
      onStores(adapter, async (open) => {
        const { repository } = open.stores()
        const root = (version: number, text = '') => ({ version, bytes: bytes(`root ${version}${text}`) })
        repository.accept({ ...nothing, roots: [root(2), root(1)] })
        repository.accept({ ...nothing, roots: [root(2, ' again'), root(3)] })
        await open.reopen()
        expect(open.stores().repository.roots()).toEqual([root(1), root(2), root(3)])
      }),
    )
    it(
      'accepts all or nothing',
      onStores(adapter, (open) => {
        const stores = open.stores()
        expect(() =>
          stores.transaction(() => {
            stores.repository.accept({
              ...nothing,
              metadata: [fileOf('root', 1)],
              targets: [targetOf('a', 'a')],
              confirmedAt: 1,
            })
            throw new Error('half way')
          }),
        ).toThrow('half way')
        const { repository } = stores
        expect([repository.metadata(), repository.targets(), repository.confirmedAt()]).toEqual([[], [], null])
      }),
    )
  })
