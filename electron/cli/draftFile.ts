import type { RulePack } from '../../shared/rules/model.ts'
import type { Door } from './door.ts'

/**
 * Lays a pack from a file on the admin's table as the draft of the next version. The door then judges it like any
 * other draft: tables, changes and authority.
 */
export const layDraft = async (door: Door, wanted: RulePack): Promise<void> => {
  const { draft } = await door.call('rules.draft', {})
  const { rules, tables, adjustments, cases = draft.cases, ruleCases = draft.ruleCases } = wanted
  const laid = {
    ...draft,
    rules,
    tables,
    adjustments,
    ...(cases === undefined ? {} : { cases }),
    ...(ruleCases === undefined ? {} : { ruleCases }),
  }
  door.composed.backend.workspace().stores.drafts.push(laid)
}
