/** FEEL values as text: what the function string() answers. */
import { isContext, isList, isNumber, isTagged } from './kindOf.ts'
import { textOfNumber } from './number.ts'
import { textOfTemporal } from './temporalText.ts'
import type { FeelRange, FeelValue } from './value.ts'

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`

const textOfRange = ({ low, lowIncluded, high, highIncluded }: FeelRange): string =>
  `${lowIncluded ? '[' : '('}${inner(low)}..${inner(high)}${highIncluded ? ']' : ')'}`

/** As it stands inside of lists, contexts and ranges, where text is quoted. */
const inner = (value: FeelValue): string => (typeof value === 'string' ? quoted(value) : textOfValue(value))

export const textOfValue = (value: FeelValue): string => {
  if (value === null) return 'null'
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (isNumber(value)) return textOfNumber(value)
  if (isList(value)) return `[${value.map(inner).join(', ')}]`
  if (isContext(value)) return `{${[...value].map(([name, entry]) => `${name}: ${inner(entry)}`).join(', ')}}`
  return isTagged(value) ? textOfTagged(value) : ''
}

const textOfTagged = (value: Extract<FeelValue, { readonly kind: string }>): string => {
  if (value.kind === 'range') return textOfRange(value)
  if (value.kind === 'function') return `function(${value.parameters.join(', ')})`
  return textOfTemporal(value)
}
