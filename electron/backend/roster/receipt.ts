import type { Receipt } from '../../../shared/contract/roster.ts'
import { isLeavingUnread, leavingVersion } from '../../../shared/compliance/leaving.ts'
import { affectedPeople, kindOfChange } from '../../../shared/roster/changes.ts'
import type { Backend } from '../backend.ts'
import {
  blockingIn,
  lateIn,
  needReasonIn,
  outletReportOf,
  releaseOf,
  reusableExceptions,
  undeterminedIn,
} from './release.ts'
import type { StoredWeek } from './weekReading.ts'

/** What publishing would do. Its digest names plan, people, demand, rules and overrides: publishing refuses when one of them moved. */
export const receiptOf = (backend: Pick<Backend, 'workspace' | 'clock'>, week: StoredWeek): Receipt => {
  const release = releaseOf(backend, week)
  const { evaluation, frozen, latest, changes } = release
  const exceptions = reusableExceptions(release)
  const report = outletReportOf(release, exceptions, null, backend.clock.now())
  const content = JSON.stringify(report)
  return {
    weekOn: week.weekOn,
    revision: (latest?.report.revision ?? 0) + 1,
    changes: changes.map((change) => ({ kind: kindOfChange(change), ...change })),
    affected: affectedPeople(changes),
    blocking: blockingIn(evaluation),
    needReason: needReasonIn(evaluation),
    undetermined: undeterminedIn(evaluation),
    exceptions,
    leaves: {
      shifts: frozen.facts.shifts.length,
      people: frozen.facts.people.length,
      findings: frozen.evaluation.findings.length,
      overrides: report.overrides.length,
      bytes: Buffer.byteLength(content),
      content,
      unread: isLeavingUnread(backend.workspace().stores.leaving.get(report.outletId)) ? leavingVersion : null,
    },
    amendmentReasonNeeded: latest !== null,
    late: lateIn(release),
    wishes: week.announcements?.wishes ?? [],
    digest: frozen.digest,
  }
}
