import { analyseTable } from '../../../shared/decisions/analyse.ts'
import type { Input, Problem } from '../../../shared/contract/api.ts'
import type { DraftView } from '../../../shared/contract/rules.ts'
import { digestOf } from '../../../shared/kernel/digest.ts'
import { id } from '../../../shared/kernel/ids.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { diffPacks } from '../../../shared/rules/diff.ts'
import { applyDraftEdit, type DraftEdit } from '../../../shared/rules/draftEdit.ts'
import { unknownPlaces } from '../../../shared/rules/ruleScope.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import { contentAs } from '../../../shared/rules/review.ts'
import { runPackCases } from '../../../shared/rules/tableCases.ts'
import { isComplete } from '../../../shared/decisions/isComplete.ts'
import type { DecisionTable } from '../../../shared/decisions/model.ts'
import type { Backend } from '../backend.ts'
import { newId } from '../newId.ts'
import { ruleTestsOf } from '../packs/cases/ruleTests.ts'
import { refuse } from '../refuse.ts'
import { eyesOf, reviewViewOf } from './reviewState.ts'

/** The first table that leaves a situation undecided, decides it twice, or cannot be read. */
export const incompleteTable = ({ draft, analyses }: DraftView): DecisionTable | undefined =>
  draft.tables.find((table) =>
    analyses.some((analysis) => analysis.tableId === table.tableId && !isComplete(table, analysis)),
  )

const refusalOfTests = ({ ruleTests }: DraftView): Result<never, Problem> | null => {
  const failing = ruleTests.results.find((test) => !test.ok)
  if (failing !== undefined) return refuse('ruleCaseFails', { case: failing.title, rule: failing.ruleId })
  return ruleTests.waiting > 0 ? refuse('ruleCasesOpen', { waiting: ruleTests.waiting }) : null
}

/** Why the draft can be neither shown, replayed nor published as it is; null when it can. */
export const refusalOfDraft = (view: DraftView): Result<never, Problem> | null => {
  if (view.changes.length === 0) return refuse('nothingChanged')
  const incomplete = incompleteTable(view)
  if (incomplete !== undefined) return refuse('tableGap', { table: incomplete.tableId })
  const failing = view.cases.find(({ outcome }) => outcome.type !== 'passed')
  if (failing !== undefined) return refuse('caseFails', { case: failing.title, table: failing.tableId })
  return refusalOfTests(view)
}

export const viewOf = (backend: Backend, base: RulePack, draft: RulePack): DraftView => {
  const changes = diffPacks(base, draft)
  const analyses = draft.tables.map((table) => analyseTable(table))
  const cases = runPackCases(draft)
  const ruleTests = ruleTestsOf(draft)
  const review = reviewViewOf(backend, draft, changes.length)
  const steps = backend.workspace().stores.drafts.steps()
  const eyes = eyesOf(backend)
  const view = { draft, base, changes, analyses, cases, ruleTests, review, eyes, steps, publishable: false }
  return { ...view, publishable: refusalOfDraft(view) === null }
}

/** The stored draft, or the newest pack as it would be the next version. A draft of an older version starts again from the newest. */
export const draftView = (backend: Backend): Result<DraftView, Problem> => {
  const { packs, drafts } = backend.workspace().stores
  const base = packs.newest()
  if (base === null) return refuse('notFound', { what: 'pack', id: '' })
  const version = base.version + 1
  const stored = drafts.current()
  return ok(viewOf(backend, base, stored?.version === version ? stored : contentAs(base, version)))
}

/** What an admin has shown as the next version, by the digest of its content. */
export const proposedDraft = (backend: Backend, digest: string): Result<DraftView, Problem> => {
  const { packs, reviews } = backend.workspace().stores
  const base = packs.newest()
  const proposal = reviews.proposals().find((one) => one.digest === digest)
  if (base === null || proposal?.draft.version !== base.version + 1) return refuse('notFound', { what: 'draft' })
  return ok(viewOf(backend, base, proposal.draft))
}

/** The own draft, or one that was shown. */
export const draftNamed = (backend: Backend, digest: string | undefined): Result<DraftView, Problem> =>
  digest === undefined ? draftView(backend) : proposedDraft(backend, digest)

/** A new row is named after the one above it, so that people can tell it apart; the end of the name makes it unique for life. */
const newRowName = (backend: Backend, { edit }: Input<'rules.editDraft'>): string => {
  const model = edit.type === 'addRow' ? edit.afterRowId : null
  const unique = newId(backend)
  return model === null ? unique : `${model.slice(0, 45)}-${unique.slice(0, 6)}`
}

/** Lays a new state of the draft on the earlier ones; `before` is what it was made from. What changes nothing is no step to take back. */
export const pushDraft = (backend: Backend, before: DraftView, edited: RulePack): DraftView => {
  if (digestOf(before.draft) === digestOf(edited)) return before
  const { drafts } = backend.workspace().stores
  if (drafts.current()?.version !== before.draft.version) drafts.clear()
  drafts.push(edited)
  return viewOf(backend, before.base, edited)
}

/** Every region and outlet that a rule is given is one of the organisation's. */
const isPlaced = (backend: Backend, draft: RulePack, edit: Extract<DraftEdit, { type: 'scope' }>): boolean => {
  const { regions = [], outlets = [] } = backend.workspace().stores.trust.registry() ?? {}
  const rule = draft.rules.find(({ ruleId }) => ruleId === edit.ruleId)
  const known = {
    regionIds: regions.map(({ regionId }) => regionId),
    outletIds: outlets.map(({ outletId }) => outletId),
  }
  return rule !== undefined && unknownPlaces(rule, edit, known).length === 0
}

export const editDraft = (backend: Backend, input: Input<'rules.editDraft'>): Result<DraftView, Problem> => {
  const { edit } = input
  const { stores } = backend.workspace()
  return stores.transaction(() => {
    const view = draftView(backend)
    if (!view.ok) return view
    const { draft } = view.value
    if (edit.type === 'scope' && !isPlaced(backend, draft, edit)) return refuse('notFound', { what: edit.type })
    const edited = applyDraftEdit(draft, edit, id<'Row'>(newRowName(backend, input)))
    if (!edited.ok) return edited.error === 'notFound' ? refuse('notFound', { what: edit.type }) : refuse('badPack')
    return ok(pushDraft(backend, view.value, edited.value))
  })
}

export const undoDraft = (backend: Backend): Result<DraftView, Problem> => {
  const { drafts } = backend.workspace().stores
  if (drafts.current() === null) return refuse('nothingToUndo')
  drafts.undo()
  return draftView(backend)
}

export const redoDraft = (backend: Backend): Result<DraftView, Problem> => {
  const { drafts } = backend.workspace().stores
  return drafts.redo() === null ? refuse('nothingToRedo') : draftView(backend)
}

export const discardDraft = (backend: Backend): Result<DraftView, Problem> => {
  backend.workspace().stores.drafts.clear()
  return draftView(backend)
}
