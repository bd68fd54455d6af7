import { hash } from 'node:crypto'
import type { DecisionTable } from '../../../../shared/decisions/model.ts'
import type { Rule, RulePack } from '../../../../shared/rules/model.ts'
import type { RuleCase } from '../../../../shared/rules/ruleCaseShape.ts'
import { expectedOf, isAsExpected, type CaseVerdict, type RuleTests } from '../../../../shared/rules/ruleCases.ts'
import type { Progress } from '../../jobs/jobs.ts'
import { runCase } from './runCase.ts'

type Content = Pick<RulePack, 'rules' | 'tables' | 'ruleCases'>
type Found = CaseVerdict | null

/** A case takes a few milliseconds: so many are judged while somebody waits for the draft. */
const atOnce = 12
const longestWeeks = 160
const weekMs = 7 * 86_400_000

/** A draft is drawn up anew with every edit, and an edit reaches few cases: what was judged once is remembered. */
const remembered = new Map<string, Found>()
const mostRemembered = 10_000

const remember = (key: string, found: Found): Found => {
  remembered.set(key, found)
  const [oldest] = remembered.keys()
  if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest)
  return found
}

/** Nobody plans for years in one case, and a slip in a date must not cost a minute. */
const isTooLong = ({ shifts, context }: RuleCase): boolean => {
  const days = [
    ...shifts.flatMap(({ start, end }) => [start, end]),
    ...(context?.rests ?? []).map(({ date }) => date),
    ...[context?.knownPeriod?.to, context?.asOf].filter((text) => text !== undefined),
  ].map((text) => Date.parse(text.slice(0, 10)))
  return days.length > 0 && Math.max(...days) - Math.min(...days) > longestWeeks * weekMs
}

/** Null where nothing can be said: a zone that nobody knows, or dates that are years apart. */
const judge = (rule: Rule, tables: readonly DecisionTable[], one: RuleCase): Found => {
  if (isTooLong(one)) return null
  try {
    return runCase(rule, one, tables)
  } catch (cause) {
    // what the calendar says to a zone or a time that does not exist
    if (cause instanceof RangeError) return null
    throw cause
  }
}

interface Question {
  readonly key: string
  readonly answer: () => Found
}

/** What must be judged for each case; cases of a rule that is gone have no question. */
const questionsOf = ({ rules, tables, ruleCases = [] }: Content): ReadonlyMap<RuleCase, Question> => {
  const asked = new Map<
    string,
    { readonly rule: Rule; readonly used: readonly DecisionTable[]; readonly key: string }
  >()
  for (const rule of rules) {
    const { check, parameters, scope } = rule
    const used = 'tableId' in check ? tables.filter(({ tableId }) => tableId === check.tableId) : []
    asked.set(rule.ruleId, { rule, used, key: JSON.stringify([check, parameters, scope, used]) })
  }
  return new Map(
    ruleCases.flatMap((one) => {
      const subject = asked.get(one.ruleId)
      if (subject === undefined) return []
      const { expected: _expected, title: _title, ...situation } = one
      const key = hash('sha256', `${subject.key}\n${JSON.stringify(situation)}`, 'base64')
      return [[one, { key, answer: () => judge(subject.rule, subject.used, one) }] as const]
    }),
  )
}

const foundBy = (question: Question | undefined): Found => {
  if (question === undefined) return null
  const known = remembered.get(question.key)
  return known === undefined ? remember(question.key, question.answer()) : known
}

/** All rule cases of a pack: what is known of each, and at most `most` more that are judged now. */
export const ruleTestsOf = (content: Content, most = atOnce): RuleTests => {
  const questions = questionsOf(content)
  let fresh = 0
  let waiting = 0
  const results = (content.ruleCases ?? []).flatMap((one): RuleTests['results'] => {
    const question = questions.get(one)
    const isKnown = question === undefined || remembered.has(question.key)
    if (!isKnown && fresh >= most) {
      waiting += 1
      return []
    }
    if (!isKnown) fresh += 1
    const found = foundBy(question)
    const { id: caseId, ruleId, title, expected } = one
    const isOk = found !== null && isAsExpected(expected, found)
    return [{ caseId, ruleId, title, ok: isOk, expected: expectedOf(expected), found }]
  })
  return { results, waiting }
}

/** Judges what is not known yet, and lets others in between. */
export const judgeRuleCases = async (content: Content, { report, breathe }: Progress): Promise<void> => {
  const open = [...questionsOf(content).values()].filter(({ key }) => !remembered.has(key))
  for (const [at, question] of open.entries()) {
    report('ruleTests', at, open.length)
    await breathe()
    foundBy(question)
  }
  report('ruleTests', open.length, open.length)
}
