import { describe, expect, it } from 'vitest'
import type { DeviceId } from '#shared/kernel/ids.ts'
import type { Registry, RegistryEdit } from '#shared/sync/model.ts'
import { commonBase, contains, editsBeyond, joinEdits, withEdit } from '#shared/sync/repository/registryEdits.ts'
import { testRegistry } from '#test/support/testOrganisation.ts'

const by = (name: string): DeviceId => name as DeviceId
const empty = testRegistry([])
const edited = (registry: Registry, ...names: readonly string[]): Registry =>
  names.reduce((last, name, at) => withEdit(last, { by: by(name), at, base: `${name} ${at}` }), registry)
const said = (edits: readonly RegistryEdit[] | undefined) => edits?.map((edit) => `${edit.by}${edit.count}`).join(' ')

describe('changes of a registry', () => {
  it('are counted for each device, after those that it was made on', () => {
    expect(said(edited(empty, 'a', 'b', 'a', 'a', 'b').edits)).toBe('a1 b1 a2 a3 b2')
  })

  it.each([
    ['the same', ['a'], ['a'], '', '', null],
    ['one more here', ['a', 'a'], ['a'], 'a2', '', 'a 1'],
    ['one more there', ['a'], ['a', 'b'], '', 'b1', null],
    ['apart', ['a', 'b', 'b'], ['a', 'c'], 'b1 b2', 'c1', 'b 1'],
    ['from the beginning', ['b'], ['c'], 'b1', 'c1', 'b 0'],
    ['nothing ever', [], [], '', '', null],
  ] as const)('two registries: %s', (_, mine, theirs, here, there, base) => {
    const [one, other] = [edited(empty, ...mine), edited(empty, ...theirs)]
    expect([said(editsBeyond(one, other)), said(editsBeyond(other, one))]).toEqual([here, there])
    expect([contains(other, one), contains(one, other)]).toEqual([here === '', there === ''])
    expect(commonBase(one, other)).toBe(base)
  })

  it('of both stand in one order for whoever joins them, and each is in what came of it', () => {
    const [one, other] = [edited(empty, 'a', 'b', 'b'), edited(empty, 'a', 'c')]
    const joined = { edits: joinEdits(one, other) }
    expect(said(joined.edits)).toBe('a1 b1 b2 c1')
    expect(joinEdits(other, one)).toEqual(joined.edits)
    expect([contains(joined, one), contains(joined, other), contains(one, joined)]).toEqual([true, true, false])
  })

  it('are the newest hundred, and the newest of each device however old', () => {
    const many = edited(edited(empty, 'old', 'old'), ...Array.from({ length: 150 }, () => 'a'))
    expect(many.edits?.length).toBe(101)
    expect([many.edits?.[0], many.edits?.at(-1)].map((edit) => said(edit && [edit]))).toEqual(['old2', 'a150'])
    expect(contains(many, edited(empty, 'old', 'old', 'a'))).toBe(true)
  })
})
