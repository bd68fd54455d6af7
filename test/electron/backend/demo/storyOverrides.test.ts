import { describe, expect, it } from 'vitest'
import { demoNowAt, firstPackOn, secondPackOn } from '#backend/demo/calendar.ts'
import { places } from '#backend/demo/places.ts'
import { reasonFor } from '#backend/demo/reasons.ts'
import { secondPackNote, secondPackOf } from '#backend/demo/secondPack.ts'
import { createSeeded } from '#backend/demo/seeded.ts'
import { plantedHabits, plantedStaffing } from '#backend/demo/story.ts'
import { plantedOverrides } from '#backend/demo/storyOverrides.ts'
import { createHousePack } from '#backend/packs/housePack.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays, dateOfDayNumber, daysBetween } from '#shared/kernel/time.ts'
import { inRange } from '#shared/overrides/bounds.ts'
import { parameterOf } from '#shared/overrides/parameters.ts'
import { validatePack } from '#shared/rules/packSchema.ts'

const todayOn = dateOfDayNumber(Math.floor(demoNowAt / 86_400_000))
const issue = { organisationId: id<'Organisation'>('o'), publishedAt: 0, effectiveOn: firstPackOn, publishedBy: 'Ada' }
const first = createHousePack(issue)
const second = secondPackOf(first)
const ruleOf = (ruleId: string) => {
  const rule = first.rules.find((one) => one.ruleId === ruleId)
  if (rule === undefined) throw new Error(`the house has no rule ${ruleId}`)
  return rule
}
const cases = plantedOverrides.map((planted) => [`${planted.outlet}, ${planted.parameter}`, planted] as const)

describe('an override of the story', () => {
  it.each(cases)('of %s lies in the band that it says', (_, planted) => {
    const parameter = parameterOf(first, ruleOf(planted.ruleId), planted.parameter)
    const bounds = parameter?.bounds
    if (bounds === null || bounds === undefined) throw new Error('nothing may differ there')
    expect(inRange(bounds.free, planted.value)).toBe(planted.band === 'free')
    expect(inRange(bounds.outer, planted.value)).toBe(true)
    expect(planted.value).not.toBe(parameter?.value)
  })

  it.each(cases)('of %s is asked for before it begins, and no longer than its rule allows', (_, planted) => {
    expect(planted.requestedOn < planted.fromOn).toBe(true)
    expect(planted.requestedOn < todayOn).toBe(true)
    expect(planted.fromOn < planted.untilOn).toBe(true)
    expect(daysBetween(planted.fromOn, planted.untilOn) + 1).toBeLessThanOrEqual(ruleOf(planted.ruleId).longestTermDays)
    expect(planted.reason).toMatch(/^\p{Lu}.{10,}\.$/u)
  })

  it.each(cases)('of %s stands as its dates and its decision say', (_, planted) => {
    const { decision, withdrawnOn, untilOn, state, band } = planted
    if (decision !== null) expect(decision.on > planted.requestedOn && decision.on < todayOn).toBe(true)
    const expected = (): string => {
      if (withdrawnOn !== null) return 'withdrawn'
      if (band === 'outer' && decision === null) return 'awaiting'
      if (decision?.verdict === 'refused') return 'refused'
      if (untilOn < todayOn) return 'expired'
      return daysBetween(todayOn, untilOn) <= 7 ? 'expiring' : 'active'
    }
    expect(state).toBe(expected())
  })

  it('needs a lead only outside the free band', () => {
    expect(plantedOverrides.filter(({ band, decision }) => band === 'free' && decision !== null)).toEqual([])
  })

  it('applies to the format of its outlet', () => {
    for (const { outlet, parameter } of plantedOverrides) {
      const format = places.find(({ key }) => key === outlet)?.format ?? 'none'
      const [, row] = /^cell:(.+):/.exec(parameter) ?? []
      if (row !== undefined) expect(row.startsWith(`${format}.`)).toBe(true)
    }
  })

  it('explains the difference that is called allowed in the running week', () => {
    const explained = new Set(
      plantedOverrides.filter(({ state }) => state === 'active' || state === 'expiring').map(({ outlet }) => outlet),
    )
    for (const { outlet, state } of plantedStaffing) expect(explained.has(outlet)).toBe(state === 'allowed')
    const habits = plantedHabits.filter(({ outlet }) => !explained.has(outlet)).map(({ outlet }) => outlet)
    // refused, so that every case carries its own reason
    expect(habits).toEqual(['Greenwich'])
    expect(plantedOverrides.find(({ outlet }) => outlet === 'Greenwich')?.state).toBe('refused')
  })
})

describe('the second version of the rules', () => {
  it('is whole, follows the first, and says when it holds', () => {
    expect(validatePack(second)).toMatchObject({ ok: true })
    expect(second).toMatchObject({ version: 2, effectiveOn: secondPackOn })
    expect(secondPackNote).toMatch(/tills.*49 hours/)
  })

  it('lets long weeks end at 49 hours instead of more', () => {
    const outerOf = (pack: typeof first) =>
      pack.rules.find(({ ruleId }) => ruleId === 'week-limit')?.parameters['maximum']?.bounds?.outer.max
    expect(outerOf(second)).toBe(49 * 60)
    expect(outerOf(first)).toBeGreaterThan(49 * 60)
  })

  it('asks for one person fewer in service on busy weekends in shops, and for nothing else', () => {
    const cells = (pack: typeof first): readonly (readonly [cell: string, value: number])[] =>
      pack.tables.flatMap(({ rows, outputs }) =>
        rows.flatMap(({ rowId, values }) =>
          values.map((value, at) => [`${rowId}:${outputs[at]?.name ?? ''}`, value] as const),
        ),
      )
    const before = new Map(cells(first))
    const changed = cells(second).filter(([name, value]) => before.get(name) !== value)
    expect(changed).toEqual([['shop.weekend-busy:service', 2]])
    expect(before.get('shop.weekend-busy:service')).toBe(3)
  })

  it('changes no rule but the week’s limit', () => {
    const changed = second.rules.filter((rule, at) => JSON.stringify(rule) !== JSON.stringify(first.rules[at]))
    expect(changed.map(({ ruleId }) => ruleId)).toEqual(['week-limit'])
  })
})

describe('reasons of the demo’s managers', () => {
  it.each(['minimum-staff', 'shortest-shift', 'days-in-a-row', 'week-limit', 'lead-keys'])(
    'for %s are sentences about it',
    (ruleId) => {
      ruleOf(ruleId)
      const seeded = createSeeded(ruleId)
      const given = new Set(Array.from({ length: 40 }, () => reasonFor(ruleId, seeded)))
      for (const reason of given) expect(reason).toMatch(/^\p{Lu}.{10,}\.$/u)
      expect(given.has('Agreed with everybody concerned.')).toBe(false)
    },
  )

  it('are general for every other rule, and repeat for the same seed', () => {
    expect(reasonFor('no-such-rule', createSeeded('a'))).toBe('Agreed with everybody concerned.')
    expect(reasonFor('minimum-staff', createSeeded('a'))).toBe(reasonFor('minimum-staff', createSeeded('a')))
  })
})

describe('the story', () => {
  it('begins after the first rules and asks in the weeks that are played', () => {
    for (const { fromWeekOn } of [...plantedStaffing, ...plantedHabits]) {
      expect(fromWeekOn > firstPackOn).toBe(true)
      expect(fromWeekOn < addDays(todayOn, -7)).toBe(true)
    }
  })
})
