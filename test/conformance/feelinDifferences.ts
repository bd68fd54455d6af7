/** Where feelin answers otherwise, why, and how such a case is recognised. Nothing else may differ. */
import type { Answers } from './feelinPeer.ts'

export interface KnownDifference {
  readonly name: string
  /** Whose answer follows the standard, and why. */
  readonly why: string
  readonly explains: (answers: Answers) => boolean
}

const numberForm = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi

/** Numbers to nine places, which binary fractions do not reach. */
const rounded = (text: string): string =>
  text.replaceAll(numberForm, (number) => String(Math.round(Number(number) * 1e9) / 1e9 + 0))

const uses = (text: string, ...parts: readonly string[]): boolean => parts.some((part) => text.includes(part))

export const knownDifferences: readonly KnownDifference[] = [
  {
    name: 'binary fractions',
    why: 'numbers are decimals of 34 digits; feelin has binary ones of 53 bits',
    explains: ({ ours, theirs }) => ours !== theirs && rounded(ours) === rounded(theirs),
  },
  {
    name: 'ends the wrong way round',
    why: 'nothing lies in [7..3]; feelin swaps the ends',
    explains: ({ text }) => uses(text, ' between ', '..') && uses(text, ' in ', ' between '),
  },
  {
    name: 'lists of different length',
    why: 'lists have an equality: these differ; feelin answers null',
    explains: ({ text }) => uses(text, ' = ', ' != '),
  },
  {
    name: 'days and hours',
    why: 'a date plus a duration is a date; feelin makes a moment of it',
    explains: ({ text }) => uses(text, 'PT36H'),
  },
  {
    name: 'multiplied durations',
    why: 'a duration times a number is a duration; feelin answers null',
    explains: ({ text }) => uses(text, 'duration(', '@"-P3D"') && uses(text, ' * '),
  },
  {
    name: 'behind the end of a text',
    why: 'there is no character at such a position: null; feelin answers the empty text',
    explains: ({ text }) => uses(text, 'substring('),
  },
  {
    name: 'places that a list does not have',
    why: 'an empty list has no position 1 to insert before; feelin inserts there',
    explains: ({ text }) => uses(text, 'insert before('),
  },
  {
    name: 'median',
    why: 'the middle of the sorted list; feelin sorts numbers as text',
    explains: ({ text }) => uses(text, 'median('),
  },
  {
    name: 'modulo to nine places',
    why: 'a remainder is exact; feelin rounds it',
    explains: ({ text }) => uses(text, 'modulo('),
  },
  {
    name: 'quantified nulls',
    why: 'three-valued: not known where one is not known; feelin answers false',
    explains: ({ text, ours }) => uses(text, 'some ', 'every ') && ours !== 'refused',
  },
]
