import type { Input, Problem } from '../../../shared/contract/api.ts'
import type { DraftView } from '../../../shared/contract/rules.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { adoptRules } from '../../../shared/rules/adopt.ts'
import { validatePack } from '../../../shared/rules/packSchema.ts'
import type { Backend } from '../backend.ts'
import { rulesOfStarterPack } from '../packs/starterPacks.ts'
import { refuse } from '../refuse.ts'
import { draftView, pushDraft } from '../rules/draft.ts'
import { casesOf, starterPackNamed } from './starterPackViews.ts'

/** All of the named rules or none: one that the pack does not have, or a region that nobody knows, refuses the rest. */
export const adoptStarterRules = (
  backend: Backend,
  { packId, ruleIds, regionIds }: Input<'rules.adopt'>,
): Result<DraftView, Problem> => {
  const { stores } = backend.workspace()
  const pack = starterPackNamed(packId)
  if (pack === undefined) return refuse('notFound', { what: 'pack', id: packId })
  const rules = rulesOfStarterPack(pack)
  const unknownRule = ruleIds.find((ruleId) => !rules.some((rule) => rule.ruleId === ruleId))
  if (unknownRule !== undefined) return refuse('notFound', { what: 'rule', id: unknownRule })
  const regions = stores.trust.registry()?.regions ?? []
  const unknownRegion = regionIds.find((regionId) => !regions.some((region) => region.regionId === regionId))
  if (unknownRegion !== undefined) return refuse('notFound', { what: 'region', id: unknownRegion })
  return stores.transaction(() => {
    const view = draftView(backend)
    if (!view.ok) return view
    const chosen = rules.filter(({ ruleId }) => ruleIds.includes(ruleId))
    const edited = adoptRules(view.value.draft, chosen, [...new Set(regionIds)].toSorted(), casesOf(chosen))
    if (edited === view.value.draft) return ok(view.value)
    // a full pack takes no more rules
    if (!validatePack(edited).ok) return refuse('badPack')
    return ok(pushDraft(backend, view.value, edited))
  })
}
