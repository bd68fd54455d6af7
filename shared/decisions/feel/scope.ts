/** Which names a place in a FEEL text can see, from the inside out. */
import type { NameShape, Names } from './names.ts'
import { normalName } from './parser.ts'
import type { Reference } from './node.ts'

interface Found {
  readonly reference: Reference
  readonly shape: NameShape
}

export interface Scope {
  /** Slots in use outside of what is read next. */
  readonly depth: number
  readonly find: (name: string) => Found | null
}

const unknownShape: NameShape = {}

const indexes = new WeakMap<Names, ReadonlyMap<string, string>>()

/** The name as it was given, whatever spaces the text has in it. */
export const givenName = (names: Names, name: string): string | null => {
  const known = indexes.get(names) ?? new Map([...names.keys()].map((given) => [normalName(given), given]))
  indexes.set(names, known)
  return known.get(normalName(name)) ?? null
}

export const rootScope = (names: Names): Scope => ({
  depth: 0,
  find: (name) => {
    const given = givenName(names, name)
    return given === null
      ? null
      : { reference: { type: 'given', name: given }, shape: names.get(given) ?? unknownShape }
  },
})

/** With one more name: an iterator, a parameter, an entry of the context that is being written. */
export const withLocal = (outer: Scope, name: string, shape: NameShape = unknownShape): Scope => {
  const own = normalName(name)
  return {
    depth: outer.depth + 1,
    find: (asked) =>
      normalName(asked) === own ? { reference: { type: 'local', slot: outer.depth }, shape } : outer.find(asked),
  }
}

/** Inside `[...]`: `item`, and the entries of each item before everything outside. */
export const withItem = (outer: Scope, shape: NameShape): Scope => {
  const slot = outer.depth
  const members = shape.members
  return {
    depth: slot + 1,
    find: (asked) => {
      if (asked === 'item') return { reference: { type: 'local', slot }, shape }
      const found = outer.find(asked)
      const given = members === undefined ? asked : givenName(members, asked)
      // what is known to be no entry of an item is looked up outside at once
      if (given === null) return found
      return {
        reference: { type: 'entry', slot, name: given, otherwise: found?.reference ?? null },
        shape: members?.get(given) ?? found?.shape ?? unknownShape,
      }
    },
  }
}
