import { describe, expect, test } from 'vitest'
import { allWeeks, calmSinceOn, runningWeekOn, weeksAhead } from '#backend/demo/calendar.ts'
import { places, organisationId, regions } from '#backend/demo/places.ts'
import { draftsWithProblems, habitOf, plantedStaffing, plantedStaffingOf } from '#backend/demo/story.ts'
import { createOutletWorld, type OutletWeek, type OutletWorld } from '#backend/demo/world.ts'
import { createHousePack } from '#backend/packs/housePack.ts'
import { createZoneResolver } from '#backend/time/zone.ts'
import { digestOf } from '#shared/kernel/digest.ts'
import { addDays, dayNumberOf } from '#shared/kernel/time.ts'
import { carryInsOf } from '#shared/roster/carryIn.ts'
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import type { Finding } from '#shared/roster/findings.ts'
import { nextStartsOf } from '#shared/roster/nextStart.ts'
import { isStorableShift, overlapIn } from '#shared/roster/shiftFault.ts'
import { weekFactsOf } from '#shared/roster/weekFacts.ts'

const zones = createZoneResolver()
const pack = createHousePack({
  organisationId,
  publishedAt: 0,
  effectiveOn: '2026-07-06',
  publishedBy: 'Ada',
})
const worlds = places.map((place) => createOutletWorld(7, place, zones))
const worldOf = (key: string): OutletWorld => {
  const world = worlds.find(({ place }) => place.key === key)
  if (world === undefined) throw new Error(`no outlet ${key}`)
  return world
}
const dayMs = 86_400_000

const findingsOf = (
  { place, people, weeks }: OutletWorld,
  { weekOn, demand, shifts }: OutletWeek,
): readonly Finding[] => {
  const monday = dayNumberOf(weekOn) * dayMs
  const zone = zones.offsets(place.outlet.timeZone, monday - 40 * dayMs, monday + 20 * dayMs)
  const past = weeks.filter((week) => week.weekOn < weekOn).flatMap((week) => week.shifts)
  const carried = carryInsOf(past, zone, weekOn)
  const after = weeks.find((week) => week.weekOn === addDays(weekOn, 7))
  const next = nextStartsOf(after?.shifts ?? [])
  const planned = people.map((person) => ({
    ...person,
    nextStartAt: after === undefined ? undefined : (next.get(person.personId) ?? null),
    carryIn: carried.get(person.personId) ?? { lastEndAt: null, consecutiveDays: 0 },
  }))
  const week = weekFactsOf({ outlet: place.outlet, weekOn, zone, people: planned, shifts, demand })
  return evaluateWeek({ pack, overrides: [], week }).findings
}
const publishedOf = ({ weeks }: OutletWorld) =>
  weeks.filter(({ weekOn }) => weekOn >= (allWeeks[0] ?? '') && weekOn <= runningWeekOn)
const isBlock = ({ severity, verdict }: Finding) => severity === 'block' && verdict.word === 'violation'

describe('the demo company', () => {
  test('has 24 outlets of 3 formats in 3 regions and 3 time zones, with about 25 people each', () => {
    expect(worlds).toHaveLength(24)
    expect(regions).toHaveLength(3)
    expect(new Set(places.map(({ format }) => format)).size).toBe(3)
    expect(new Set(places.map(({ outlet }) => outlet.timeZone)).size).toBe(3)
    expect(new Set(places.map(({ outlet }) => outlet.outletId)).size).toBe(24)
    for (const { people } of worlds) {
      expect(people.length).toBeGreaterThanOrEqual(23)
      expect(people.length).toBeLessThanOrEqual(27)
      expect(people.filter(({ birthOn }) => birthOn?.startsWith('2009')).length).toBeGreaterThan(0)
      expect(people.filter(({ contractMinutesPerWeek }) => contractMinutesPerWeek < 1_500).length).toBeGreaterThan(3)
      expect(new Set(people.map(({ name }) => name)).size).toBe(people.length)
    }
  })

  test('is the same for the same seed and another for another', () => {
    const [place] = places
    if (place === undefined) throw new Error('no place')
    const digest = (seed: number) => digestOf(createOutletWorld(seed, place, zones).weeks)
    expect(digest(7)).toBe(digest(7))
    expect(digest(8)).not.toBe(digest(7))
  })

  test('has weeks without a hole: one to look back on, thirteen behind, the running one and two ahead', () => {
    for (const { weeks } of worlds) {
      expect(weeks).toHaveLength(17)
      weeks.forEach(({ weekOn }, nth) => expect(weekOn).toBe(addDays(weeks[0]?.weekOn ?? '2026-01-05', 7 * nth)))
      expect(weeks.filter(({ weekOn }) => weeksAhead.includes(weekOn))).toHaveLength(2)
    }
  })

  test('holds only shifts that the stores take, and nobody is in two places', () => {
    for (const { weeks } of worlds) {
      const shifts = weeks.flatMap((week) => week.shifts)
      expect(shifts.filter((shift) => !isStorableShift(shift))).toEqual([])
      expect(overlapIn(shifts)).toBeNull()
      expect(new Set(shifts.map(({ shiftId }) => shiftId)).size).toBe(shifts.length)
    }
  })

  test('never planned anything that could not be published', () => {
    const blocked = worlds.flatMap((world) =>
      publishedOf(world).flatMap((week) => findingsOf(world, week).filter(isBlock)),
    )
    expect(blocked).toEqual([])
  })

  test.each(plantedStaffing)('$outlet is short at lunch from $fromWeekOn on', (planted) => {
    const world = worldOf(planted.outlet)
    const isPlanted = (finding: Finding) =>
      finding.ruleId === 'minimum-staff' &&
      finding.role === planted.role &&
      finding.steps.some(({ rowId, needed, planned }) => rowId === planted.rowId && planned < needed)
    const since = publishedOf(world).filter(({ weekOn }) => weekOn >= planted.fromWeekOn)
    expect(since.length).toBeGreaterThan(3)
    for (const week of since)
      expect({ week: week.weekOn, found: findingsOf(world, week).some(isPlanted) }).toEqual({
        week: week.weekOn,
        found: true,
      })
    const before = publishedOf(world).filter(({ weekOn }) => weekOn < planted.fromWeekOn)
    const early = before.filter((week) => findingsOf(world, week).some(isPlanted))
    expect(early.length).toBeLessThanOrEqual(1)
  })

  test('goes wrong nowhere else in the last weeks', () => {
    const surprises = worlds.flatMap((world) =>
      publishedOf(world)
        .filter(({ weekOn }) => weekOn >= calmSinceOn)
        .flatMap((week) =>
          findingsOf(world, week).map((finding) => ({ key: world.place.key, week: week.weekOn, finding })),
        )
        .filter(({ key, week, finding }) => {
          const isStaffing = finding.ruleId === 'minimum-staff' && plantedStaffingOf(key, week).length > 0
          const isHabit = finding.ruleId !== 'minimum-staff' && habitOf(key, week) !== null
          return !isStaffing && !isHabit && finding.verdict.word === 'violation'
        })
        .map(({ key, week, finding }) => `${key} ${week} ${finding.key}`),
    )
    expect(surprises).toEqual([])
  })

  test('leaves drafts with open shifts and a short rest to be solved', () => {
    for (const key of draftsWithProblems) {
      const world = worldOf(key)
      const draft = world.weeks.find(({ weekOn }) => weekOn === weeksAhead[0])
      if (draft === undefined) throw new Error('no draft')
      expect(draft.shifts.filter(({ personId }) => personId === null).length).toBeGreaterThanOrEqual(2)
      const findings = findingsOf(world, draft)
      expect(findings.filter(isBlock).map(({ ruleId }) => ruleId)).toEqual(['rest-daily'])
      expect(findings.map(({ ruleId }) => ruleId)).toContain('shortest-shift')
    }
  })
})
