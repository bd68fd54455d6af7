/** Built-in functions over text; positions count characters, not code units. No regular expressions. */
import { builtin, listOf, ofText, ofTexts, textOf, wholeOf } from './builtin.ts'
import type { BuiltinEntry } from './builtin.ts'
import type { FeelValue } from '../value.ts'

/** 1-based, from the end where it is negative. */
const substring = ([given, position, count]: readonly FeelValue[]): FeelValue => {
  const text = textOf(given)
  const start = wholeOf(position)
  if (text === null || start === null || start === 0) return null
  const characters = Array.from(text)
  const from = start > 0 ? start - 1 : characters.length + start
  if (from < 0 || from >= characters.length) return null
  const length = count === undefined || count === null ? characters.length : wholeOf(count)
  return length === null || length < 1 ? null : characters.slice(from, from + length).join('')
}

/** Nulls in the list are passed over; anything else that is not text has no answer. */
const join = ([given, separator]: readonly FeelValue[]): FeelValue => {
  const list = listOf(given)
  if (list === null || (separator !== undefined && separator !== null && typeof separator !== 'string')) return null
  const texts = list.filter((item) => item !== null)
  if (!texts.every((item) => typeof item === 'string')) return null
  return texts.join(separator ?? '')
}

export const stringBuiltins: readonly BuiltinEntry[] = [
  builtin(
    'substring',
    [
      ['string', 'start position'],
      ['string', 'start position', 'length'],
    ],
    substring,
  ),
  builtin(
    'string length',
    [['string']],
    ofText((text) => Array.from(text).length),
  ),
  builtin(
    'upper case',
    [['string']],
    ofText((text) => text.toUpperCase()),
  ),
  builtin(
    'lower case',
    [['string']],
    ofText((text) => text.toLowerCase()),
  ),
  builtin(
    'trim',
    [['string']],
    ofText((text) => text.trim()),
  ),
  builtin(
    'contains',
    [['string', 'match']],
    ofTexts((text, match) => text.includes(match)),
  ),
  builtin(
    'starts with',
    [['string', 'match']],
    ofTexts((text, match) => text.startsWith(match)),
  ),
  builtin(
    'ends with',
    [['string', 'match']],
    ofTexts((text, match) => text.endsWith(match)),
  ),
  builtin(
    'substring before',
    [['string', 'match']],
    ofTexts((text, match) => text.slice(0, Math.max(0, text.indexOf(match)))),
  ),
  builtin(
    'substring after',
    [['string', 'match']],
    ofTexts((text, match) => (text.includes(match) ? text.slice(text.indexOf(match) + match.length) : '')),
  ),
  builtin('string join', [['list'], ['list', 'delimiter']], join),
]
