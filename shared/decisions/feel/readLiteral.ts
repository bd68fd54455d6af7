/** Literals of FEEL: numbers, strings, and dates, times and durations written as text. */
import type { SyntaxNode } from '@lezer/common'
import type { FeelNode } from './node.ts'
import { numberFromText } from './number.ts'
import { sourceOf, refuse } from './reader.ts'
import type { Reader } from './reader.ts'
import { temporalFromText } from './temporalText.ts'
import type { FeelValue } from './value.ts'

const escapeForm = /\\(?:(["'\\nrt])|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6}))/g
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

/** The text between the quotes; a backslash that begins no escape stands for itself. */
export const stringOf = (quoted: string): string =>
  quoted.slice(1, -1).replace(escapeForm, (whole, sign?: string, short?: string, long?: string) => {
    if (sign !== undefined) return escapes[sign] ?? sign
    const code = Number.parseInt(short ?? long ?? '', 16)
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
  })

const literal = (value: FeelValue, { from, to }: SyntaxNode): FeelNode => ({ type: 'literal', value, from, to })

const readNumber = (reader: Reader, node: SyntaxNode): FeelNode => {
  const source = sourceOf(reader, node)
  const value = numberFromText(source.replaceAll(/\s/g, ''))
  return value === null ? refuse(reader, 'badLiteral', node, source) : literal(value, node)
}

const readAt = (reader: Reader, node: SyntaxNode): FeelNode => {
  const source = sourceOf(reader, node)
  const value = temporalFromText(stringOf(source.slice(1).trim()))
  return value === null ? refuse(reader, 'badLiteral', node, source, '@"2026-01-31"') : literal(value, node)
}

const readers: Readonly<Record<string, (reader: Reader, node: SyntaxNode) => FeelNode>> = {
  NumericLiteral: readNumber,
  StringLiteral: (reader, node) => literal(stringOf(sourceOf(reader, node)), node),
  BooleanLiteral: (reader, node) => literal(sourceOf(reader, node) === 'true', node),
  null: (_, node) => literal(null, node),
  AtLiteral: readAt,
}

/** Null where the node is no literal. */
export const readLiteral = (reader: Reader, node: SyntaxNode): FeelNode | null =>
  readers[node.name]?.(reader, node) ?? null
