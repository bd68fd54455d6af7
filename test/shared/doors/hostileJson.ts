/** Values that somebody who means harm would send: hostile names, numbers that are none, endless nesting, huge texts. */
import * as fc from 'fast-check'

export const hostileNames = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'] as const

const deep = (levels: number, open: string, close: string): string => `${open.repeat(levels)}1${close.repeat(levels)}`

/** Texts of about a megabyte, and other shapes that cost a careless reader its stack or its patience. */
export const hugeTexts: readonly (readonly [string, string])[] = [
  ['a megabyte of one text', JSON.stringify('x'.repeat(1_048_576))],
  ['a megabyte of quotes', '"'.repeat(1_048_576)],
  ['a megabyte of backslashes', `"${'\\'.repeat(1_048_577)}"`],
  ['a megabyte of spaces', `${' '.repeat(1_048_576)}1`],
  ['a megabyte of open lists', '['.repeat(1_048_576)],
  ['a megabyte of open objects', '{"a":'.repeat(200_000)],
  ['a megabyte of digits', '1'.repeat(1_048_576)],
  ['a hundred thousand members', `{${Array.from({ length: 100_000 }, (_, at) => `"k${at}":1`).join()}}`],
  ['a hundred thousand times the same member', `{${'"k":1,'.repeat(99_999)}"k":1}`],
  ['ten thousand closed lists in each other', deep(10_000, '[', ']')],
  ['ten thousand closed objects in each other', deep(10_000, '{"a":', '}')],
  ['NaN', '{"value":NaN}'],
  ['minus infinity', '{"value":-Infinity}'],
  ['an overflowing number', '{"value":1e999}'],
  ['a very small number', '{"value":1e-999999}'],
  ['zero bytes', '\0'.repeat(1_000)],
]

/** Any JSON, often with hostile names in it. `__proto__` is an own member, as a parser makes it. */
export const hostileValue: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.constantFrom<unknown>(null, true, '', 0, -1, 1.5, NaN, Infinity, -0, 2 ** 53, '9'.repeat(400), 'pack', 'report'),
    fc.integer(),
    fc.string(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...hostileNames), fc.string({ maxLength: 6 })), tie('value')), {
        maxLength: 4,
      })
      .map((entries) => {
        const made: Record<string, unknown> = {}
        for (const [key, member] of entries)
          Object.defineProperty(made, key, { value: member, enumerable: true, configurable: true, writable: true })
        return made
      }),
  ),
})).value

type Path = readonly (string | number)[]
/** Every place of a value, the value itself included. */
export const placesIn = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value !== 'object' || value === null) return [path]
  const inside = Array.isArray(value)
    ? value.flatMap((item: unknown, at) => placesIn(item, [...path, at]))
    : Object.entries(value).flatMap(([key, member]) => placesIn(member, [...path, key]))
  return [path, ...inside]
}

/** The value with another one at a place. */
export const withAt = (value: unknown, [head, ...rest]: Path, put: unknown): unknown => {
  if (head === undefined) return put
  if (Array.isArray(value)) return value.map((item: unknown, at) => (at === head ? withAt(item, rest, put) : item))
  const members = Object.entries(value as Readonly<Record<string, unknown>>)
  return Object.fromEntries(members.map(([key, item]) => [key, key === head ? withAt(item, rest, put) : item]))
}

/** What every object has by itself, to see that nothing was added to it. */
export const inheritedNames = (): string =>
  [Object.prototype, Array.prototype, Function.prototype, String.prototype]
    .map((prototype) => Object.getOwnPropertyNames(prototype).toSorted().join())
    .join('\n')
