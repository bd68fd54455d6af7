import { describe, expect, it } from 'vitest'
import { evidenceOf, withSignedDecision } from '#shared/compare/evidence.ts'
import { id } from '#shared/kernel/ids.ts'
import { testOutlet } from '#test/support/testOrganisation.ts'
import { approvalOf, outerOverride, testOverride, testWeek } from '#test/support/testReports.ts'

describe('evidence of an outlet', () => {
  it('drops an approval that the outlet only claims', () => {
    const asked = outerOverride()
    const claimed = { ...asked, decision: approvalOf(asked) }
    expect(withSignedDecision(claimed, new Map()).decision).toBeNull()
  })

  it('takes the signed decision for exactly this request', () => {
    const asked = outerOverride()
    const signed = approvalOf(asked)
    const known = new Map([[signed.requestDigest, signed]])
    expect(withSignedDecision(asked, known).decision).toEqual(signed)
    expect(withSignedDecision({ ...asked, value: 541 }, known).decision).toBeNull()
  })

  it('leaves an override in the free band as it is', () => {
    const free = testOverride()
    expect(withSignedDecision(free, new Map())).toBe(free)
  })

  it('has an entry for an outlet that sent nothing, and cleans applied overrides too', () => {
    const asked = outerOverride()
    const week = testWeek({ appliedOverrides: [{ ...asked, decision: approvalOf(asked) }] })
    const outlets = [testOutlet('nordbad'), testOutlet('westbad')]
    const [north, west] = evidenceOf(outlets, [{ outletId: id('nordbad'), week }], new Map(), [])
    expect(north?.weeks[0]?.appliedOverrides[0]?.decision).toBeNull()
    expect(west).toEqual({ outlet: outlets[1], weeks: [], overrides: [] })
  })
})
