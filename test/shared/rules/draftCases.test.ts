/** Test cases of tables in the draft: put, replaced, taken away; and what the draft keeps of itself. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { digestOf } from '#shared/kernel/digest.ts'
import { diffPacks } from '#shared/rules/diff.ts'
import { applyDraftEdit, type DraftEdit } from '#shared/rules/draftEdit.ts'
import type { RulePack, TableCase } from '#shared/rules/model.ts'
import { validatePack } from '#shared/rules/packSchema.ts'
import { tablePack } from '#test/support/testTable.ts'

const tableId = id<'Table'>('staff')
const newRow = id<'Row'>('fresh')
const quiet: TableCase = {
  caseId: 'quiet',
  tableId,
  title: 'Nobody there',
  situation: { demand: 0 },
  expected: { guard: 2 },
}
const busy: TableCase = { ...quiet, caseId: 'busy', title: 'Full', situation: { demand: 500 }, expected: { guard: 3 } }
const put = (one: TableCase): DraftEdit => ({ type: 'putCase', ...one })
const drop = (caseId: string): DraftEdit => ({ type: 'deleteCase', caseId })
const after = (draft: RulePack, ...edits: readonly DraftEdit[]): RulePack =>
  edits.reduce((current, edit) => {
    const next = applyDraftEdit(current, edit, newRow)
    if (!next.ok) throw new Error(next.error)
    return next.value
  }, draft)
const pack = tablePack()

describe('a test case', () => {
  it('is kept in the order in which cases were put', () => {
    expect(after(pack, put(busy), put(quiet)).cases).toEqual([busy, quiet])
  })

  it('replaces the one of its name where that stands', () => {
    const fuller = { ...busy, situation: { demand: 400 } }
    expect(after(pack, put(busy), put(quiet), put(fuller)).cases).toEqual([fuller, quiet])
  })

  it('is taken away by its name', () => {
    expect(after(pack, put(busy), put(quiet), drop('busy')).cases).toEqual([quiet])
  })

  it('leaves no trace when the last one goes: the pack has the digest that it had before', () => {
    const back = after(pack, put(quiet), drop('quiet'))
    expect('cases' in back).toBe(false)
    expect(digestOf(back)).toBe(digestOf(pack))
  })

  it('may say something of a part of the inputs and outputs', () => {
    expect(after(pack, put({ ...quiet, situation: {}, expected: {} })).cases).toHaveLength(1)
  })

  it.each<readonly [string, DraftEdit]>([
    ['of a table that is not there', put({ ...quiet, tableId: id('none') })],
    ['with an input that its table does not have', put({ ...quiet, situation: { weather: 'mild' } })],
    ['with an output that its table does not have', put({ ...quiet, expected: { till: 1 } })],
    ['with one known and one unknown input', put({ ...quiet, situation: { demand: 1, weather: 'mild' } })],
    ['with an output as an input', put({ ...quiet, situation: { guard: 1 } })],
    ['that is taken away twice', drop('quiet')],
  ])('is refused %s', (_, edit) => {
    expect(applyDraftEdit(pack, edit, newRow)).toEqual({ ok: false, error: 'notFound' })
  })

  it('does not change rules or tables: they stay the very same values', () => {
    const edited = after(pack, put(quiet))
    expect(edited.rules).toBe(pack.rules)
    expect(edited.tables).toBe(pack.tables)
  })

  it('makes a pack that can be published', () => {
    expect(validatePack(after(pack, put(quiet), put(busy)))).toMatchObject({ ok: true })
  })
})

describe('the difference that test cases make', () => {
  const change = (before: TableCase | null, now: TableCase | null) => ({
    type: 'case',
    caseId: (now ?? before)?.caseId,
    tableId,
    before,
    after: now,
  })
  it.each<readonly [string, readonly TableCase[], readonly TableCase[], readonly object[]]>([
    ['none where they are the same', [quiet, busy], [quiet, busy], []],
    ['one where only their order is another', [quiet, busy], [busy, quiet], [{ type: 'order', of: 'cases' }]],
    ['one that came', [], [quiet], [change(null, quiet)]],
    ['one that went', [quiet], [], [change(quiet, null)]],
    [
      'one that asks for more',
      [quiet],
      [{ ...quiet, expected: { guard: 3 } }],
      [change(quiet, { ...quiet, expected: { guard: 3 } })],
    ],
    ['new ones first', [quiet], [busy], [change(null, busy), change(quiet, null)]],
  ])('%s', (_, was, now, changes) => {
    const of = (cases: readonly TableCase[]) => (cases.length === 0 ? pack : { ...pack, cases })
    expect(diffPacks(of(was), of(now))).toEqual(changes)
  })
})

describe('whatever is put and taken away', () => {
  const names = ['a', 'b', 'c'] as const
  const step = fc.oneof(
    fc
      .record({ name: fc.constantFrom(...names), guards: fc.nat(5) })
      .map(({ name, guards }): DraftEdit => put({ ...quiet, caseId: name, expected: { guard: guards } })),
    fc.constantFrom(...names).map(drop),
  )

  it('there is one case of a name, the newest, or none', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const model = new Map<string, number | undefined>()
        let draft = pack
        for (const edit of steps) {
          const next = applyDraftEdit(draft, edit, newRow)
          if (edit.type === 'putCase') model.set(edit.caseId, edit.expected['guard'])
          if (edit.type === 'deleteCase') {
            expect(next.ok).toBe(model.has(edit.caseId))
            model.delete(edit.caseId)
          }
          if (next.ok) draft = next.value
        }
        const kept = (draft.cases ?? []).map(({ caseId, expected }) => [caseId, expected['guard']] as const)
        expect(new Map(kept)).toEqual(model)
        expect(kept).toHaveLength(model.size)
      }),
    )
  })
})

describe('rows of the draft', () => {
  const rowsOf = ({ tables }: RulePack) => tables[0]?.rows.map(({ rowId }) => rowId)
  it.each<readonly [string, DraftEdit, readonly string[]]>([
    ['a row after the first', { type: 'addRow', tableId, afterRowId: id('quiet') }, ['quiet', 'fresh', 'busy']],
    ['a row after the last', { type: 'addRow', tableId, afterRowId: id('busy') }, ['quiet', 'busy', 'fresh']],
    ['a row at the top', { type: 'addRow', tableId, afterRowId: null }, ['fresh', 'quiet', 'busy']],
    ['without the first', { type: 'deleteRow', tableId, rowId: id('quiet') }, ['busy']],
    ['the last to the top', { type: 'moveRow', tableId, rowId: id('busy'), afterRowId: null }, ['busy', 'quiet']],
    [
      'the first below the last',
      { type: 'moveRow', tableId, rowId: id('quiet'), afterRowId: id('busy') },
      ['busy', 'quiet'],
    ],
    [
      'a row to where it is',
      { type: 'moveRow', tableId, rowId: id('busy'), afterRowId: id('quiet') },
      ['quiet', 'busy'],
    ],
    [
      'a row after itself',
      { type: 'moveRow', tableId, rowId: id('quiet'), afterRowId: id('quiet') },
      ['quiet', 'busy'],
    ],
  ])('%s', (_, edit, rows) => {
    expect(rowsOf(after(pack, edit))).toEqual(rows)
  })

  it('a new row has no name yet: the one above keeps its own', () => {
    const rows = after(pack, { type: 'addRow', tableId, afterRowId: id('quiet') }).tables[0]?.rows
    expect(rows?.map(({ label }) => label?.en)).toEqual(['quiet', undefined, 'busy'])
  })
})
