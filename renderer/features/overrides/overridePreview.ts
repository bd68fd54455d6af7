import type { WeekBoard } from '#shared/contract/roster.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays } from '#shared/kernel/time.ts'
import { requestDigest } from '#shared/overrides/lifecycle.ts'
import type { Override } from '#shared/overrides/model.ts'
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import type { Shift } from '#shared/roster/model.ts'
import { weekFactsOf } from '#shared/roster/weekFacts.ts'
import { compareEvaluations, type WouldBe } from '#shared/roster/wouldBe.ts'
import type { DraftSubject, OverrideDraft } from './overrideDraft.ts'

/** The override as if it held already: asked for last of all, and approved where it needs approval. */
export const supposedOverride = (
  draft: OverrideDraft,
  { ruleId, parameter }: DraftSubject,
  band: 'free' | 'outer',
  { outlet, overrides }: Pick<WeekBoard, 'outlet' | 'overrides'>,
): Override => {
  const asked: Override = {
    overrideId: id('supposed'),
    outletId: outlet.outletId,
    ruleId,
    parameter,
    ...draft,
    authorId: id('supposed'),
    requestedAt: overrides.reduce((latest, { requestedAt }) => Math.max(latest, requestedAt), 0) + 1,
    band,
    decision: null,
    withdrawnAt: null,
    outcome: null,
  }
  if (band === 'free') return asked
  const decision = { requestDigest: requestDigest(asked), reason: '', actorId: asked.authorId, decidedAt: 0 }
  return { ...asked, decision: { ...decision, verdict: 'approved' } }
}

/** What would go and what would appear in this week; null when the term does not touch it. */
export const previewOverride = (
  draft: OverrideDraft,
  subject: DraftSubject,
  band: 'free' | 'outer',
  board: WeekBoard,
  shifts: readonly Shift[],
): WouldBe | null => {
  const { pack, overrides, weekOn } = board
  if (draft.untilOn < weekOn || draft.fromOn > addDays(weekOn, 6)) return null
  const week = weekFactsOf({ ...board, shifts })
  const before = evaluateWeek({ pack, overrides, week })
  const after = evaluateWeek({ pack, overrides: [...overrides, supposedOverride(draft, subject, band, board)], week })
  return compareEvaluations(before, after)
}
