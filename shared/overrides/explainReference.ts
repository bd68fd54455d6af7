/** Finds what a reference names, and says whether it is still the same: value, pack and every layer. */
import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import { id } from '../kernel/ids.ts'
import { weekOf } from '../kernel/time.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { Outlet } from '../people/places.ts'
import type { EffectiveValue, Evaluation, Finding } from '../roster/findings.ts'
import type { Rule, RulePack } from '../rules/model.ts'
import { packInForce } from '../rules/packInForce.ts'
import { effectiveValue } from './effectiveValue.ts'
import type { OutletPlace } from './effectiveValue.ts'
import type { Override } from './model.ts'
import { findingDigest, valueDigest } from './reference.ts'
import type { FindingReference, ValueReference } from './reference.ts'

/** same: nothing changed. changed: same pack, another number or another way to it. otherPack: judged by another version now. */
export type ReferenceState = 'same' | 'changed' | 'otherPack'

export interface ExplainedValue {
  readonly state: ReferenceState
  /** As it is now. */
  readonly now: EffectiveValue
  readonly pack: RulePack
}
export interface ExplainedFinding {
  readonly state: ReferenceState | 'gone'
  /** Null when it is gone. */
  readonly finding: Finding | null
  readonly values: readonly EffectiveValue[]
  readonly packVersion: number
}

export interface KnownRules {
  readonly packs: readonly RulePack[]
  readonly outlets: readonly Outlet[]
  /** All overrides of the outlet, any state, with signed decisions only. */
  readonly overrides: readonly Override[]
}

export type Unresolved = 'unknownOutlet' | 'unknownPack' | 'unknownRule' | 'unknownParameter'

/** What the pack says where no outlet is named: no region, no format, nobody's own layer. */
const nowhere: OutletPlace = { outletId: id('nowhere'), regionId: id('nowhere'), format: '' }

/** The value of the pack with its layers, before any outlet. */
export const valueOfPack = (pack: RulePack, rule: Rule, parameter: string, on: LocalDate): EffectiveValue | null =>
  effectiveValue({ pack, rule, parameter, outlet: nowhere, overrides: [], on })

const stateOf = (wanted: { packVersion: number; digest: string }, packVersion: number, digest: string) =>
  packVersion !== wanted.packVersion ? 'otherPack' : digest === wanted.digest ? 'same' : 'changed'

/** The week of the date is judged by one pack; so is the value. */
export const explainValue = (
  reference: ValueReference,
  { packs, outlets, overrides }: KnownRules,
): Result<ExplainedValue, Unresolved> => {
  const { outletId, on, ruleId, parameter } = reference
  const outlet = outletId === null ? nowhere : outlets.find((candidate) => candidate.outletId === outletId)
  if (outlet === undefined) return err('unknownOutlet')
  const pack = packInForce(packs, weekOf(on), outletId ?? undefined)
  if (pack === null) return err('unknownPack')
  const rule = pack.rules.find((candidate) => candidate.ruleId === ruleId)
  if (rule === undefined) return err('unknownRule')
  const now = effectiveValue({ pack, rule, parameter, outlet, overrides, on })
  if (now === null) return err('unknownParameter')
  return ok({ state: stateOf(reference, pack.version, valueDigest(now)), now, pack })
}

/** In a week as it is judged now, or as it was frozen. */
export const explainFinding = (
  reference: FindingReference,
  { findings, values, packVersion }: Pick<Evaluation, 'findings' | 'values' | 'packVersion'>,
): ExplainedFinding => {
  const finding = findings.find(({ key }) => key === reference.key)
  if (finding === undefined) {
    const state = packVersion === reference.packVersion ? 'gone' : 'otherPack'
    return { state, finding: null, values: [], packVersion }
  }
  const behind = values.filter(
    (value) => value.ruleId === finding.ruleId && finding.parameters.includes(value.parameter),
  )
  return { state: stateOf(reference, packVersion, findingDigest(finding)), finding, values: behind, packVersion }
}
