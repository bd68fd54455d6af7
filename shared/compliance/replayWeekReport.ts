/** Decides again what an outlet froze, from nothing but the facts it published and the pack it names. */
import { err, ok, type Result } from '../kernel/result.ts'
import type { Digest } from '../kernel/digest.ts'
import { evaluateWeek, evaluationDigest } from '../roster/evaluate.ts'
import type { RulePack } from '../rules/model.ts'
import type { WeekReport } from './model.ts'

/**
 * `otherPack`: judged by another version than the one given. `facts`: the digest does not name what the report
 * carries, so something in it was changed. `verdict`: the facts lead to another verdict than the one claimed.
 */
export type ReplayMismatch = 'otherPack' | 'facts' | 'verdict'

/** The digest that both the claimed and the repeated verdict have, byte for byte. */
export const replayWeekReport = (report: WeekReport, pack: RulePack): Result<Digest, ReplayMismatch> => {
  if (report.packVersion !== pack.version) return err('otherPack')
  const input = { pack, overrides: report.appliedOverrides, week: report.facts }
  if (evaluationDigest(input, report.evaluation) !== report.digest) return err('facts')
  return evaluationDigest(input, evaluateWeek(input)) === report.digest ? ok(report.digest) : err('verdict')
}
