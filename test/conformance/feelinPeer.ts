/** The same FEEL text by two engines, with their answers as text that can be compared. */
import { evaluate } from 'feelin'
import { compileExpression } from '#shared/decisions/feel/compileExpression.ts'
import { isContext, isList, isNumber } from '#shared/decisions/feel/kindOf.ts'
import type { Names } from '#shared/decisions/feel/names.ts'
import { numberFromText, textOfNumber } from '#shared/decisions/feel/number.ts'
import type { FeelContext, FeelValue } from '#shared/decisions/feel/value.ts'
import { textOfValue } from '#shared/decisions/feel/valueText.ts'
import { facts } from './feelinTexts.ts'

export interface Answers {
  readonly text: string
  readonly ours: string
  readonly theirs: string
}

/** Plain data as FEEL values. */
export const feelValueOf = (value: unknown): FeelValue => {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number') return numberFromText(String(value))
  if (Array.isArray(value)) return value.map(feelValueOf)
  if (typeof value !== 'object') throw new TypeError(`no FEEL value: ${typeof value}`)
  return new Map(Object.entries(value).map(([name, entry]) => [name, feelValueOf(entry)]))
}

export const contextOf = (value: object): FeelContext => {
  const context = feelValueOf(value)
  if (!isContext(context)) throw new TypeError('no context')
  return context
}

const names: Names = new Map(Object.keys(facts).map((name) => [name, {}]))
const context = contextOf(facts)

export const ourText = (value: FeelValue): string => {
  if (isNumber(value)) return textOfNumber(value)
  if (isList(value)) return `[${value.map(ourText).join(', ')}]`
  if (isContext(value)) return `{${[...value].map(([name, entry]) => `${name}: ${ourText(entry)}`).join(', ')}}`
  return typeof value === 'string' ? JSON.stringify(value) : textOfValue(value)
}

const isTemporal = (value: object): boolean => value.constructor.name.startsWith('Feel')

const theirText = (value: unknown): string => {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return JSON.stringify(value)
  // -0 is printed as 0
  if (typeof value === 'number') return String(value + 0)
  if (Array.isArray(value)) return `[${value.map(theirText).join(', ')}]`
  if (typeof value !== 'object' || isTemporal(value)) return `${value as boolean}`
  return `{${Object.entries(value)
    .map(([name, entry]) => `${name}: ${theirText(entry)}`)
    .join(', ')}}`
}

const refusedByThem = 'refused'

const askThem = (text: string): string => {
  try {
    return theirText(evaluate(text, facts).value)
  } catch {
    return refusedByThem
  }
}

const askUs = (text: string): string => {
  const compiled = compileExpression(text, names)
  return compiled.ok ? ourText(compiled.value.run(context)) : refusedByThem
}

export const askBoth = (text: string): Answers => ({ text, ours: askUs(text), theirs: askThem(text) })
