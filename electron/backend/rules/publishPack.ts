import type { Input, Problem } from '../../../shared/contract/api.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { weekdayOf } from '../../../shared/kernel/time.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import type { Backend } from '../backend.ts'
import { refuse } from '../refuse.ts'
import { enqueueContent } from '../share/enqueueContent.ts'
import { todayOf } from '../time/today.ts'
import { admitPack } from './admitPack.ts'
import { draftView, incompleteTable } from './draft.ts'

/** Seals the draft as the next version, signed by the organisation's key; outlets take it at their next sync. */
export const publishPack = (
  backend: Backend,
  actor: Actor,
  { effectiveOn, note }: Input<'rules.publish'>,
): Result<RulePack, Problem> => {
  const view = draftView(backend)
  if (!view.ok) return view
  const { draft, changes } = view.value
  if (changes.length === 0) return refuse('nothingChanged')
  const incomplete = incompleteTable(view.value)
  if (incomplete !== undefined) return refuse('tableGap', { table: incomplete.tableId })
  if (weekdayOf(effectiveOn) !== 1) return refuse('notMonday', { effectiveOn })
  const today = todayOf(backend)
  if (effectiveOn < today) return refuse('effectiveInPast', { effectiveOn, today })
  const publishedAt = backend.clock.now()
  const admitted = admitPack({ ...draft, effectiveOn, publishedAt, publishedBy: actor.name, note })
  if (!admitted.ok) return admitted
  const pack = admitted.value
  const { stores } = backend.workspace()
  stores.transaction(() => {
    stores.packs.save(pack)
    stores.drafts.clear()
    enqueueContent(backend, { by: 'organisation', content: { type: 'pack', pack } })
  })
  return ok(pack)
}
