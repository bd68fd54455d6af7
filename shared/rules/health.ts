/** How a rule lives: how often it was looked at, bit, was overridden or excepted, and which lists it belongs on. */
import type { WeekReport } from '../compliance/model.ts'
import type { OutletId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { Override } from '../overrides/model.ts'
import { parameterOf } from '../overrides/parameters.ts'
import type { Rule, RulePack } from './model.ts'

/**
 * Below this many subjects a rule that never bit says nothing yet. Nor does one that blocks: what it finds is never
 * published, so published weeks cannot show how often it bit.
 */
export const fewestCases = 100
/** Below this many outlets "always overridden" says nothing. */
export const fewestOutlets = 3

export type HealthList = 'neverBites' | 'alwaysOverridden' | 'nobodyOwns' | 'reviewOverdue' | 'valueProposed'

export interface Health {
  readonly rule: Rule
  /** Subjects looked at in the known weeks. */
  readonly checked: number
  readonly found: number
  /** Overrides that were ever asked for. */
  readonly overrides: number
  readonly excepted: number
  /** Ended local values that an outlet proposes as the shared one, as long as the pack says something else. */
  readonly proposed: readonly Override[]
  readonly lists: readonly HealthList[]
}

export interface HealthInput {
  readonly pack: RulePack
  readonly reported: readonly { readonly outletId: OutletId; readonly week: WeekReport }[]
  readonly overrides: readonly Override[]
  readonly today: LocalDate
}

interface Tally {
  checked: number
  found: number
  excepted: number
  readonly outletIds: Set<OutletId>
}

const tallies = (reported: HealthInput['reported']): ReadonlyMap<string, Tally> => {
  const byRule = new Map<string, Tally>()
  const of = (ruleId: string): Tally => {
    const known = byRule.get(ruleId) ?? { checked: 0, found: 0, excepted: 0, outletIds: new Set() }
    byRule.set(ruleId, known)
    return known
  }
  for (const { outletId, week } of reported) {
    const reasons = new Set(week.exceptions.map(({ findingKey }) => findingKey))
    for (const [ruleId, { checked, found }] of Object.entries(week.evaluation.counts)) {
      const tally = of(ruleId)
      tally.checked += checked
      tally.found += found
      if (checked > 0) tally.outletIds.add(outletId)
    }
    for (const { key, ruleId } of week.evaluation.findings) if (reasons.has(key)) of(ruleId).excepted += 1
  }
  return byRule
}

/** More than half of the outlets that had a case asked for another value: the shared value fits few of them. */
const isAlwaysOverridden = (outletIds: ReadonlySet<OutletId>, overrides: readonly Override[]): boolean => {
  const deviating = new Set(overrides.map(({ outletId }) => outletId))
  return outletIds.size >= fewestOutlets && deviating.size * 2 > outletIds.size
}

/** One entry per rule of the pack, in its order. */
export const ruleHealth = ({ pack, reported, overrides, today }: HealthInput): readonly Health[] => {
  const byRule = tallies(reported)
  return pack.rules.map((rule) => {
    const tally = byRule.get(rule.ruleId)
    const own = overrides.filter(({ ruleId }) => ruleId === rule.ruleId)
    const proposed = own.filter(
      ({ outcome, parameter, value }) => outcome === 'propose' && parameterOf(pack, rule, parameter)?.value !== value,
    )
    const { checked = 0, found = 0, excepted = 0 } = tally ?? {}
    const lists: readonly (readonly [HealthList, boolean])[] = [
      ['neverBites', rule.severity !== 'block' && checked >= fewestCases && found === 0],
      ['alwaysOverridden', isAlwaysOverridden(tally?.outletIds ?? new Set(), own)],
      ['nobodyOwns', rule.owner === null],
      ['reviewOverdue', rule.reviewOn < today],
      ['valueProposed', proposed.length > 0],
    ]
    return {
      rule,
      checked,
      found,
      overrides: own.length,
      excepted,
      proposed,
      lists: lists.flatMap(([list, holds]) => (holds ? [list] : [])),
    }
  })
}
