/** Built-in functions over lists; positions begin at 1 and count from the end where they are negative. */
import { equals } from '../compare.ts'
import { asKind, isList } from '../kindOf.ts'
import type { FeelList, FeelValue } from '../value.ts'
import { builtin, listOf, ofList, variadic, wholeOf } from './builtin.ts'
import type { BuiltinEntry } from './builtin.ts'

const has = (list: FeelList, value: FeelValue): boolean => {
  for (let at = 0; at < list.length; at += 1) if (equals(list[at] ?? null, value) === true) return true
  return false
}

const distinct = (list: FeelList): FeelList =>
  list.reduce<FeelValue[]>((kept, item) => {
    if (!has(kept, item)) kept.push(item)
    return kept
  }, [])

/** 0-based index of a position, or null where the list has none. */
const indexOf = (list: FeelList, position: FeelValue | undefined): number | null => {
  const at = wholeOf(position)
  if (at === null || at === 0 || Math.abs(at) > list.length) return null
  return at > 0 ? at - 1 : list.length + at
}

const withList =
  (answer: (list: FeelList, ...rest: readonly (FeelValue | undefined)[]) => FeelValue): BuiltinEntry[1]['call'] =>
  ([given, ...rest]) => {
    const list = listOf(given)
    return list === null ? null : answer(list, ...rest)
  }

const sublist = withList((list, position, length) => {
  const from = indexOf(list, position)
  const count = length === undefined ? list.length : wholeOf(length)
  return from === null || count === null || count < 1 ? null : list.slice(from, from + count)
})

const insertBefore = withList((list, position, item = null) => {
  const at = indexOf(list, position)
  return at === null ? null : list.toSpliced(at, 0, item)
})

const remove = withList((list, position) => {
  const at = indexOf(list, position)
  return at === null ? null : list.toSpliced(at, 1)
})

const replaceAt = withList((list, position, item = null) => {
  const at = indexOf(list, position)
  return at === null ? null : list.with(at, item)
})

const flatten = (list: FeelList): FeelList => list.flatMap((item) => (isList(item) ? flatten(item) : [item]))

const concatenated = (lists: readonly FeelValue[]): FeelList | null => {
  const all = lists.map(listOf)
  return all.every((list) => list !== null) ? all.flat() : null
}

const sorted = withList((list, order = null) => {
  const precedes = asKind(order, 'function')
  if (precedes === null || precedes.parameters.length !== 2) return null
  return list.toSorted((a, b) => (precedes.call([a, b]) === true ? -1 : precedes.call([b, a]) === true ? 1 : 0))
})

const positions = (list: FeelList, match: FeelValue): FeelList =>
  list.flatMap((item, at) => (equals(item, match) === true ? [at + 1] : []))

export const listBuiltins: readonly BuiltinEntry[] = [
  builtin('list contains', [['list', 'element']], ([given, element = null]) => {
    const list = listOf(given)
    return list === null ? null : has(list, element)
  }),
  variadic('count', [['list']], (args) => (args.length === 1 ? (listOf(args[0])?.length ?? null) : args.length)),
  builtin(
    'sublist',
    [
      ['list', 'start position'],
      ['list', 'start position', 'length'],
    ],
    sublist,
  ),
  variadic(
    'append',
    [['list', 'items']],
    withList((list, ...items) => [...list, ...items.map((item) => item ?? null)]),
  ),
  variadic('concatenate', [['list']], concatenated),
  variadic('union', [['list']], (args) => {
    const all = concatenated(args)
    return all === null ? null : distinct(all)
  }),
  builtin('insert before', [['list', 'position', 'newItem']], insertBefore),
  builtin('remove', [['list', 'position']], remove),
  builtin('list replace', [['list', 'position', 'newItem']], replaceAt),
  builtin(
    'reverse',
    [['list']],
    ofList((list) => list.toReversed()),
  ),
  builtin(
    'index of',
    [['list', 'match']],
    withList((list, match = null) => positions(list, match)),
  ),
  builtin('distinct values', [['list']], ofList(distinct)),
  builtin('flatten', [['list']], ofList(flatten)),
  builtin('sort', [['list', 'precedes']], sorted),
]
