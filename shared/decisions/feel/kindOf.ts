/** Tells the kinds of FEEL values apart. */
import { Decimal } from './decimal.ts'
import type { FeelContext, FeelList, FeelNumber, FeelValue } from './value.ts'

export type FeelKind =
  'null' | 'boolean' | 'string' | 'number' | 'list' | 'context' | Extract<FeelValue, { readonly kind: string }>['kind']

export const isNumber = (value: FeelValue): value is FeelNumber => typeof value === 'number' || value instanceof Decimal
export const isList = (value: FeelValue): value is FeelList => Array.isArray(value)
export const isContext = (value: FeelValue): value is FeelContext => value instanceof Map

type Tagged = Extract<FeelValue, { readonly kind: string }>
export const isTagged = (value: FeelValue): value is Tagged =>
  typeof value === 'object' && value !== null && 'kind' in value

export const kindOf = (value: FeelValue): FeelKind => {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'string') return 'string'
  if (isNumber(value)) return 'number'
  if (isList(value)) return 'list'
  return isContext(value) ? 'context' : value.kind
}

/** The value as one of a kind, or null. */
export const asKind = <K extends Tagged['kind']>(
  value: FeelValue,
  kind: K,
): Extract<Tagged, { readonly kind: K }> | null =>
  isTagged(value) && value.kind === kind ? (value as Extract<Tagged, { readonly kind: K }>) : null
