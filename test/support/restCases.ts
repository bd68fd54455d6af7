/** Cases for the rule `rest` of the test pack (11 hours), as a pack carries them. */
import { packedRuleCase, type CaseExpectation, type RuleCase } from '#shared/rules/ruleCaseShape.ts'

/** A late shift until `end`, and an early one from nine the next day. */
export const restCase = (
  caseId: string,
  end: string,
  expected: CaseExpectation,
  over: Partial<RuleCase> = {},
): RuleCase => ({
  ...packedRuleCase.parse({
    id: caseId,
    ruleId: 'rest',
    title: `Late until ${end}`,
    timezone: 'Europe/Berlin',
    shifts: [
      { start: '2026-03-02T14:00', end: `2026-03-02T${end}` },
      { start: '2026-03-03T09:00', end: '2026-03-03T17:00' },
    ],
    expected,
  }),
  ...over,
})

export const enough = restCase('enough', '22:00', { verdict: 'ok', amount: 0, unit: 'minutes' })
export const short = restCase('short', '22:30', { verdict: 'violation', amount: 30, unit: 'minutes', occurrences: 1 })
