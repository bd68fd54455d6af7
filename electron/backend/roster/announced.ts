import { localOf, type LocalDate } from '../../../shared/kernel/time.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import { factNeedsOf } from '../../../shared/roster/factNeeds.ts'
import type { ChangeWish } from '../../../shared/roster/model.ts'
import type { PlanState, Publication } from '../../../shared/roster/ports.ts'
import type { PlannedWeek } from '../../../shared/roster/weekFacts.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import type { Backend } from '../backend.ts'

/** Between a check and the publication that it led to no time passes, as long as it was not more than this. */
const checkHoldsMs = 10 * 60_000

interface Place {
  readonly outlet: Outlet
  readonly weekOn: LocalDate
}

/** When what is planned now would be told: at its check, where that was just now, or now. */
const toldAt = ({ checkedAt, checkedSeq, seq }: PlanState, now: number): number => {
  const isHeld = checkedAt !== null && checkedSeq === seq && now - checkedAt <= checkHoldsMs
  return isHeld ? checkedAt : now
}

/** When the schedule of the week was announced, and what was changed since: out of what was published, where rules ask. */
export const announcedOf = (
  { workspace, zones, clock }: Pick<Backend, 'workspace' | 'zones' | 'clock'>,
  { outlet, weekOn }: Place,
  pack: RulePack,
  state: PlanState,
): Pick<PlannedWeek, 'announced' | 'announcements'> => {
  const needs = factNeedsOf(pack)
  if (!needs.announced && !needs.changes) return {}
  const published: readonly Publication[] = workspace().stores.publications.all(outlet.outletId, weekOn)
  const now = clock.now()
  const firstAt = published[0]?.report.activity.publishedAt ?? now
  const on = localOf(firstAt, zones.offsets(outlet.timeZone, firstAt, firstAt)).on
  return {
    // a schedule that is not announced yet counts as announced today
    ...(needs.announced ? { announced: { on, asOfOn: on, firstOn: weekOn } } : {}),
    ...(needs.changes && published.length > 0
      ? {
          announcements: {
            plans: published.map(({ report, shifts, wishes }) => ({ at: report.activity.checkedAt, shifts, wishes })),
            asOfAt: toldAt(state, now),
            wishes: state.wishes,
          },
        }
      : {}),
  }
}

/** The week with what is said now about its changes that were not told yet; else with what was said before. */
export const withWishes = <W extends Pick<PlannedWeek, 'announcements'>>(
  week: W,
  wishes: readonly ChangeWish[] | undefined,
): W =>
  week.announcements === undefined || wishes === undefined
    ? week
    : { ...week, announcements: { ...week.announcements, wishes } }
