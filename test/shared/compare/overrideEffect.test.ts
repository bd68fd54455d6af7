import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overrideEffect } from '#shared/compare/overrideEffect.ts'
import type { WeekReport } from '#shared/compliance/model.ts'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Override } from '#shared/overrides/model.ts'
import { evaluateWeek, evaluationDigest } from '#shared/roster/evaluate.ts'
import type { WeekFacts } from '#shared/roster/model.ts'
import { cellParameter, type RulePack } from '#shared/rules/model.ts'
import { arbitraryWeek, fortyRules } from '#test/support/arbitraryWeeks.ts'
import {
  coverageRule,
  demandOf,
  overrideOf,
  packOf,
  parameter,
  row,
  ruleOf,
  shiftOf,
  staffing,
  weekFacts,
} from '#test/support/ruleBuilders.ts'

const wide = { free: { min: 0, max: 2_000 }, outer: { min: 0, max: 2_000 } }

/** As an outlet publishes it. */
const published = (
  pack: RulePack,
  facts: WeekFacts,
  appliedOverrides: readonly Override[],
  revision = 1,
): WeekReport => {
  const input = { pack, overrides: appliedOverrides, week: facts }
  const evaluation = evaluateWeek(input)
  return {
    weekOn: facts.weekOn,
    revision,
    facts,
    evaluation,
    digest: evaluationDigest(input, evaluation),
    packVersion: pack.version,
    appliedOverrides,
    exceptions: [],
    amendments: [],
    activity: { draftedAt: 0, checkedAt: 0, publishedAt: 0 },
  }
}

const restPack = packOf([ruleOf({ kind: 'rest-between' }, { minimum: parameter(660, { bounds: wide }) })])
/** Ten hours between the two. */
const shortRest = weekFacts({
  shifts: [shiftOf('2026-03-02 14:00', '2026-03-02 22:00'), shiftOf('2026-03-03 08:00', '2026-03-03 16:00')],
})
const tenHours = overrideOf({ value: 600 })

describe('what a local value has changed', () => {
  it('is how many findings it spared', () => {
    const effect = overrideEffect({
      override: tenHours,
      weeks: [published(restPack, shortRest, [tenHours])],
      packs: [restPack],
    })
    expect(effect).toMatchObject({
      weeks: 1,
      findings: { shared: 1, local: 0 },
      neededMinutes: { shared: 0, local: 0 },
    })
  })

  it('is how many it cost, where it is stricter', () => {
    const twelve = overrideOf({ value: 720 })
    const rested = weekFacts({
      shifts: [shiftOf('2026-03-02 14:00', '2026-03-02 21:00'), shiftOf('2026-03-03 08:00', '2026-03-03 16:00')],
    })
    const effect = overrideEffect({
      override: twelve,
      weeks: [published(restPack, rested, [twelve])],
      packs: [restPack],
    })
    expect(effect.findings).toEqual({ shared: 0, local: 1 })
  })

  it('adds up over weeks, and only those in which it counted', () => {
    const weeks = [
      published(restPack, shortRest, [tenHours]),
      published(restPack, shortRest, [tenHours]),
      published(restPack, shortRest, []),
      published(restPack, shortRest, [{ ...tenHours, overrideId: id('other') }]),
    ]
    expect(overrideEffect({ override: tenHours, weeks, packs: [restPack] })).toMatchObject({
      weeks: 2,
      findings: { shared: 2, local: 0 },
    })
  })

  it('judges each week by the pack that it names, and leaves out a week whose pack is not known', () => {
    const later = {
      ...restPack,
      version: 2,
      rules: restPack.rules.map((rule) => ({ ...rule, parameters: { minimum: parameter(540, { bounds: wide }) } })),
    }
    const weeks = [published(restPack, shortRest, [tenHours]), published(later, shortRest, [tenHours])]
    const effect = overrideEffect({ override: tenHours, weeks, packs: [restPack, later] })
    expect(effect).toMatchObject({ weeks: 2, findings: { shared: 1, local: 0 } })
    expect(overrideEffect({ override: tenHours, weeks, packs: [restPack] }).weeks).toBe(1)
  })

  it('is nothing before a week was published', () => {
    expect(overrideEffect({ override: tenHours, weeks: [], packs: [restPack] })).toEqual({
      weeks: 0,
      findings: { shared: 0, local: 0 },
      neededMinutes: { shared: 0, local: 0 },
      missingMinutes: { shared: 0, local: 0 },
    })
  })

  it('is the staff that a table asked for and did not get, in person minutes', () => {
    const busy = { ...row('busy', ['-', '-', '>= 1'], [2]), bounds: [wide] }
    const pack = packOf([coverageRule()], { tables: [staffing([busy])] })
    const one = overrideOf({ ruleId: id('rule-coverage'), parameter: cellParameter(id('busy'), 'service'), value: 1 })
    const facts = weekFacts({
      shifts: [shiftOf('2026-03-02 10:00', '2026-03-02 11:00')],
      demand: [demandOf('2026-03-02 10:00', 30, 5), demandOf('2026-03-02 10:30', 30, 5)],
    })
    const effect = overrideEffect({ override: one, weeks: [published(pack, facts, [one])], packs: [pack] })
    expect(effect.neededMinutes).toEqual({ shared: 120, local: 60 })
    expect(effect.missingMinutes).toEqual({ shared: 60, local: 0 })
  })
})

describe('over random weeks', () => {
  const [rule] = fortyRules.rules
  if (rule === undefined) throw new Error('no rule')
  const pack = {
    ...fortyRules,
    rules: [{ ...rule, parameters: { minimum: parameter(660, { bounds: wide }) } }, ...fortyRules.rules.slice(1)],
  }
  it('the local side is what was frozen, whatever the other rules say; and no verdict changes by being asked', () => {
    fc.assert(
      fc.property(arbitraryWeek, fc.integer({ min: 300, max: 900 }), (facts, value) => {
        const fromOn = facts.weekOn
        const override = overrideOf({ ruleId: rule.ruleId, value, fromOn, untilOn: '2026-12-31' })
        const week = published(pack, facts, [override])
        const before = canonicalJson(week)
        const effect = overrideEffect({ override, weeks: [week], packs: [pack] })
        expect(effect.findings.local).toBe(
          week.evaluation.findings.filter(({ ruleId }) => ruleId === rule.ruleId).length,
        )
        expect(canonicalJson(week)).toBe(before)
      }),
      { numRuns: 25 },
    )
  })
})
