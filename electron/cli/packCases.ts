import { setImmediate as nextTurn } from 'node:timers/promises'
import { judgeRuleCases, ruleTestsOf } from '../backend/packs/cases/ruleTests.ts'
import type { RulePack } from '../../shared/rules/model.ts'
import type { CaseVerdict } from '../../shared/rules/ruleCases.ts'
import { runPackCases } from '../../shared/rules/tableCases.ts'
import type { Speaker } from './speaker.ts'

/** What cases are about, and the cases: of the rules, and of the tables. */
export type Tried = Pick<RulePack, 'rules' | 'tables' | 'cases' | 'ruleCases'>

interface RuleResult {
  readonly id: string
  readonly ruleId: string
  readonly title: string
  readonly ok: boolean
  readonly expected: CaseVerdict
  /** Null: no pack has the rule, or the case has a zone or dates that say nothing. */
  readonly got: CaseVerdict | null
}
interface TableResult {
  readonly id: string
  readonly tableId: string
  readonly title: string
  readonly ok: boolean
}
type Result = RuleResult | TableResult

export interface CaseRun {
  readonly cases: number
  readonly passed: number
  readonly failed: number
  readonly results: readonly Result[]
}

/** Every case by its rule or table. A case whose rule nobody has has failed: it was not shown to hold. */
const resultsOf = async (tried: Tried, { progress, words }: Speaker): Promise<readonly Result[]> => {
  await judgeRuleCases(tried, {
    report: (step, done, total) => progress(`${words.steps[step] ?? step} ${done}/${total}`),
    breathe: async () => nextTurn(),
  })
  progress('')
  return [
    ...ruleTestsOf(tried, Infinity).results.map(({ caseId: id, ruleId, title, ok, expected, found: got }) => ({
      id,
      ruleId,
      title,
      ok,
      expected,
      got,
    })),
    ...runPackCases(tried).map(({ caseId: id, tableId, title, outcome }) => ({
      id,
      tableId,
      title,
      ok: outcome.type === 'passed',
    })),
  ]
}

export const runCases = async (packs: readonly Tried[], speaker: Speaker): Promise<CaseRun> => {
  const results: Result[] = []
  for (const tried of packs) results.push(...(await resultsOf(tried, speaker)))
  const passed = results.filter(({ ok }) => ok).length
  return { cases: results.length, passed, failed: results.length - passed, results }
}

/** "ok rest-1: violation 30 minutes"; of a table's case whether it holds. */
export const caseLine = (result: Result, { words }: Speaker): string => {
  if ('tableId' in result) return words.tableCase(result.id, result.title, result.ok)
  const say = (verdict: CaseVerdict | null) =>
    verdict === null
      ? words.noRule
      : [verdict.verdict, verdict.amount, verdict.unit].filter((part) => part !== null).join(' ')
  const { id, ok, expected, got } = result
  return ok ? words.caseOk(id, say(got)) : words.caseFailed(id, say(expected), say(got))
}
