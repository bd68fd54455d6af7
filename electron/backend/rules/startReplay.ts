import type { Input, Problem } from '../../../shared/contract/api.ts'
import type { JobStarted } from '../../../shared/contract/session.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { addDays } from '../../../shared/kernel/time.ts'
import type { ReceivedWeek } from '../../../shared/sync/ports.ts'
import type { Backend } from '../backend.ts'
import { outletsOf, weeksOf } from '../compare/evidence.ts'
import { replayDraft } from '../jobs/replay.ts'
import { refuse } from '../refuse.ts'
import { draftNamed, incompleteTable } from './draft.ts'

/** Weeks published ahead count as well: they show whom the draft would still reach. */
const weeksAhead = 8

/** The newest `weeks` weeks of which anybody has published something. */
const newestWeeks = (backend: Backend, weeks: number): readonly ReceivedWeek[] => {
  const { fromWeekOn, toWeekOn } = weeksOf(backend, { weeks })
  const received = backend.workspace().stores.chains.weeks(fromWeekOn, addDays(toWeekOn, 7 * weeksAhead))
  const known = [...new Set(received.map(({ week }) => week.weekOn))].toSorted().slice(-weeks)
  const [first] = known
  return received.filter(({ week }) => first !== undefined && week.weekOn >= first)
}

export const startReplay = (
  backend: Backend,
  { weeks, digest }: Input<'rules.replay'>,
): Result<JobStarted, Problem> => {
  const view = draftNamed(backend, digest)
  if (!view.ok) return view
  const { draft, base, changes } = view.value
  if (changes.length === 0) return refuse('nothingChanged')
  const unreadable = incompleteTable(view.value)
  if (unreadable !== undefined) return refuse('tableGap', { table: unreadable.tableId })
  const jobId = backend.jobs.start('replay', (progress) => {
    const reported = newestWeeks(backend, weeks).map(({ report, week }) => ({ outletId: report.outletId, week }))
    return replayDraft({ draft, baseVersion: base.version, outlets: outletsOf(backend), reported }, progress)
  })
  return ok({ jobId })
}
