import { explainReplay } from '../../shared/overrides/explainReplay.ts'
import type { ReplayReference } from '../../shared/overrides/reference.ts'
import type { WeekTally } from '../../shared/rules/replayTally.ts'
import { CliFailure, exitCodes } from './io.ts'
import type { ReferenceSource } from './referenceSource.ts'
import type { Speaker } from './speaker.ts'

/** Replays the draft that a reference names, and prints what it would have meant, week by week. */
export const sayReplay = (reference: ReplayReference, source: ReferenceSource, speaker: Speaker): void => {
  const says = speaker.words.explain
  const { outletId, fromOn, untilOn } = reference
  const outlet = source.rules(outletId).outlets.find((candidate) => candidate.outletId === outletId)
  if (outlet === undefined) throw new CliFailure('unknownOutlet', says.unresolved.unknownOutlet)
  const known = { drafts: source.drafts(), reports: source.reports(outletId, fromOn, untilOn) }
  const explained = explainReplay(reference, known)
  if (!explained.ok) throw new CliFailure(explained.error, says.unresolved[explained.error])
  const { state, draftVersion, now, weeks } = explained.value
  const tally = ({ newFindings, vanishedFindings, extraMinutes }: WeekTally): string =>
    says.tally(newFindings, vanishedFindings, extraMinutes)
  const lines = [
    says.replay(outlet.name, draftVersion, fromOn, untilOn, tally(now)),
    ...weeks.map((week) => `  ${week.weekOn}: ${tally(week)}`),
    says.replayTold[state],
  ]
  const code = state === 'same' ? exitCodes.fine : exitCodes.findings
  speaker.answer({ reference, state, draftVersion, now, weeks }, lines, code)
}
