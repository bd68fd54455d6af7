import type { FindingMessages } from '#shared/i18n/roster/findingMessages.ts'
import type { Finding } from '#shared/roster/findings.ts'
import type { Check } from '#shared/rules/check.ts'
import type { Rule } from '#shared/rules/model.ts'
import type { PlanFormat } from './planFormat.ts'

export interface FindingWords {
  readonly t: FindingMessages
  readonly f: PlanFormat
  readonly word: (code: string) => string
}
interface Numbers {
  readonly actual: number
  readonly limit: number
  readonly amount: number
}

type Sentence<K extends Check['kind']> = (
  check: Extract<Check, { kind: K }>,
  numbers: Numbers,
  finding: Finding,
  words: FindingWords,
) => string

const sentences: { readonly [K in Check['kind']]: Sentence<K> } = {
  'rest-between': (_check, { actual, limit }, _finding, { t, f }) =>
    t.restBetween(f.duration(actual), f.duration(limit)),
  'rest-in-window': (_check, { actual, limit }, _finding, { t, f }) =>
    t.restInWindow(f.duration(actual), f.duration(limit)),
  'work-limit': ({ window }, { actual, limit }, _finding, { t, f }) =>
    t[actual > limit ? 'most' : 'least'][window](f.duration(actual), f.duration(limit)),
  'break-entitlement': (_check, { actual, limit }, _finding, { t, f }) =>
    t.breakDue(f.duration(actual), f.duration(limit)),
  'time-window': (_check, { amount }, _finding, { t, f }) => t.outsideWindow(f.duration(amount)),
  eligibility: ({ role, skill }, _numbers, _finding, { t, word }) =>
    role === undefined || skill === undefined ? t.notAllowed : t.withoutSkill(word(role), word(skill)),
  coverage: (check, { amount }, { role, occurrences }, { t, f, word }) =>
    'tableId' in check
      ? t.missingStaff(f.duration(amount), word(role ?? ''), occurrences)
      : t.missingPeople(f.duration(amount)),
  'count-limit': ({ counts }, { actual, limit }, _finding, { t }) => t.count[counts](actual, limit),
  'work-average': (_check, { actual, limit }, _finding, { t, f }) =>
    t.workAverage(f.duration(actual), f.duration(limit)),
  'span-limit': (_check, { actual, limit }, _finding, { t, f }) => t.spanLimit(f.duration(actual), f.duration(limit)),
  'pay-guarantee': (_check, { actual, limit }, _finding, { t, f }) =>
    t.guarantee(f.duration(actual), f.duration(limit)),
  compensation: (_check, _numbers, _finding, { t }) => t.owed,
  notice: (_check, { actual, limit }, { unit }, { t, f }) =>
    t.notice(f.quantity(actual, unit), f.quantity(limit, unit)),
  'change-pay': (_check, _numbers, _finding, { t }) => t.changed,
  companion: (_check, { amount }, _finding, { t, f }) => t.alone(f.duration(amount)),
  'fair-share': (_check, { actual, limit }, _finding, { t, f }) =>
    t.unfair(f.quantity(actual, 'count'), f.quantity(limit, 'count')),
}

/** An abbreviated unit at the end ("Std.") already ends the sentence. */
const oneStop = (sentence: string): string => sentence.replace(/\.\.$/, '.')

/** The finding in one sentence with its numbers. */
export const findingText = (finding: Finding, rule: Rule | undefined, words: FindingWords): string => {
  const { t, f } = words
  const { verdict, actual, limit } = finding
  if (verdict.word === 'undetermined') return t.unknown[verdict.why]
  if (verdict.word === 'premium') return oneStop(t.premium(f.quantity(verdict.amount, finding.unit)))
  if (rule === undefined || verdict.word !== 'violation') return ''
  const sentence = sentences[rule.check.kind] as Sentence<Check['kind']>
  return oneStop(
    sentence(rule.check, { actual: actual ?? 0, limit: limit ?? 0, amount: verdict.amount }, finding, words),
  )
}
