/** Finds the draft that a reference names, judges its weeks once more, and says whether the figures are still the same. */
import type { WeekReport } from '../compliance/model.ts'
import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { RulePack } from '../rules/model.ts'
import { replayWeek } from '../rules/replay.ts'
import { sumOfTallies } from '../rules/replayTally.ts'
import type { ReplayedWeek, WeekTally } from '../rules/replayTally.ts'
import { contentDigest } from '../rules/review.ts'
import { draftName, replayDigest } from './reference.ts'
import type { ReplayReference } from './reference.ts'

export interface ExplainedReplay {
  /** changed: the weeks, or what was frozen in them, are others now. */
  readonly state: 'same' | 'changed'
  /** The version that the draft was to become. */
  readonly draftVersion: number
  /** As it is now, over all weeks. */
  readonly now: WeekTally
  /** Ascending. */
  readonly weeks: readonly ReplayedWeek[]
}

export interface KnownReplay {
  /** Whatever was or is a draft: the own one, those that were shown, published versions. */
  readonly drafts: readonly RulePack[]
  /** Published weeks of the outlet, each in its newest revision; those outside of the reference are passed over. */
  readonly reports: readonly WeekReport[]
}

/** Costs one evaluation a week. */
export const explainReplay = (
  { draft, digest, fromOn, untilOn }: ReplayReference,
  { drafts, reports }: KnownReplay,
): Result<ExplainedReplay, 'unknownDraft' | 'unknownWeek'> => {
  const named = drafts.find((candidate) => draftName(contentDigest(candidate)) === draft)
  if (named === undefined) return err('unknownDraft')
  const weeks = reports
    .filter(({ weekOn }) => weekOn >= fromOn && weekOn <= untilOn)
    .toSorted((a, b) => (a.weekOn < b.weekOn ? -1 : 1))
    .map((report) => replayWeek(named, report))
  if (weeks.length === 0) return err('unknownWeek')
  const state = replayDigest(weeks) === digest ? 'same' : 'changed'
  return ok({ state, draftVersion: named.version, now: sumOfTallies(weeks), weeks })
}
