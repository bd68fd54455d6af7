/** How long a rest must be for a person: one pair of values, or the first variant whose condition holds. */
import type { MissingFact } from '../../roster/findings.ts'
import { variantFor } from '../conditions.ts'
import type { KindInput, PersonWeek, WorkedShift } from './kind.ts'
import type { Required } from './rests.ts'

/** Null: the rule does not restrict; a missing fact: it cannot be told whether. */
export type RequiredFor = (week: PersonWeek, worked: WorkedShift) => Required | null | MissingFact

export const restVariants = ({
  check,
  value,
  frame,
  outlet,
}: KindInput<'rest-in-window'>): { readonly requiredFor: RequiredFor; readonly read: readonly string[] } => {
  const requiredBy = (total: string, core: string): Required => ({
    total: value(total).strictest,
    core: value(core).strictest,
  })
  if (check.variants === undefined) {
    const required = requiredBy('total', 'core')
    return { requiredFor: () => required, read: ['total', 'core'] }
  }
  const variants = check.variants.map((variant) => ({ ...variant, required: requiredBy(variant.total, variant.core) }))
  return {
    requiredFor: ({ person }, { day }) => {
      const found = variantFor(variants, { person, outlet, on: frame.dateOf(day), weekFromOn: frame.weekOn })
      return found === null || typeof found === 'string' ? found : found.required
    },
    read: [...new Set(check.variants.flatMap(({ total, core }) => [total, core]))],
  }
}
