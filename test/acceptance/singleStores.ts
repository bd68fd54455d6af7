import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import type { Device } from '#shared/sync/model.ts'
import { testOutlet, testPerson, testProfile, testRegistry } from '#test/support/testOrganisation.ts'
import { onStores, type StoreAdapter } from './storeAdapter.ts'

const device: Device = {
  deviceId: id('d1'),
  publicKey: 'ab'.repeat(32),
  actorId: id('mia'),
  admittedAt: 5,
  revokedAfterSeq: null,
}

export const profileStoreSuite = (adapter: StoreAdapter) =>
  describe('profile', () => {
    it(
      'is absent, then kept, then replaced',
      onStores(adapter, async (open) => {
        expect(open.stores().profiles.get()).toBeNull()
        open.stores().profiles.save(testProfile)
        const next = {
          ...testProfile,
          shareFolder: '/share',
          identities: [{ actorId: id<'Actor'>('mia'), deviceId: id<'Device'>('d1') }],
        }
        await open.reopen()
        expect(open.stores().profiles.get()).toEqual(testProfile)
        open.stores().profiles.save(next)
        expect(open.stores().profiles.get()).toEqual(next)
      }),
    )
  })

export const trustStoreSuite = (adapter: StoreAdapter) =>
  describe('trust', () => {
    it(
      'knows the devices of the newest registry',
      onStores(adapter, async (open) => {
        const registry = testRegistry([testOutlet('nordbad')])
        expect([open.stores().trust.registry(), open.stores().trust.device('d1')]).toEqual([null, null])
        open.stores().trust.saveRegistry(registry)
        expect(open.stores().trust.device('d1')).toBeNull()
        open.stores().trust.saveRegistry({ ...registry, devices: [device] })
        await open.reopen()
        expect(open.stores().trust.registry()).toEqual({ ...registry, devices: [device] })
        expect(open.stores().trust.device('d1')).toEqual(device)
        expect(open.stores().trust.device('d2')).toBeNull()
      }),
    )
    it(
      'gives the same object until another is saved, and goes back where what saved it failed',
      onStores(adapter, async (open) => {
        const { trust, transaction } = open.stores()
        const [first, second] = [testRegistry([]), testRegistry([testOutlet('nordbad')])]
        trust.saveRegistry(first)
        expect(trust.registry()).toBe(trust.registry())
        const failing = () =>
          transaction(() => {
            trust.saveRegistry(second)
            expect(trust.registry()).toEqual(second)
            throw new Error('no')
          })
        expect(failing).toThrow('no')
        expect(trust.registry()).toEqual(first)
        trust.saveRegistry(second)
        expect(trust.registry()).toEqual(second)
      }),
    )
  })

export const mappingStoreSuite = (adapter: StoreAdapter) =>
  describe('column mappings', () => {
    it(
      'remembers by kind and columns',
      onStores(adapter, async (open) => {
        open.stores().mappings.save('people', 'x', { name: 0 })
        open.stores().mappings.save('people', 'x', { name: 1, role: 0 })
        open.stores().mappings.save('shifts', 'x', { person: 2 })
        await open.reopen()
        const { mappings } = open.stores()
        expect(mappings.get('people', 'x')).toEqual({ name: 1, role: 0 })
        expect(mappings.get('shifts', 'x')).toEqual({ person: 2 })
        expect(mappings.get('people', 'y')).toBeNull()
      }),
    )
  })

export const transactionSuite = (adapter: StoreAdapter) =>
  describe('a transaction over several stores', () => {
    it(
      'keeps all or nothing, and gives the answer of its work',
      onStores(adapter, (open) => {
        const stores = open.stores()
        expect(
          stores.transaction(() => {
            stores.people.saveAll([testPerson('p1')])
            return 7
          }),
        ).toBe(7)
        expect(() =>
          stores.transaction(() => {
            stores.people.saveAll([testPerson('p2')])
            stores.mappings.save('people', 'x', { name: 1 })
            throw new Error('half way')
          }),
        ).toThrow('half way')
        expect(stores.people.list(id('nordbad'))).toEqual([testPerson('p1')])
        expect(stores.mappings.get('people', 'x')).toBeNull()
      }),
    )
    it(
      'undoes only the inner one when the outer one goes on',
      onStores(adapter, (open) => {
        const stores = open.stores()
        stores.transaction(() => {
          stores.people.saveAll([testPerson('p1')])
          expect(() =>
            stores.transaction(() => {
              stores.people.saveAll([testPerson('p2')])
              throw new Error('inner')
            }),
          ).toThrow('inner')
        })
        expect(stores.people.list(id('nordbad'))).toEqual([testPerson('p1')])
      }),
    )
  })
