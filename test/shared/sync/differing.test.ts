import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differingMembers } from '#shared/sync/differing.ts'

describe('where two files differ', () => {
  it.each<[string, unknown, unknown, readonly string[]]>([
    ['nowhere', { a: 1, b: [{ c: 2 }] }, { a: 1, b: [{ c: 2 }] }, []],
    ['in a member', { a: 1, b: 2 }, { a: 1, b: 3 }, ['b']],
    ['deep inside', { a: { b: [1, { c: 2 }] } }, { a: { b: [1, { c: 3 }] } }, ['a.b.1.c']],
    ['in a member that one of them lacks', { a: 1 }, { a: 1, b: null }, ['b']],
    ['in the kind of a value', { a: [] }, { a: 'text' }, ['a']],
    ['in both of two', { b: 1, a: 1 }, { a: 2, b: 2 }, ['a', 'b']],
  ])('%s', (_, one, other, expected) => {
    expect(differingMembers(one, other)).toEqual(expected)
  })

  it('names at most twelve places, the same for both sides, and none for equals', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const found = differingMembers(one, other)
        expect(found.length).toBeLessThanOrEqual(12)
        expect(differingMembers(other, one)).toEqual(found)
        expect(differingMembers(one, structuredClone(one))).toEqual([])
      }),
    )
  })
})
