import type { EditState, PublicationView, WeekStage } from '../../../shared/contract/roster.ts'
import { shiftChanges } from '../../../shared/roster/changes.ts'
import type { Shift } from '../../../shared/roster/model.ts'
import type { Publication, PlanState } from '../../../shared/roster/ports.ts'
import type { Outbox } from '../../../shared/sync/ports.ts'

export const editStateOf = ({ seq, undo, redo }: PlanState): EditState => ({ seq, undo, redo })

/** The plan is no longer the one that was published. An edit that was undone again leaves no amendment. */
export const isAmended = (latest: Publication | null, shifts: readonly Shift[]): boolean =>
  latest !== null && shiftChanges(latest.shifts, shifts).length > 0

/** Where a published week stands with the share; its file is named even while it waits. */
export const publicationViewOf = (publication: Publication, outbox: Pick<Outbox, 'byPath'>): PublicationView => {
  const row = outbox.byPath(publication.path)
  return {
    revision: publication.report.revision,
    publishedAt: publication.report.activity.publishedAt,
    readBackAt: row?.readBackAt ?? null,
    file: publication.path,
    sha256: publication.sha256,
    problem: row?.problem ?? null,
  }
}

/** A check counts only for the very plan that was checked. */
export const stageOf = (state: PlanState, view: PublicationView | null): WeekStage => {
  if (view !== null) return view.readBackAt === null ? 'published' : 'received'
  if (state.checkedAt !== null && state.checkedSeq === state.seq) return 'checked'
  return state.draftedAt === null ? 'none' : 'draft'
}

/** Since when the week stands where it stands. */
export const stageSince = (stage: WeekStage, state: PlanState, view: PublicationView | null): number | null => {
  const since: Readonly<Record<WeekStage, number | null>> = {
    none: null,
    draft: state.draftedAt,
    checked: state.checkedAt,
    published: view?.publishedAt ?? null,
    received: view?.readBackAt ?? null,
  }
  return since[stage]
}
