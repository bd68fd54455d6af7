import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { diffPacks } from '#shared/rules/diff.ts'
import { applyDraftEdit } from '#shared/rules/draftEdit.ts'
import type { RulePack, TableCase } from '#shared/rules/model.ts'
import { validatePack } from '#shared/rules/packSchema.ts'
import { removeRule } from '#shared/rules/removeRule.ts'
import type { RuleCase } from '#shared/rules/ruleCaseShape.ts'
import { tablePack, testTable } from '#test/support/testTable.ts'

const [rest, staffing] = [id<'Rule'>('rest'), id<'Rule'>('staffing')]
const tableCase: TableCase = {
  caseId: 'lunch',
  tableId: testTable.tableId,
  title: 'A full pool',
  situation: { demand: 120 },
  expected: { guard: 3 },
}
const ruleCase = (ruleId: string): RuleCase =>
  ({
    id: `${ruleId}#1`,
    ruleId,
    title: 'x',
    timezone: 'Europe/Berlin',
    shifts: [],
    expected: { verdict: 'ok' },
  }) as never
const adjusted = (ruleId: string, parameter: string) => ({
  ruleId: id<'Rule'>(ruleId),
  parameter,
  scope: {},
  value: 3,
  bounds: null,
  setBy: 'North',
  reason: 'long ways',
})
const full = tablePack({
  cases: [tableCase],
  ruleCases: [ruleCase('rest'), ruleCase('day')],
  adjustments: [adjusted('rest', 'minimum'), adjusted('staffing', 'cell:busy:guard')],
})
const without = (ruleId: typeof rest, draft: RulePack = full): RulePack => {
  const removed = removeRule(draft, ruleId)
  if (!removed.ok) throw new Error(removed.error)
  return removed.value
}

describe('a rule that is taken out', () => {
  it('takes its adjustments and test cases along, and leaves those of others', () => {
    const left = without(rest)
    expect(left.rules.map(({ ruleId }) => ruleId)).toEqual(
      full.rules.map(({ ruleId }) => ruleId).filter((ruleId) => ruleId !== 'rest'),
    )
    expect(left.ruleCases?.map((one) => one.ruleId)).toEqual(['day'])
    expect(left.adjustments.map(({ ruleId }) => ruleId)).toEqual(['staffing'])
    expect([left.tables, left.cases]).toEqual([full.tables, full.cases])
  })

  it('takes its table along with the cases of that', () => {
    const left = without(staffing)
    expect([left.tables, 'cases' in left]).toEqual([[], false])
    expect(validatePack({ ...left, ruleCases: undefined, adjustments: [] }).ok).toBe(true)
  })

  it('leaves a table by which another rule decides', () => {
    const second = full.rules.find(({ ruleId }) => ruleId === staffing)
    const shared = { ...full, rules: [...full.rules, { ...second, ruleId: id<'Rule'>('again') } as never] }
    expect(without(staffing, shared)).toMatchObject({ tables: full.tables, cases: full.cases })
  })

  it('leaves no empty list of cases behind: the pack reads as before there were any', () => {
    expect('ruleCases' in without(rest, { ...full, ruleCases: [ruleCase('rest')] })).toBe(false)
    expect('ruleCases' in without(rest, tablePack())).toBe(false)
  })

  it('is not found when the draft has it not, and leaves the draft as it was', () => {
    const before = JSON.stringify(full)
    expect(removeRule(full, id('toString'))).toEqual({ ok: false, error: 'notFound' })
    without(rest)
    expect(JSON.stringify(full)).toBe(before)
  })

  it('is one step of the draft, told in the difference', () => {
    const edited = applyDraftEdit(tablePack(), { type: 'removeRule', ruleId: rest }, id('fresh'))
    expect(edited.ok && diffPacks(tablePack(), edited.value)).toEqual([
      expect.objectContaining({ type: 'ruleRemoved', ruleId: 'rest' }),
    ])
  })
})
