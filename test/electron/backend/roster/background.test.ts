import { beforeEach, describe, expect, it } from 'vitest'
import { runCase } from '#backend/packs/cases/runCase.ts'
import type { RuleCase } from '#shared/rules/ruleCaseShape.ts'
import { releaseOf } from '#backend/roster/release.ts'
import { readWeek } from '#backend/roster/weekReading.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays, instantOf, localOf, weekOf, type LocalDate } from '#shared/kernel/time.ts'
import type { Outlet } from '#shared/people/places.ts'
import type { Person } from '#shared/roster/ports.ts'
import type { Shift } from '#shared/roster/model.ts'
import type { Rule } from '#shared/rules/model.ts'
import { libraryPacks, libraryRule } from '#test/support/libraryPacks.ts'
import { createTestBackend, type TestBackend } from '#test/support/testBackend.ts'
import { testOutlet, testPack, testPerson } from '#test/support/testOrganisation.ts'

let backend: TestBackend
beforeEach(() => {
  backend = createTestBackend()
})

const judgedBy = (...rules: readonly Rule[]): void => {
  backend.stores.packs.save(testPack({ version: 2, rules }))
}
const outletWith = (over: Partial<Outlet> = {}): Outlet => testOutlet('nordbad', over)

/** What the board shows of one rule, week by week over all weeks that hold a shift, and two more. */
const onBoard = (outlet: Outlet, weeks: readonly LocalDate[]) =>
  weeks.flatMap((weekOn) => {
    const week = readWeek(backend, outlet, weekOn)
    return week === null ? [] : releaseOf(backend, week).evaluation.findings
  })

const zoneOf = (timeZone: string) => backend.zones.offsets(timeZone, Date.UTC(2024, 0, 1), Date.UTC(2028, 11, 31))
const berlin = () => zoneOf('Europe/Berlin')
const shift = (shiftId: string, on: LocalDate, from: number, to: number, over: Partial<Shift> = {}): Shift => {
  const zone = berlin()
  const [startAt, endAt] = [instantOf(on, from * 60, zone), instantOf(on, to * 60, zone)]
  return { shiftId: id(shiftId), personId: id('anna'), role: 'guard', startAt, endAt, breaks: [], ...over }
}

/** Cases that say nothing but shifts, a birth date and codes: everything that a stored plan can say, too. */
const plainMembers = new Set(['birthDate', 'ageOnDate'])
const isPlain = ({ context, employee, shifts }: RuleCase): boolean =>
  shifts.length > 0 &&
  Object.keys(context ?? {}).length === 0 &&
  shifts.every(({ employerId, employeeId, task }) =>
    [employerId, employeeId, task].every((name) => name === undefined),
  ) &&
  Object.entries(employee ?? {}).every(([name, value]) => plainMembers.has(name) || value === true)

const plainCases = libraryPacks
  .flatMap(({ cases }) => cases)
  .filter((one) => isPlain(one))
  .map((one) => [one.id, one] as const)

const storedOf = (one: RuleCase): { readonly shifts: readonly Shift[]; readonly person: Person } => {
  const zone = zoneOf(one.timezone)
  const at = (text: string) =>
    /[+-]\d\d:\d\d$|Z$/.test(text)
      ? Date.parse(text)
      : instantOf(text.slice(0, 10) as LocalDate, Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)), zone)
  const codes = Object.entries(one.employee ?? {}).flatMap(([name, value]) => (value === true ? [name] : []))
  return {
    person: testPerson('anna', {
      birthOn: one.employee?.birthDate ?? null,
      flags: codes.map((code) => (code === 'maternityProtection' ? 'protected-hours' : code)).toSorted(),
    }),
    shifts: one.shifts
      .map(({ start, end, breaks }, index): Shift => ({
        shiftId: id(`s${String(index).padStart(3, '0')}`),
        personId: id('anna'),
        role: 'staff',
        startAt: at(start),
        endAt: at(end),
        breaks: breaks.map((pause) => ({ startAt: at(pause.start), endAt: at(pause.end) })),
      }))
      .toSorted((a, b) => a.startAt - b.startAt),
  }
}

describe('a law on the board, week by week, judges as its cases do', () => {
  it('has enough cases to tell', () => {
    expect(plainCases.length).toBeGreaterThan(100)
  })

  it.each(plainCases)('%s', (_, one) => {
    const rule = libraryRule(one.ruleId)
    judgedBy(rule)
    const { shifts, person } = storedOf(one)
    backend.stores.people.saveAll([person])
    backend.stores.plans.saveShifts(id('nordbad'), shifts)
    const dates = shifts.map(({ startAt }) => localOf(startAt, zoneOf(one.timezone)).on)
    const first = weekOf(dates[0] ?? '2026-01-05')
    const last = weekOf(dates.at(-1) ?? first)
    const weeks: LocalDate[] = []
    for (let weekOn = first; weekOn <= addDays(last, 14); weekOn = addDays(weekOn, 7)) weeks.push(weekOn)
    const sector = rule.scope.sectors?.[0]
    const outlet = outletWith({
      timeZone: one.timezone,
      lawFacts: sector === undefined ? undefined : { sector: sector as 'retail' },
    })
    const found = onBoard(outlet, weeks)
    const broken = found.filter(({ verdict }) => verdict.word === 'violation')
    const expected = runCase(rule, one)
    expect(broken.length > 0 ? 'violation' : 'fine').toBe(expected.verdict === 'violation' ? 'violation' : 'fine')
    if (expected.verdict !== 'violation') return
    const amounts = broken.map(({ verdict }) => ('amount' in verdict ? verdict.amount : 0))
    expect(Math.max(...amounts)).toBe(expected.amount)
  })
})

describe('what is gathered over stored weeks', () => {
  const mondays = (count: number) => Array.from({ length: count }, (_, at) => addDays('2026-01-05', at * 7))
  /** 5 days of 10 hours in each week. */
  const fullWeeks = (weeks: readonly LocalDate[], hours = 10) =>
    weeks.flatMap((weekOn) =>
      [0, 1, 2, 3, 4].map((day) => shift(`${weekOn}-${day}`, addDays(weekOn, day), 8, 8 + hours)),
    )

  it('averages see the weeks that are stored, and say nothing worse before the reference is full', () => {
    judgedBy(libraryRule('de-arbzg-average-8h'))
    backend.stores.people.saveAll([testPerson('anna')])
    const weeks = mondays(24)
    backend.stores.plans.saveShifts(id('nordbad'), fullWeeks(weeks))
    const totals = readWeek(backend, outletWith(), addDays('2026-01-05', 23 * 7))?.people[0]?.background?.totals
    expect(totals?.weeks?.map(({ minutes }) => minutes)).toEqual(Array.from({ length: 23 }, () => 3_000))
    const [last] = onBoard(outletWith(), weeks.slice(-1))
    expect(last?.verdict).toMatchObject({ word: 'violation', amount: 24 * 120 })
  })

  it('a free week in between counts as nothing worked, not as unknown', () => {
    judgedBy(libraryRule('de-arbzg-average-8h'))
    backend.stores.people.saveAll([testPerson('anna')])
    const weeks = mondays(24).filter((_, at) => at !== 10)
    backend.stores.plans.saveShifts(id('nordbad'), fullWeeks(weeks))
    const totals = readWeek(backend, outletWith(), addDays('2026-01-05', 23 * 7))?.people[0]?.background?.totals
    expect(totals?.weeks?.[10]).toMatchObject({ weekOn: addDays('2026-01-05', 70), minutes: 0 })
  })

  it('past shifts end where the rule stops looking', () => {
    judgedBy(libraryRule('dk-weekly-day-off'))
    backend.stores.people.saveAll([testPerson('anna')])
    backend.stores.plans.saveShifts(id('nordbad'), fullWeeks(mondays(8), 8))
    const weekOn = addDays('2026-01-05', 49)
    const past = readWeek(backend, outletWith({ country: 'DK' }), weekOn)?.people[0]?.background?.past ?? []
    expect(past.length).toBeGreaterThan(0)
    const oldest = Math.min(...past.map(({ startAt }) => startAt))
    expect(oldest).toBeGreaterThanOrEqual(instantOf(addDays(weekOn, -28), 0, berlin()))
    expect(past.every(({ startAt }) => startAt < instantOf(weekOn, 0, berlin()))).toBe(true)
  })

  it('worked Sundays are counted once, also where a night ends in one', () => {
    judgedBy(libraryRule('de-arbzg-15-sundays'))
    backend.stores.people.saveAll([testPerson('anna')])
    backend.stores.plans.saveShifts(id('nordbad'), [
      shift('day', '2026-01-11', 8, 12),
      shift('eve', '2026-01-11', 14, 18),
      shift('night', '2026-01-17', 22, 30),
    ])
    const totals = readWeek(backend, outletWith(), '2026-02-02')?.people[0]?.background?.totals
    expect(totals?.workedSundayDates).toEqual(['2026-01-11', '2026-01-18'])
  })
})
