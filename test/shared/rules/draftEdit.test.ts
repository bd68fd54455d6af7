import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { applyDraftEdit, type DraftEdit } from '#shared/rules/draftEdit.ts'
import { tablePack } from '#test/support/testTable.ts'

const newRow = id<'Row'>('fresh')
const tableId = id<'Table'>('staff')
const busy = id<'Row'>('busy')
const rest = id<'Rule'>('rest')
const apply = (edit: DraftEdit) => applyDraftEdit(tablePack(), edit, newRow)
const rowsAfter = (edit: DraftEdit) => {
  const result = apply(edit)
  if (!result.ok) throw new Error(result.error)
  return result.value.tables[0]?.rows ?? []
}
const bands = (freeMin: number, freeMax: number, outerMin: number, outerMax: number) => ({
  free: { min: freeMin, max: freeMax },
  outer: { min: outerMin, max: outerMax },
})

describe('an edit of the draft', () => {
  it('leaves the given draft as it is', () => {
    const draft = tablePack()
    const before = JSON.stringify(draft)
    applyDraftEdit(draft, { type: 'value', tableId, rowId: busy, output: 0, value: 9, bounds: null }, newRow)
    expect(JSON.stringify(draft)).toBe(before)
  })

  it('keeps the other tables and rules the very same values, so that nothing is compiled again', () => {
    const draft = tablePack()
    const result = applyDraftEdit(draft, { type: 'severity', ruleId: rest, severity: 'notice' }, newRow)
    expect(result.ok && result.value.tables[0]).toBe(draft.tables[0])
    expect(result.ok && result.value.rules[1]).toBe(draft.rules[1])
  })

  it('keeps an unreadable cell as it was typed, trimmed: the marks say what is wrong', () => {
    expect(rowsAfter({ type: 'cell', tableId, rowId: busy, column: 0, text: '  >= fifty ' })[1]?.cells).toEqual([
      '>= fifty',
    ])
  })

  it('inserts a row below another as its copy under a new name, or at the top as one that matches everything', () => {
    const below = rowsAfter({ type: 'addRow', tableId, afterRowId: id('quiet') })
    expect(below.map(({ rowId }) => rowId)).toEqual(['quiet', 'fresh', 'busy'])
    expect(below[1]).toMatchObject({ cells: ['< 50'], values: [2] })
    const top = rowsAfter({ type: 'addRow', tableId, afterRowId: null })
    expect(top[0]).toEqual({ rowId: 'fresh', cells: ['-'], values: [0], bounds: [null] })
  })

  it('deletes a row', () => {
    expect(rowsAfter({ type: 'deleteRow', tableId, rowId: busy }).map(({ rowId }) => rowId)).toEqual(['quiet'])
  })

  it.each<DraftEdit>([
    { type: 'parameter', ruleId: rest, parameter: 'toString', value: 1, bounds: null },
    { type: 'severity', ruleId: id('none'), severity: 'notice' },
    { type: 'owner', ruleId: id('none'), owner: 'x', reviewOn: '2027-01-01' },
    { type: 'cell', tableId, rowId: busy, column: 1, text: '-' },
    { type: 'cell', tableId: id('none'), rowId: busy, column: 0, text: '-' },
    { type: 'value', tableId, rowId: busy, output: 1, value: 1, bounds: null },
    { type: 'value', tableId, rowId: id('none'), output: 0, value: 1, bounds: null },
    { type: 'addRow', tableId, afterRowId: id('none') },
    { type: 'deleteRow', tableId, rowId: id('none') },
    { type: 'moveRow', tableId, rowId: id('none'), afterRowId: null },
    { type: 'moveRow', tableId, rowId: busy, afterRowId: id('none') },
  ])('refuses what is not there: %o', (edit) => {
    expect(apply(edit)).toEqual({ ok: false, error: 'notFound' })
  })

  it.each([
    ['the free band outside the outer one', 660, bands(500, 700, 540, 720)],
    ['a band upside down', 660, bands(700, 600, 540, 720)],
    ['the shared value outside the free band', 590, bands(600, 700, 540, 720)],
    ['a negative number', -1, null],
    ['half a minute', 0.5, null],
  ])('refuses %s', (_, value, bounds) => {
    expect(apply({ type: 'parameter', ruleId: rest, parameter: 'minimum', value, bounds })).toEqual({
      ok: false,
      error: 'badBounds',
    })
    expect(apply({ type: 'value', tableId, rowId: busy, output: 0, value, bounds })).toEqual({
      ok: false,
      error: 'badBounds',
    })
  })

  it('stores any bounds that lie inside each other around the value', () => {
    const four = fc.tuple(fc.nat(900), fc.nat(900), fc.nat(900), fc.nat(900), fc.nat(900))
    fc.assert(
      fc.property(four, (numbers) => {
        const [outerMin = 0, freeMin = 0, value = 0, freeMax = 0, outerMax = 0] = numbers.toSorted((a, b) => a - b)
        const bounds = bands(freeMin, freeMax, outerMin, outerMax)
        const result = apply({ type: 'parameter', ruleId: rest, parameter: 'minimum', value, bounds })
        expect(result.ok && result.value.rules[0]?.parameters['minimum']).toMatchObject({ value, bounds })
      }),
    )
  })
})
