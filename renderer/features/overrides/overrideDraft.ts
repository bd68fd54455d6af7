import { ok, type Result } from '#shared/kernel/result.ts'
import { addDays, daysBetween, type LocalDate } from '#shared/kernel/time.ts'
import { checkOverride, type OverrideContext, type OverrideRefusal } from '#shared/overrides/checkOverride.ts'
import type { OverrideCategory } from '#shared/overrides/model.ts'
import type { RuleId } from '#shared/kernel/ids.ts'

export interface OverrideDraft {
  readonly value: number
  readonly fromOn: LocalDate
  readonly untilOn: LocalDate
  readonly category: OverrideCategory
  readonly reason: string
}

/** The first guess: from the start of the week looked at, or from today when it has begun, for as long as usual. */
export const firstDraft = (
  value: number,
  weekOn: LocalDate,
  todayOn: LocalDate,
  longestTermDays: number,
): OverrideDraft => {
  const fromOn = weekOn > todayOn ? weekOn : todayOn
  const untilOn = addDays(fromOn, Math.min(28, longestTermDays) - 1)
  return { value, fromOn, untilOn, category: 'mitigated', reason: '' }
}

export const lastPossible = (fromOn: LocalDate, longestTermDays: number): LocalDate =>
  addDays(fromOn, longestTermDays - 1)

/** Lengths to offer, in days: the usual ones that fit, and the longest. */
export const termChoices = (longestTermDays: number): readonly number[] => [
  ...[7, 14, 28, 56, 91].filter((days) => days < longestTermDays),
  longestTermDays,
]

export const termOf = ({ fromOn, untilOn }: Pick<OverrideDraft, 'fromOn' | 'untilOn'>): number =>
  daysBetween(fromOn, untilOn) + 1

/** Keeps the length when the first day moves. */
export const startOn = (draft: OverrideDraft, fromOn: LocalDate): OverrideDraft => ({
  ...draft,
  fromOn,
  untilOn: addDays(fromOn, Math.max(1, termOf(draft)) - 1),
})

export interface DraftSubject {
  readonly ruleId: RuleId
  readonly parameter: string
  /** The value that holds now. */
  readonly present: number
}
export type DraftVerdict = Result<{ readonly band: 'free' | 'outer' | 'same' }, OverrideRefusal>

export const judgeDraft = (draft: OverrideDraft, subject: DraftSubject, context: OverrideContext): DraftVerdict => {
  const { value, fromOn, untilOn } = draft
  const { ruleId, parameter } = subject
  const checked = checkOverride({ ruleId, parameter, value, fromOn, untilOn }, context)
  return checked.ok && value === subject.present ? ok({ band: 'same' }) : checked
}
