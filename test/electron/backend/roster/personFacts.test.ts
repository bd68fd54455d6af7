/** Facts that people type because a law asks: how they reach the checks, and that nothing else does. */
import { beforeEach, describe, expect, it } from 'vitest'
import { releaseOf } from '#backend/roster/release.ts'
import { readWeek } from '#backend/roster/weekReading.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays, instantOf, type LocalDate } from '#shared/kernel/time.ts'
import type { LawFacts } from '#shared/people/lawFacts.ts'
import type { PersonLawFacts } from '#shared/people/personLawFacts.ts'
import { libraryRule } from '#test/support/libraryPacks.ts'
import { createTestBackend, type TestBackend } from '#test/support/testBackend.ts'
import { testOutlet, testPack, testPerson } from '#test/support/testOrganisation.ts'

let backend: TestBackend
beforeEach(() => {
  backend = createTestBackend()
})
const judgedBy = (...ruleIds: readonly string[]): void => {
  const rules = ruleIds.map((ruleId) => ({ ...libraryRule(ruleId), severity: 'notice' as const }))
  backend.stores.packs.save(testPack({ version: 2, rules }))
}
const anna = (lawFacts: PersonLawFacts, birthOn: LocalDate = '1990-05-17'): void =>
  backend.stores.people.saveAll([testPerson('anna', { lawFacts, birthOn })])
let made = 0
const work = (on: LocalDate, from: number, to: number): void => {
  made += 1
  const zone = backend.zones.offsets('Europe/Berlin', Date.UTC(2025, 0, 1), Date.UTC(2028, 11, 31))
  const [startAt, endAt] = [instantOf(on, from * 60, zone), instantOf(on, to * 60, zone)]
  const shift = { shiftId: id<'Shift'>(`s${made}`), personId: id<'Person'>('anna'), role: 'guard', startAt, endAt }
  backend.stores.plans.saveShifts(id('nordbad'), [{ ...shift, breaks: [] }])
}
const read = (weekOn: LocalDate, lawFacts?: LawFacts) => {
  const week = readWeek(backend, testOutlet('nordbad', { lawFacts, country: 'DE' }), weekOn)
  if (week === null) throw new Error('there are rules')
  const { evaluation, frozen } = releaseOf(backend, week)
  const ofAnna = frozen.facts.people[0]
  return {
    person: ofAnna,
    outlet: frozen.facts.outlet,
    said: evaluation.findings.map(({ verdict }) =>
      'why' in verdict ? `${verdict.word} ${verdict.why}` : verdict.word,
    ),
  }
}

describe('days of leave and sickness', () => {
  const average = 'de-arbzg-average-8h'
  /** Nine hours on six days of a week, for 24 weeks that end with the judged one. */
  const longWeeks = () => {
    for (let week = 0; week < 24; week += 1) {
      for (let day = 0; day < 6; day += 1) work(addDays('2025-10-06', 7 * week + day), 8, day === 5 ? 12 : 17)
    }
  }

  it('leave the divisor of an average, so that a week off does not thin it', () => {
    judgedBy(average)
    longWeeks()
    anna({})
    expect(read('2026-03-16').said).toEqual(['violation'])
    const before = read('2026-03-16').person?.totals?.weeks
    anna({ absences: [{ fromOn: '2026-03-09', toOn: '2026-03-15' }] })
    const after = read('2026-03-16').person?.totals?.weeks
    expect([before?.at(-1)?.neutralDays, after?.at(-1)?.neutralDays]).toEqual([0, 7])
  })

  it('of the judged week itself count as well', () => {
    judgedBy(average)
    anna({ absences: [{ fromOn: '2026-03-20', toOn: '2026-03-22' }] })
    work('2026-03-09', 8, 12)
    expect(read('2026-03-16').person?.totals?.neutral).toEqual({ neutralDays: 3, neutralWorkingDays: 2 })
  })

  it('are not in a week whose rules do not ask', () => {
    judgedBy('de-arbzg-break')
    anna({ absences: [{ fromOn: '2026-03-20', toOn: '2026-03-22' }] })
    expect(read('2026-03-16').person).not.toHaveProperty('totals')
  })
})

describe('Sundays of a year', () => {
  const sundays = 'de-arbzg-15-sundays'
  const lastWeek: LocalDate = '2026-12-28'

  it('are open at its end while nobody knows what was worked before the first plan', () => {
    judgedBy(sundays)
    anna({})
    work('2026-11-02', 8, 12)
    expect(read(lastWeek).said).toEqual(['undetermined history'])
  })

  it('are judged once somebody says how many were worked till then', () => {
    judgedBy(sundays)
    work('2026-11-02', 8, 12)
    anna({ sundays: { untilOn: '2026-11-01', count: 20 } })
    expect(read(lastWeek).said).toEqual([])
    anna({ sundays: { untilOn: '2026-11-01', count: 38 } })
    expect(read(lastWeek).said).toEqual(['violation'])
  })

  it('stay open where what was said is of another year, or ends before the first plan', () => {
    judgedBy(sundays)
    work('2026-11-02', 8, 12)
    anna({ sundays: { untilOn: '2025-12-28', count: 5 } })
    expect(read(lastWeek).said).toEqual(['undetermined history'])
    anna({ sundays: { untilOn: '2026-02-01', count: 2 } })
    expect(read(lastWeek).said).toEqual(['undetermined history'])
  })
})

describe('a reference that was counted elsewhere', () => {
  it('is judged in the week in which it ends, and is open in every other', () => {
    judgedBy('dk-48h-average')
    work('2026-03-16', 8, 12)
    work('2026-03-23', 8, 12)
    anna({ reference: { untilOn: '2026-03-22', minutes: 60 * 60 * 17, days: 119, restDays: 34 } })
    expect(read('2026-03-16').said).toEqual(['violation'])
    expect(read('2026-03-23').said).toEqual(['undetermined history'])
  })
})

describe('vocational school before nine', () => {
  const hours = 'de-jarbschg-hours'
  const young: LocalDate = '2009-05-17'
  const late = () => {
    judgedBy(hours)
    work('2026-03-17', 12, 21)
  }
  const sector = { sector: 'bakery' } as const

  it('makes no difference to who is of age', () => {
    late()
    anna({}, '1990-05-17')
    expect(read('2026-03-16', sector).said).toEqual([])
  })

  it('is open for a minor while nobody says on which days', () => {
    late()
    anna({}, young)
    const { person, said } = read('2026-03-16', sector)
    expect(person).not.toHaveProperty('earlyLessonsOn')
    expect(said).toEqual(['undetermined schoolCalendar'])
  })

  it('is not asked of a shift that is fine either way', () => {
    judgedBy(hours)
    work('2026-03-17', 12, 19)
    anna({}, young)
    expect(read('2026-03-16', sector).said).toEqual([])
  })

  it('is known once somebody has said: the dates are published, the school is not', () => {
    late()
    anna({ earlyLessons: [3] }, young)
    expect(read('2026-03-16').person?.earlyLessonsOn).toEqual(['2026-03-18'])
    expect(read('2026-03-16', sector).said).toEqual(['violation'])
    const terms = [{ fromOn: '2026-03-16', toOn: '2026-03-17' }] as const
    expect(read('2026-03-16', { schoolTerms: terms }).person?.earlyLessonsOn).toEqual([])
  })
})

describe('the agreed start of the week', () => {
  it('reaches the rules that count by weeks, with the days of the week before', () => {
    judgedBy('de-jarbschg-week-40h')
    anna({}, '2009-05-17')
    work('2026-03-15', 8, 12)
    const monday = read('2026-03-16')
    expect(monday.outlet).not.toHaveProperty('weekStart')
    const sunday = read('2026-03-16', { weekStart: 7 })
    expect(sunday.outlet.weekStart).toBe(7)
    expect(sunday.person?.past?.map(({ startAt }) => startAt)).toHaveLength(1)
  })

  it('is not published where no rule counts by weeks', () => {
    judgedBy('de-arbzg-break')
    anna({})
    expect(read('2026-03-16', { weekStart: 7 }).outlet).not.toHaveProperty('weekStart')
  })
})
