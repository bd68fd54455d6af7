import { describe, expect, it } from 'vitest'
import { targetVerdict } from '#renderer/features/roster/targetVerdict.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Evaluation, Finding } from '#shared/roster/findings.ts'
import { restFinding, testWeek } from '#test/support/testReports.ts'

const withFindings = (...findings: readonly Finding[]): Evaluation => ({ ...testWeek().evaluation, findings })
const violation = (key: string, amount: number, over: Partial<Finding> = {}): Finding =>
  restFinding({ key, verdict: { word: 'violation', amount }, ...over })
const undetermined = (key: string): Finding =>
  restFinding({ key, verdict: { word: 'undetermined', why: 'carryIn', dueAt: null }, limit: null, actual: null })
const premium = (key: string, amount: number): Finding => restFinding({ key, verdict: { word: 'premium', amount } })
const reason = (key: string, amount: number): Finding =>
  violation(key, amount, { severity: 'reason', ruleId: id('day') })
const coverage = violation('cover', 60, { role: 'guard', personId: null })
const trial = violation('trial', 500, { severity: 'shadow' })
const none = withFindings()

describe('the verdict on a place before the drop', () => {
  it.each<readonly [string, readonly Finding[], object]>([
    ['nothing new is fine', [], { word: 'fine', solved: 0 }],
    ['a block is named with its amount', [violation('a', 30)], { word: 'block', ruleId: 'rest', amount: 30, more: 0 }],
    ['the block goes before the larger reason', [reason('b', 600), violation('a', 30)], { word: 'block', amount: 30 }],
    ['of two blocks the larger one', [violation('a', 30), violation('b', 90)], { word: 'block', amount: 90, more: 1 }],
    ['the larger one in any order', [violation('b', 90), violation('a', 30)], { word: 'block', amount: 90, more: 1 }],
    ['unknown is never fine, and has no amount', [undetermined('a')], { word: 'undetermined', amount: null, more: 0 }],
    ['unknown goes before a price', [premium('p', 45), undetermined('a')], { word: 'undetermined', more: 1 }],
    ['a price has its amount', [premium('p', 45)], { word: 'premium', amount: 45, unit: 'minutes' }],
    ['an amount goes before none', [undetermined('a'), violation('b', 5)], { word: 'block', amount: 5, more: 1 }],
    ['cover is left to the strip', [coverage], { word: 'fine', solved: 0 }],
    ['a rule on trial is not shown', [trial], { word: 'fine', solved: 0 }],
    ['neither is counted', [coverage, trial, violation('a', 30)], { word: 'block', more: 0 }],
  ])('%s', (_, after, verdict) => {
    expect(targetVerdict(none, withFindings(...after))).toMatchObject(verdict)
  })

  it('leaves out what stood there before', () => {
    const old = violation('old', 30)
    expect(targetVerdict(withFindings(old), withFindings(old))).toEqual({ word: 'fine', solved: 0 })
  })

  it('sees that an old finding grows', () => {
    const before = withFindings(violation('old', 30))
    expect(targetVerdict(before, withFindings(violation('old', 45)))).toMatchObject({ word: 'block', amount: 45 })
  })

  it('counts what goes, beside what comes, and no cover with it', () => {
    const before = withFindings(violation('a', 30), reason('b', 60), coverage)
    expect(targetVerdict(before, none)).toEqual({ word: 'fine', solved: 2 })
    expect(targetVerdict(before, withFindings(violation('c', 15)))).toMatchObject({ word: 'block', solved: 2 })
  })
})
