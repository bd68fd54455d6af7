import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { effectiveValue } from '#shared/overrides/effectiveValue.ts'
import { explainFinding, explainValue, valueOfPack } from '#shared/overrides/explainReference.ts'
import type { Override } from '#shared/overrides/model.ts'
import { findingReference, valueReference } from '#shared/overrides/reference.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { overrideOf, packOf, parameter, ruleOf } from '#test/support/ruleBuilders.ts'
import { testOutlet } from '#test/support/testOrganisation.ts'
import { restFinding, restValue } from '#test/support/testReports.ts'

const outlet = { ...testOutlet('mitte'), regionId: id<'Region'>('north') }
const bounds = { free: { min: 540, max: 720 }, outer: { min: 480, max: 780 } }
const restRule = (minimum = 660) =>
  ruleOf({ kind: 'rest-between' }, { minimum: parameter(minimum, { bounds }) }, { ruleId: id('rest') })
const first = packOf([restRule()])
const second = packOf([restRule(720)], { version: 2, effectiveOn: '2026-06-01' })
const local = overrideOf({ ruleId: id('rest'), value: 600, fromOn: '2026-03-02', untilOn: '2026-03-31' })
const on = '2026-03-10'

const known = (packs: readonly RulePack[] = [first], overrides: readonly Override[] = [local]) => ({
  packs,
  outlets: [outlet],
  overrides,
})
const copied = (date: typeof on | '2026-04-10' | '2026-07-01' = on, pack = first, overrides = [local]) => {
  const [rule] = pack.rules
  const value =
    rule === undefined ? null : effectiveValue({ pack, rule, parameter: 'minimum', outlet, overrides, on: date })
  if (value === null) throw new Error('no value')
  return valueReference(value, { outletId: outlet.outletId, on: date })
}
const stateOf = (...args: Parameters<typeof explainValue>): unknown => {
  const explained = explainValue(...args)
  return explained.ok ? [explained.value.state, explained.value.now.value] : explained.error
}

describe('a value that was copied', () => {
  it.each([
    ['nothing happened', copied(), known(), ['same', 600]],
    ['the local value was withdrawn', copied(), known([first], [{ ...local, withdrawnAt: 9 }]), ['changed', 660]],
    ['another reason was written', copied(), known([first], [{ ...local, reason: 'Other' }]), ['changed', 600]],
    ['another pack came for later dates', copied(), known([first, second]), ['same', 600]],
    ['another pack came for this date', copied('2026-07-01'), known([first, second]), ['otherPack', 720]],
    ['the override ended, as it would', copied('2026-04-10'), known(), ['same', 660]],
    [
      'an override of another outlet came',
      copied(),
      known([first], [local, { ...local, outletId: id('x') }]),
      ['same', 600],
    ],
  ] as const)('%s', (_, reference, rules, expected) => {
    expect(stateOf(reference, rules)).toEqual(expected)
  })

  it.each([
    ['unknownOutlet', { ...copied(), outletId: id<'Outlet'>('gone') }, known()],
    ['unknownPack', copied(), known([])],
    ['unknownRule', { ...copied(), ruleId: id<'Rule'>('gone') }, known()],
    ['unknownParameter', { ...copied(), parameter: 'gone' }, known()],
    ['unknownParameter', { ...copied(), parameter: '__proto__' }, known()],
  ] as const)('is not found: %s', (why, reference, rules) => {
    expect(stateOf(reference, rules)).toBe(why)
  })

  it('of the pack alone knows no outlet', () => {
    const [rule] = first.rules
    const value = rule === undefined ? null : valueOfPack(first, rule, 'minimum', on)
    if (value === null) throw new Error('no value')
    expect(stateOf(valueReference(value, { outletId: null, on }), known())).toEqual(['same', 660])
    expect(stateOf(valueReference(value, { outletId: null, on: '2026-07-01' }), known([first, second]))).toEqual([
      'otherPack',
      720,
    ])
  })
})

describe('a finding that was copied', () => {
  const finding = restFinding()
  const week = {
    findings: [finding],
    values: [restValue(660), { ...restValue(9), parameter: 'other' }],
    packVersion: 7,
  }
  const reference = findingReference(finding, { outletId: outlet.outletId, weekOn: '2026-11-16', packVersion: 7 })

  it.each([
    ['same', week],
    ['changed', { ...week, findings: [{ ...finding, actual: 1 }] }],
    ['otherPack', { ...week, packVersion: 8 }],
    ['gone', { ...week, findings: [] }],
    ['otherPack', { ...week, findings: [], packVersion: 8 }],
  ] as const)('is %s', (state, now) => {
    expect(explainFinding(reference, now).state).toBe(state)
  })

  it('comes with the values that it read, and no others', () => {
    expect(explainFinding(reference, week).values.map(({ parameter: named }) => named)).toEqual(['minimum'])
  })
})
