import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id, type RowId } from '#shared/kernel/ids.ts'
import { diffPacks } from '#shared/rules/diff.ts'
import { applyDraftEdit, type DraftEdit } from '#shared/rules/draftEdit.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { tablePack } from '#test/support/testTable.ts'

const newRow: RowId = id('fresh')
const edited = (...edits: readonly DraftEdit[]): RulePack =>
  edits.reduce((draft, edit) => {
    const next = applyDraftEdit(draft, edit, newRow)
    if (!next.ok) throw new Error(next.error)
    return next.value
  }, tablePack())
const diff = (...edits: readonly DraftEdit[]) => diffPacks(tablePack(), edited(...edits))
const staffing = { tableId: id<'Table'>('staff'), rowId: id<'Row'>('busy') }
const rest = id<'Rule'>('rest')

describe('what changed, in meaning', () => {
  it('is nothing between a pack and itself, whatever its version says', () => {
    expect(diffPacks(tablePack(), { ...tablePack(), version: 9, note: 'other' })).toEqual([])
  })

  it('says which way a parameter moved: more rest is stricter', () => {
    const set = (value: number) => diff({ type: 'parameter', ruleId: rest, parameter: 'minimum', value, bounds: null })
    const base = { type: 'parameter', ruleId: rest, parameter: 'minimum', before: 660 }
    expect(set(720)).toContainEqual({ ...base, after: 720, direction: 'stricter' })
    expect(set(600)).toContainEqual({ ...base, after: 600, direction: 'looser' })
  })

  it('says it the other way round where lower is stricter', () => {
    const edit = {
      type: 'parameter',
      ruleId: id<'Rule'>('day'),
      parameter: 'maximum',
      value: 480,
      bounds: null,
    } as const
    expect(diff(edit)).toMatchObject([{ before: 600, after: 480, direction: 'stricter' }])
  })

  it('names bounds apart from values', () => {
    const bounds = { free: { min: 630, max: 720 }, outer: { min: 540, max: 720 } }
    const edit = { type: 'parameter', ruleId: rest, parameter: 'minimum', value: 660, bounds } as const
    expect(diff(edit)).toMatchObject([{ type: 'bounds', before: { free: { min: 600 } }, after: bounds }])
  })

  it('names severity, owner and review date', () => {
    expect(
      diff(
        { type: 'severity', ruleId: rest, severity: 'notice' },
        { type: 'owner', ruleId: rest, owner: null, reviewOn: '2027-06-01' },
      ),
    ).toEqual([
      { type: 'severity', ruleId: rest, before: 'block', after: 'notice' },
      { type: 'owner', ruleId: rest, before: 'Ada', after: null },
      { type: 'review', ruleId: rest, before: '2027-01-01', after: '2027-06-01' },
    ])
  })

  it('names the row and column of a changed cell, and the output of a changed value', () => {
    expect(
      diff(
        { type: 'cell', ...staffing, column: 0, text: '>= 60' },
        { type: 'value', ...staffing, output: 0, value: 4, bounds: null },
      ),
    ).toEqual([
      { type: 'cell', ...staffing, column: 'demand', before: '>= 50', after: '>= 60' },
      { type: 'value', ...staffing, output: 'guard', before: 3, after: 4, direction: 'stricter' },
    ])
  })

  it('names rows that came and went', () => {
    const { tableId } = staffing
    const changes = diff({ type: 'addRow', tableId, afterRowId: id('quiet') }, { type: 'deleteRow', ...staffing })
    expect(changes).toEqual([
      { type: 'rowAdded', tableId, rowId: newRow, cells: ['< 50'], values: [2] },
      { type: 'rowRemoved', ...staffing, cells: ['>= 50'], values: [3] },
    ])
  })

  it('names rules that came and went', () => {
    const base = tablePack()
    const fewer = { ...base, rules: base.rules.slice(1) }
    expect(diffPacks(base, fewer)).toEqual([{ type: 'ruleRemoved', ruleId: rest }])
    expect(diffPacks(fewer, base)).toEqual([{ type: 'ruleAdded', ruleId: rest }])
  })

  it('is empty again after any change is taken back, and turns round with its direction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), (value) => {
        const there = edited({ type: 'parameter', ruleId: rest, parameter: 'minimum', value, bounds: null })
        const forth = diffPacks(tablePack(), there)
        const back = diffPacks(there, tablePack())
        expect(back.map(({ type }) => type)).toEqual(forth.map(({ type }) => type))
        const directions = [...forth, ...back].flatMap((each) => (each.type === 'parameter' ? [each.direction] : []))
        expect(new Set(directions).size).toBe(value === 660 ? 0 : 2)
      }),
    )
  })
})
