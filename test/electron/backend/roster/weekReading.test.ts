import { beforeEach, describe, expect, it } from 'vitest'
import { releaseOf } from '#backend/roster/release.ts'
import { weekBoardOf } from '#backend/roster/weekBoard.ts'
import { outletOf, readWeek, weekSpan, zoneAround } from '#backend/roster/weekReading.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays, instantOf, type LocalDate } from '#shared/kernel/time.ts'
import type { Shift } from '#shared/roster/model.ts'
import { weekFactsOf } from '#shared/roster/weekFacts.ts'
import { createTestBackend, type TestBackend } from '#test/support/testBackend.ts'
import { testOutlet, testPack, testPerson } from '#test/support/testOrganisation.ts'

const outlet = testOutlet('nordbad')
const weekOn: LocalDate = '2026-04-06'

let backend: TestBackend
const shift = (shiftId: string, personId: string, on: LocalDate, from = 9, to = 17): Shift => {
  const zone = backend.zones.offsets('Europe/Berlin', Date.UTC(2026, 0, 1), Date.UTC(2026, 11, 31))
  const [startAt, endAt] = [instantOf(on, from * 60, zone), instantOf(on, to * 60, zone)]
  return { shiftId: id(shiftId), personId: id(personId), role: 'guard', startAt, endAt, breaks: [] }
}
const keep = (...shifts: readonly Shift[]) => backend.stores.plans.saveShifts(outlet.outletId, shifts)
const carryIns = () =>
  Object.fromEntries(readWeek(backend, outlet, weekOn)?.people.map((one) => [one.personId, one.carryIn]) ?? [])

beforeEach(() => {
  backend = createTestBackend()
  backend.stores.people.saveAll([testPerson('anna'), testPerson('ben')])
})

describe('a stored week', () => {
  it('holds the shifts, demand and offsets of its own local days, the hour of the clock change included', () => {
    const first = shift('first', 'anna', '2026-03-23', 0, 5)
    const last = shift('last', 'ben', '2026-03-29', 15, 24)
    keep(first, last, shift('before', 'anna', '2026-03-22', 12, 23), shift('after', 'anna', '2026-03-30', 0, 5))
    const starts = [first.startAt, first.startAt - 1, last.endAt - 60_000, last.endAt]
    const hourly = { minutes: 60, driver: 'customers', quantity: 1 }
    backend.stores.demand.saveAll(
      outlet.outletId,
      starts.map((startAt) => ({ startAt, ...hourly })),
    )
    const week = readWeek(backend, outlet, '2026-03-23')
    expect(week?.shifts.map(({ shiftId }) => shiftId)).toEqual(['first', 'last'])
    expect(week?.demand).toHaveLength(2)
    const { fromAt, toAt } = weekSpan('2026-03-23', week?.zone ?? [])
    expect((toAt - fromAt) / 3_600_000).toBe(7 * 24 - 1)
  })

  it('is judged by the newest rules that are in force on its Monday', () => {
    backend.stores.packs.save(testPack({ version: 2, effectiveOn: '2026-04-06' }))
    expect(readWeek(backend, outlet, '2026-04-06')?.pack.version).toBe(2)
    expect(readWeek(backend, outlet, '2026-03-30')?.pack.version).toBe(1)
  })

  it('has the same offsets whatever day it is, nine days to either side', () => {
    const zone = zoneAround(backend, 'Europe/Berlin', weekOn)
    expect(zone).toEqual([
      { fromAt: Date.UTC(2026, 2, 28), offsetMinutes: 60 },
      { fromAt: Date.UTC(2026, 2, 29, 1), offsetMinutes: 120 },
    ])
    expect(zoneAround(backend, 'Europe/Berlin', '2026-04-13')).toHaveLength(1)
  })
})

describe('carry-in', () => {
  it('is unknown for everybody while last week is empty, however much lies before it', () => {
    keep(shift('s1', 'anna', '2026-03-26'))
    expect(carryIns()).toEqual({ anna: null, ben: null })
  })

  it('counts back over a month at most', () => {
    keep(...Array.from({ length: 40 }, (_, days) => shift(`s${days}`, 'anna', addDays(weekOn, -1 - days))))
    expect(carryIns()).toMatchObject({ anna: { consecutiveDays: 28 }, ben: { lastEndAt: null, consecutiveDays: 0 } })
  })

  it('reads a night into Monday as worked on Sunday', () => {
    const night = { ...shift('night', 'ben', '2026-04-05', 22, 23), endAt: shift('x', 'ben', '2026-04-06', 0, 6).endAt }
    keep(night)
    expect(carryIns()['ben']).toEqual({ lastEndAt: night.endAt, consecutiveDays: 1 })
  })

  it('is another outlet’s own affair', () => {
    backend.stores.plans.saveShifts(id('westbad'), [shift('s1', 'anna', '2026-04-05')])
    expect(carryIns()).toEqual({ anna: null, ben: null })
    expect(outletOf(backend, id('gone'))).toBeNull()
  })
})

describe('the next start', () => {
  const nextStarts = () =>
    Object.fromEntries(readWeek(backend, outlet, weekOn)?.people.map((one) => [one.personId, one.nextStartAt]) ?? [])

  it('is not known for anybody while the week after is not planned, however much lies behind it', () => {
    keep(shift('own', 'anna', '2026-04-12'), shift('far', 'anna', '2026-04-20'))
    expect(nextStarts()).toEqual({ anna: undefined, ben: undefined })
  })

  it('is the first shift of the week after, and none for those who are off in it', () => {
    const first = shift('first', 'anna', '2026-04-13', 0, 5)
    keep(shift('second', 'anna', '2026-04-14'), first, shift('own', 'ben', '2026-04-12'))
    expect(nextStarts()).toEqual({ anna: first.startAt, ben: null })
  })

  it('stands on the board as it stands in what is published', () => {
    keep(shift('own', 'anna', '2026-04-12'), shift('next', 'anna', '2026-04-15'))
    const week = readWeek(backend, outlet, weekOn)
    if (week === null) throw new Error('no rules')
    const { pseudonymOf, frozen } = releaseOf(backend, week)
    const shown = weekFactsOf(weekBoardOf(backend, week)).people
    const sent = new Map(frozen.facts.people.map((person) => [person.personId, person]))
    expect(shown.map((person) => person.nextStartAt)).toEqual([shift('x', 'anna', '2026-04-15').startAt, null])
    for (const person of shown) {
      const personId = pseudonymOf(person.personId)
      expect(sent.get(personId)).toEqual({ ...person, personId })
    }
  })
})
