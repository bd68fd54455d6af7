import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { testPerson } from '#test/support/testOrganisation.ts'
import { onStores, type StoreAdapter } from './storeAdapter.ts'

export const peopleStoreSuite = (adapter: StoreAdapter) =>
  describe('people', () => {
    it(
      'gives back every field, by name, of one outlet only',
      onStores(adapter, async (open) => {
        const zoe = testPerson('p1', {
          name: 'Zoë',
          skills: ['first aid', 'till'],
          birthOn: null,
          flags: ['14-day-rest', 'nightWorker'],
          availability: [{ weekday: 3, fromMinute: 600, toMinute: 1500 }],
          active: false,
        })
        const anna = testPerson('p2', { name: 'Anna' })
        const elsewhere = testPerson('p3', { outletId: id('westbad') })
        open.stores().people.saveAll([zoe, elsewhere, anna])
        await open.reopen()
        expect(open.stores().people.list(id('nordbad'))).toEqual([anna, zoe])
        expect(open.stores().people.list(id('nowhere'))).toEqual([])
      }),
    )
    it(
      'orders the same names by id',
      onStores(adapter, (open) => {
        const twins = ['p9', 'p1', 'p5'].map((personId) => testPerson(personId, { name: 'Kim' }))
        open.stores().people.saveAll(twins)
        expect(
          open
            .stores()
            .people.list(id('nordbad'))
            .map((person) => person.personId),
        ).toEqual(['p1', 'p5', 'p9'])
      }),
    )
    it(
      'replaces by id, the outlet included',
      onStores(adapter, (open) => {
        const { people } = open.stores()
        people.saveAll([testPerson('p1'), testPerson('p2')])
        const moved = testPerson('p1', {
          outletId: id('westbad'),
          role: 'till',
          birthOn: null,
          flags: ['onCallContract'],
          contractMinutesPerWeek: 0,
        })
        people.saveAll([moved])
        expect(people.list(id('westbad'))).toEqual([moved])
        expect(people.list(id('nordbad'))).toEqual([testPerson('p2')])
      }),
    )
    it(
      'erases who a person is, of the own outlet only, and leaves role and contract',
      onStores(adapter, (open) => {
        const { people } = open.stores()
        const bo = testPerson('person-bo', {
          birthOn: '1990-01-02',
          flags: ['onCallContract'],
          lawFacts: { absences: [{ fromOn: '2026-03-01', toOn: '2026-03-02' }] },
        })
        people.saveAll([bo, testPerson('p2')])
        expect(people.erase(id('westbad'), bo.personId)).toBe(false)
        expect(people.erase(id('nordbad'), id('nobody'))).toBe(false)
        expect(people.list(id('nordbad'))).toContainEqual(bo)
        expect(people.erase(id('nordbad'), bo.personId)).toBe(true)
        const nothing = { name: '#person', birthOn: null, skills: [], flags: [], availability: [], active: false }
        expect(people.list(id('nordbad'))).toEqual([{ ...bo, ...nothing, lawFacts: {} }, testPerson('p2')])
        expect(people.erase(id('nordbad'), bo.personId)).toBe(true)
      }),
    )
  })
