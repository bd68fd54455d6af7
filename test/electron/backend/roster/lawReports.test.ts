import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outletReportOf, releaseOf } from '#backend/roster/release.ts'
import { readWeek } from '#backend/roster/weekReading.ts'
import { replayWeekReport } from '#shared/compliance/replayWeekReport.ts'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays, instantOf, type LocalDate } from '#shared/kernel/time.ts'
import type { LawFacts } from '#shared/people/lawFacts.ts'
import type { Shift } from '#shared/roster/model.ts'
import type { Person } from '#shared/roster/ports.ts'
import { flagsAskedBy, knownFlags } from '#shared/rules/flags.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { libraryPacks } from '#test/support/libraryPacks.ts'
import { createTestBackend } from '#test/support/testBackend.ts'
import { testOutlet, testPack, testPerson } from '#test/support/testOrganisation.ts'

const weekOn: LocalDate = '2026-09-21'
const lawFacts: LawFacts = {
  sector: 'retail',
  schoolTerms: [{ fromOn: '2026-08-31', toOn: '2026-10-09' }],
  figures: { budgetMinutes: 123_457, adultWeeklyNormMinutes: 2_341 },
  fortnightOn: '2026-09-07',
}
const zone = [{ fromAt: 0, offsetMinutes: 120 }]
const everyLaw = testPack({ version: 2, rules: libraryPacks.flatMap(({ rules }) => rules), tables: [] })

interface Scene {
  readonly people: readonly Person[]
  readonly shifts: readonly Shift[]
}
const names = ['Zoë Quast', 'Ümit Yıldız', 'Åse Kjær', 'Xaver Wörndl']
const scene: fc.Arbitrary<Scene> = fc
  .tuple(
    fc.array(
      fc.record({
        birthOn: fc.integer({ min: 0, max: 6_000 }).map((days) => addDays('1999-02-03', days)),
        flags: fc.subarray([...knownFlags]).map((codes) => codes.toSorted()),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    fc.array(
      fc.record({
        person: fc.nat({ max: 3 }),
        day: fc.integer({ min: -30, max: 6 }),
        from: fc.integer({ min: 5, max: 20 }),
        hours: fc.integer({ min: 1, max: 10 }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  )
  .map(([given, planned]) => ({
    people: given.map((one, at) => testPerson(`worker${at}`, { ...one, name: names[at] ?? '' })),
    shifts: planned.map(({ person, day, from, hours }, at): Shift => {
      const startAt = instantOf(addDays(weekOn, day), from * 60, zone)
      return {
        shiftId: id(`s${at}`),
        personId: id(`worker${person % given.length}`),
        role: 'guard',
        startAt,
        endAt: startAt + hours * 3_600_000,
        breaks: [],
      }
    }),
  }))

const reportOf = ({ people, shifts }: Scene, pack: RulePack) => {
  const backend = createTestBackend()
  backend.stores.packs.save({ ...pack, version: 2 })
  backend.stores.people.saveAll(people)
  backend.stores.plans.saveShifts(id('nordbad'), shifts)
  const week = readWeek(backend, testOutlet('nordbad', { lawFacts }), weekOn)
  if (week === null) throw new Error('no week')
  const report = outletReportOf(releaseOf(backend, week), [], null, 0).week
  if (report === null) throw new Error('no report')
  return report
}

describe('what leaves the outlet under rules of law', () => {
  it('holds no birth date, no name, no id of a person, and of codes only those that a rule asks for', () => {
    fc.assert(
      fc.property(scene, fc.integer({ min: 0, max: libraryPacks.length - 1 }), (given, at) => {
        const pack = testPack({ version: 2, rules: libraryPacks[at]?.rules ?? [] })
        for (const rules of [pack, everyLaw]) {
          const report = reportOf(given, rules)
          const content = canonicalJson(report)
          for (const { name, personId, birthOn } of given.people) {
            for (const part of [name, ...name.split(' '), personId]) expect(content).not.toContain(part)
            expect(content).not.toContain(birthOn ?? '?')
            // year and month together tell nearly as much
            expect(content).not.toContain((birthOn ?? '????-??').slice(0, 7))
          }
          const asked = flagsAskedBy(rules)
          const published = report.facts.people.flatMap(({ flags }) => flags ?? [])
          expect(published.filter((code) => !asked.includes(code))).toEqual([])
        }
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  it('says nothing of a reason: no word for a state of health stands in it', () => {
    const telling = /preg|matern|mutter(?!g)|schwanger|gravid|barsel|sick|krank|health|disab/i
    const person = testPerson('worker0', { flags: [...knownFlags].toSorted() })
    const shift = { shiftId: id<'Shift'>('s'), personId: person.personId, role: 'guard', breaks: [] }
    const startAt = instantOf(weekOn, 600, zone)
    const report = reportOf({ people: [person], shifts: [{ ...shift, startAt, endAt: startAt + 3_600_000 }] }, everyLaw)
    expect(report.facts.people[0]?.flags).toContain('protected-hours')
    expect(telling.exec(canonicalJson(report.facts))).toBeNull()
  })

  it('rules of the house publish not one byte more, whatever is stored', () => {
    fc.assert(
      fc.property(scene, (given) => {
        const bare = { ...given, people: given.people.map((person) => ({ ...person, flags: [] })) }
        const facts = reportOf(given, testPack()).facts
        expect(canonicalJson(facts)).toBe(canonicalJson(reportOf(bare, testPack()).facts))
        expect(Object.keys(facts.outlet).toSorted()).toEqual(
          ['country', 'format', 'holidays', 'openings', 'outletId', 'regionId', 'roles'].toSorted(),
        )
        for (const person of facts.people)
          expect(Object.keys(person)).not.toEqual(expect.arrayContaining(['flags', 'past', 'totals', 'age']))
      }),
      { numRuns: 15 },
    )
  })

  it('a frozen verdict replays byte for byte from what was published', () => {
    fc.assert(
      fc.property(scene, (given) => {
        const report = reportOf(given, everyLaw)
        const onShare = JSON.parse(canonicalJson(report)) as typeof report
        expect(replayWeekReport(onShare, everyLaw)).toEqual({ ok: true, value: report.digest })
      }),
      { numRuns: 10 },
    )
  }, 60_000)
})
