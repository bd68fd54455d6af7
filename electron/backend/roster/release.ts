import type { Exception, OutletReport } from '../../../shared/compliance/model.ts'
import { buildWeekReport, freezeWeek, type Frozen } from '../../../shared/compliance/buildWeekReport.ts'
import type { PersonId } from '../../../shared/kernel/ids.ts'
import { evaluateWeek } from '../../../shared/roster/evaluate.ts'
import type { Evaluation, Finding } from '../../../shared/roster/findings.ts'
import { asksForChanges } from '../../../shared/roster/factNeeds.ts'
import { kindOfChange, shiftChanges } from '../../../shared/roster/changes.ts'
import { inOutletScope } from '../../../shared/roster/scope.ts'
import { weekFactsOf } from '../../../shared/roster/weekFacts.ts'
import type { Publication, ShiftChange } from '../../../shared/roster/ports.ts'
import type { Backend } from '../backend.ts'
import { pseudonymsOf } from './pseudonyms.ts'
import type { StoredWeek } from './weekReading.ts'

/** Everything that checking and publishing decide on, computed once from what is stored. */
export interface Release {
  readonly week: StoredWeek
  /** With the outlet's own person ids, as the board shows it. */
  readonly evaluation: Evaluation
  readonly frozen: Frozen
  readonly latest: Publication | null
  readonly changes: readonly ShiftChange[]
  readonly pseudonymOf: (personId: PersonId) => PersonId
}

export const releaseOf = ({ workspace }: Pick<Backend, 'workspace'>, week: StoredWeek): Release => {
  const { keys } = workspace()
  const { pack, overrides, weekOn, latest } = week
  const pseudonymOf = pseudonymsOf(keys, weekOn)
  return {
    week,
    evaluation: evaluateWeek({ pack, overrides, week: weekFactsOf(week) }),
    frozen: freezeWeek({ week, pack, overrides, pseudonymOf }),
    latest,
    changes: shiftChanges(latest?.shifts ?? [], week.shifts),
    pseudonymOf,
  }
}

const isBroken = ({ verdict }: Finding): boolean => verdict.word === 'violation'
export const blockingIn = ({ findings }: Evaluation): readonly Finding[] =>
  findings.filter((finding) => isBroken(finding) && finding.severity === 'block')
export const needReasonIn = ({ findings }: Evaluation): readonly Finding[] =>
  findings.filter((finding) => isBroken(finding) && finding.severity === 'reason')
/** A rule that is only being tried is not the manager's concern. */
export const undeterminedIn = ({ findings }: Evaluation): readonly Finding[] =>
  findings.filter(({ verdict, severity }) => verdict.word === 'undetermined' && severity !== 'shadow')

/** What the rules that look at changes of an announced plan found; null where none of them is about the outlet. */
export const lateIn = ({ week, evaluation, frozen }: Release): readonly Finding[] | null => {
  if (week.announcements === undefined) return null
  const asking = new Set(
    week.pack.rules
      .filter(({ check, severity }) => asksForChanges(check) && severity !== 'shadow')
      .filter(({ scope }) => inOutletScope(scope, frozen.facts.outlet) !== false)
      .map(({ ruleId }) => ruleId),
  )
  return asking.size === 0 ? null : evaluation.findings.filter(({ ruleId }) => asking.has(ruleId))
}

/** Reasons given for an earlier revision, as far as the same finding is still there. */
export const reusableExceptions = ({ latest, evaluation }: Release): readonly Exception[] => {
  const open = new Set(needReasonIn(evaluation).map(({ key }) => key))
  return (latest?.exceptions ?? []).filter(({ findingKey }) => open.has(findingKey))
}

/** The same exceptions under the keys of the frozen verdict. */
const underPseudonyms = (
  { evaluation, pseudonymOf }: Release,
  exceptions: readonly Exception[],
): readonly Exception[] => {
  const subjects = new Map(evaluation.findings.map(({ key, personId }) => [key, personId]))
  return exceptions.map((exception) => {
    const personId = subjects.get(exception.findingKey) ?? null
    if (personId === null) return exception
    // rule and anchor may contain the same letters as a person's id: only the part between them names the person
    const findingKey = exception.findingKey.replace(`|${personId}|`, `|${pseudonymOf(personId)}|`)
    return { ...exception, findingKey }
  })
}

const countOf = (changes: readonly ShiftChange[], kind: ReturnType<typeof kindOfChange>): number =>
  changes.filter((change) => kindOfChange(change) === kind).length

/** What leaves the outlet when the week is published at `at`. */
export const outletReportOf = (
  release: Release,
  exceptions: readonly Exception[],
  amendmentReason: string | null,
  at: number,
): OutletReport => {
  const { week, latest, changes, frozen } = release
  const { state, outlet, overrides } = week
  const revision = (latest?.report.revision ?? 0) + 1
  const amendment = {
    revision,
    amendedAt: at,
    added: countOf(changes, 'added'),
    removed: countOf(changes, 'removed'),
    changed: countOf(changes, 'changed'),
    reason: amendmentReason ?? '',
  }
  const report = buildWeekReport(frozen, {
    revision,
    exceptions: underPseudonyms(release, exceptions),
    amendments: latest === null ? [] : [...latest.amendments, amendment],
    activity: { draftedAt: state.draftedAt ?? at, checkedAt: state.checkedAt ?? at, publishedAt: at },
  })
  return { outletId: outlet.outletId, week: report, overrides }
}
