import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { lines } from '#test/support/csv.ts'
import { headings, openImportDesk, type ImportDesk } from '#test/support/importDesk.ts'
import { storeSources } from '#test/support/sqliteStores.ts'
import { admin, testPack, testPerson } from '#test/support/testOrganisation.ts'

const outletId = id<'Outlet'>('nordbad')
const berlin = (month: number, day: number, hour: number, minute = 0): number =>
  Date.UTC(2026, month - 1, day, hour - 1, minute)

describe.each(storeSources)('imported rows on $name', (source) => {
  let desk: ImportDesk
  const people = () => desk.backend.stores.people.list(outletId)

  beforeEach(async () => {
    desk = await openImportDesk(source)
  })
  afterEach(() => desk.dispose())

  describe('people', () => {
    it('are new or brought up to date by name, in any encoding', async () => {
      desk.backend.stores.people.saveAll([testPerson('p1', { name: 'Jürgen Groß' })])
      const file = lines(
        headings.people,
        'jürgen groß;TILL;38,5;17.05.1991;rescue, first aid',
        'Søren Ærø;Guard;20;2009-01-02;',
      )
      const result = await desk.must('people', Buffer.from(file, 'latin1'))
      expect(result).toMatchObject({ accepted: 2, rejected: 0, outlets: [{ name: 'Outlet nordbad', accepted: 2 }] })
      const [first, second] = people().toSorted((a, b) => a.name.localeCompare(b.name))
      expect(first).toMatchObject({
        personId: 'p1',
        role: 'till',
        contractMinutesPerWeek: 2_310,
        birthOn: '1991-05-17',
        skills: ['rescue', 'first aid'],
      })
      expect(second).toMatchObject({ name: 'Søren Ærø', role: 'guard', birthOn: '2009-01-02', active: true })
    })

    it('have the role that the rules in use call so, in whatever language', async () => {
      const guard = { en: 'Lifeguard', de: 'Badeaufsicht', da: 'Livredder' }
      desk.backend.stores.packs.save(testPack({ version: 2, words: { guard } }))
      const file = lines(headings.people, 'Eva;Badeaufsicht;20;;', 'Per;livredder;20;;', 'Ida;guard;20;;')
      expect(await desk.must('people', file)).toMatchObject({ accepted: 3, rejected: 0 })
      expect(people().map(({ role }) => role)).toEqual(['guard', 'guard', 'guard'])
    })

    it('are listed with line and column where they cannot be taken', async () => {
      expect(
        await desk.errorsOf(
          'people',
          'Anna;guard;38;;',
          ';guard;38;;',
          'Ben;cook;38;;',
          'Cleo;guard;many;;',
          'Dora;guard;38;31.02.1990;',
          'ANNA;guard;38;;',
          'Eva;;38;;',
          'Fred;guard;200;;',
          'short;row',
        ),
      ).toEqual([
        [3, 'Name', 'missing'],
        [4, 'Rolle', 'unknownRole'],
        [5, 'Wochenstunden', 'notANumber'],
        [6, 'Geburtsdatum', 'notADate'],
        [7, 'Name', 'duplicatePerson'],
        [8, 'Rolle', 'missing'],
        [9, 'Wochenstunden', 'notANumber'],
        [10, null, 'columns'],
      ])
      expect(people()).toEqual([])
    })
  })

  describe('shifts', () => {
    beforeEach(() =>
      desk.backend.stores.people.saveAll([testPerson('p1', { name: 'Anna' }), testPerson('p2', { name: 'Ben' })]),
    )

    it('become one edit per week that can be undone', async () => {
      const file = lines(
        headings.shifts,
        'Anna,Guard,16.03.2026 09:00,16.03.2026 17:00,30,12:00',
        'Ben,guard,2026-03-17T22:00,06:00,20,',
        ',guard,2026-03-24 10:00,2026-03-24 14:00,,',
      )
      expect(await desk.must('shifts', file)).toMatchObject({ accepted: 3, rejected: 0 })
      expect(
        desk
          .shifts()
          .map(({ personId, startAt, endAt, breaks }) => [personId, startAt, endAt, breaks.map((one) => one.startAt)]),
      ).toEqual([
        ['p1', berlin(3, 16, 9), berlin(3, 16, 17), [berlin(3, 16, 12)]],
        ['p2', berlin(3, 17, 22), berlin(3, 18, 6), [berlin(3, 18, 1, 50)]],
        [null, berlin(3, 24, 10), berlin(3, 24, 14), []],
      ])
      expect(desk.backend.stores.plans.state(outletId, '2026-03-16').undo).toBe('import')
      desk.backend.stores.plans.undo(outletId, '2026-03-16', 0)
      expect(desk.shifts()).toHaveLength(1)
    })

    it('are listed with line and column where they cannot be taken', async () => {
      desk.backend.stores.plans.saveShifts(outletId, [
        {
          shiftId: id('s1'),
          personId: id('p2'),
          role: 'guard',
          startAt: berlin(3, 20, 9),
          endAt: berlin(3, 20, 17),
          breaks: [],
        },
      ])
      expect(
        await desk.errorsOf(
          'shifts',
          'Zoe,guard,2026-03-16 09:00,2026-03-16 17:00,,',
          'Anna,cook,2026-03-16 09:00,2026-03-16 17:00,,',
          'Anna,guard,2026-03-16 17:00,2026-03-16 09:00,,',
          'Anna,guard,2026-03-16 17:00,09:00,,',
          'Anna,guard,2026-03-16 09:00,2026-03-18 09:00,,',
          'Anna,guard,2026-03-29 02:30,2026-03-29 09:00,,',
          'Anna,guard,2026-10-25 02:30,2026-10-25 09:00,,',
          'Anna,guard,soon,2026-03-16 09:00,,',
          'Anna,guard,2026-03-16 09:00,,,',
          'Anna,guard,2026-03-16 09:00,2026-03-16 17:00,-5,',
          'Anna,guard,2026-03-16 09:00,2026-03-16 17:00,600,',
          'Anna,guard,2026-03-16 09:00,2026-03-16 17:00,30,16:45',
          'Anna,,2026-03-16 09:00,2026-03-16 17:00,,',
          'Anna,guard,2026-03-19 09:00,2026-03-19 17:00,,',
          'Anna,guard,2026-03-19 16:00,2026-03-19 18:00,,',
          'Ben,guard,2026-03-20 09:00,2026-03-20 17:00,,',
        ),
      ).toEqual([
        [2, 'Employee', 'unknownPerson'],
        [3, 'Role', 'unknownRole'],
        [4, 'End', 'endBeforeStart'],
        [5, 'End', 'endBeforeStart'],
        [6, 'End', 'tooLong'],
        [7, 'Start', 'missingHour'],
        [8, 'Start', 'repeatedHour'],
        [9, 'Start', 'notATime'],
        [10, 'End', 'missing'],
        [11, 'Break', 'negative'],
        [12, 'Break', 'tooLong'],
        [13, 'Break start', 'tooLong'],
        [14, 'Role', 'missing'],
        [16, 'Start', 'overlap'],
        [17, 'Start', 'duplicate'],
      ])
      expect(desk.shifts()).toHaveLength(1)
    })

    it('of two people with one name belong to nobody', async () => {
      desk.backend.stores.people.saveAll([testPerson('p3', { name: 'anna' })])
      expect(await desk.errorsOf('shifts', 'Anna,guard,2026-03-16 09:00,2026-03-16 17:00,,')).toEqual([
        [2, 'Employee', 'unknownPerson'],
      ])
    })
  })

  describe('demand', () => {
    it('replaces what was there for the same interval, and reads stated offsets', async () => {
      desk.backend.stores.demand.saveAll(outletId, [
        { startAt: berlin(3, 16, 9), minutes: 60, driver: 'customers', quantity: 1 },
      ])
      await desk.must(
        'demand',
        lines('time,quantity', '2026-03-16 09:00,5', '2026-03-16T10:00+01:00,7.0', '16.03.2026 11:00,0'),
      )
      expect(desk.demand().map(({ startAt, minutes, quantity }) => [startAt, minutes, quantity])).toEqual([
        [berlin(3, 16, 9), 60, 5],
        [berlin(3, 16, 10), 60, 7],
        [berlin(3, 16, 11), 60, 0],
      ])
    })

    it('adds up who comes, but not who is present: a level fills whole steps of the rules', async () => {
      const rows = ['2026-03-16 09:00,5', '2026-03-16 09:15,9', '2026-03-16 09:30,4', '2026-03-16 09:45,2']
      await desk.must('demand', lines('time,customers', ...rows))
      expect(desk.demand().map(({ minutes, quantity }) => [minutes, quantity])).toEqual([
        [15, 5],
        [15, 9],
        [15, 4],
        [15, 2],
      ])
    })

    it.each([
      ['by the name of its column', ['09:00', '09:15', '09:30', '09:45'], 'Persons'],
      ['by odd minutes', ['09:02', '09:17', '09:31', '09:49'], 'n'],
    ])('knows a level %s, and keeps the highest of each step', async (_, times, name) => {
      const rows = times.map((time, at) => `2026-03-16 ${time},${[5, 9, 4, 2][at]}`)
      await desk.must('demand', lines(`time,${name}`, ...rows))
      expect(desk.demand().map(({ startAt, minutes, quantity }) => [startAt, minutes, quantity])).toEqual([
        [berlin(3, 16, 9), 30, 9],
        [berlin(3, 16, 9, 30), 30, 4],
      ])
    })

    it('takes the length of the intervals from the file where it is stated', async () => {
      const mapping = { time: 0, minutes: 1, quantity: 2 }
      await desk.must('demand', lines('time,minutes,persons', '2026-03-16 09:00,15,5'), { mapping })
      expect(desk.demand()[0]?.minutes).toBe(15)
    })

    it('lists what cannot be taken', async () => {
      expect(
        await desk.errorsOf(
          'demand',
          '2026-03-16 09:00,5',
          '2026-03-16 10:00,-1',
          '2026-03-16 11:00,',
          '2026-03-16 12:00,some',
          'noon,4',
          ',4',
          '2026-03-16 09:00,6',
          '2026-03-29 02:00,6',
        ),
      ).toEqual([
        [3, 'quantity', 'negative'],
        [4, 'quantity', 'missing'],
        [5, 'quantity', 'notANumber'],
        [6, 'time', 'notATime'],
        [7, 'time', 'missing'],
        [8, 'time', 'duplicate'],
        [9, 'time', 'missingHour'],
      ])
    })

    const shared = lines(
      'outlet,time,n,open',
      'Outlet nordbad,2026-03-16 09:00,5,1',
      'westbad,2026-03-16 09:00,7,1',
      'Lost,2026-03-16 09:00,9,1',
      'westbad,2026-03-16 10:00,3,0',
    )
    const mapping = { outlet: 0, time: 1, quantity: 2, open: 3 }

    it('of many outlets is split by outlet for an admin; closed hours leave none', async () => {
      const result = await desk.must('demand', shared, { as: admin, nowhere: true, mapping, acceptPartial: true })
      expect(result.errors).toEqual([{ line: 4, column: 'outlet', code: 'unknownOutlet', value: 'Lost' }])
      expect(result.outlets).toEqual([
        { name: 'Outlet nordbad', accepted: 1 },
        { name: 'Outlet westbad', accepted: 1 },
      ])
      expect([desk.demand(), desk.demand('westbad')].map((rows) => rows.map(({ quantity }) => quantity))).toEqual([
        [5],
        [7],
      ])
    })

    it('of many outlets gives a manager only the own one', async () => {
      expect(await desk.must('demand', shared, { mapping })).toMatchObject({ accepted: 1, rejected: 0 })
      const all = await desk.must('demand', shared, { nowhere: true, mapping, acceptPartial: true })
      expect(all.errors.map(({ line, code }) => [line, code])).toEqual([
        [3, 'unknownOutlet'],
        [4, 'unknownOutlet'],
        [5, 'unknownOutlet'],
      ])
      expect(desk.demand('westbad')).toEqual([])
    })

    it('can lie in one column per outlet', async () => {
      const wide = lines('time,nordbad,westbad,Lost', '2026-03-16 09:00,5,,1', '2026-03-16 10:00,6,x,2')
      const result = await desk.must('demand', wide, {
        as: admin,
        nowhere: true,
        mapping: { time: 0, wide: 1 },
        acceptPartial: true,
      })
      expect(result.errors.map(({ line, column, code }) => [line, column, code])).toEqual([
        [1, 'Lost', 'unknownOutlet'],
        [3, 'westbad', 'notANumber'],
      ])
      expect(desk.demand().map(({ quantity }) => quantity)).toEqual([5, 6])
    })
  })
})
