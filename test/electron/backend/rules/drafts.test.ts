/** The draft of the next version: what it starts from, what an edit leaves, and what stands against it. */
import { describe, expect, it } from 'vitest'
import { catalogueOf } from '#backend/rules/catalogue.ts'
import { admitPack } from '#backend/rules/admitPack.ts'
import {
  discardDraft,
  draftView,
  editDraft,
  incompleteTable,
  redoDraft,
  refusalOfDraft,
  undoDraft,
} from '#backend/rules/draft.ts'
import { startReplay } from '#backend/rules/startReplay.ts'
import type { DraftView } from '#shared/contract/rules.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { DraftEdit } from '#shared/rules/draftEdit.ts'
import { bandedPack } from '#test/support/regionDesk.ts'
import { admin, manager, testPack } from '#test/support/testOrganisation.ts'
import { createRegionBackend, receive } from '#test/support/testRegion.ts'
import { testOverride, testWeek } from '#test/support/testReports.ts'

const tableId = id<'Table'>('staff')
const [quiet, busy] = [id<'Row'>('quiet'), id<'Row'>('busy')]
const value = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const desk = () => {
  const backend = createRegionBackend()
  backend.stores.packs.save(bandedPack())
  const edit = (one: DraftEdit) => editDraft(backend, { edit: one as never })
  return { backend, edit, view: (): DraftView => value(draftView(backend)) }
}
const cell = (text: string, rowId = busy): DraftEdit => ({ type: 'cell', tableId, rowId, column: 0, text })
const severity = (word: 'notice' | 'reason' | 'block'): DraftEdit => ({
  type: 'severity',
  ruleId: id('rest'),
  severity: word,
})
const refused = (why: string, details: object = {}) => ({ ok: false, error: { code: 'refused', why, details } })

describe('what a draft starts from', () => {
  it('the newest version as the next one, without a change', () => {
    const { view } = desk()
    expect(view()).toMatchObject({ base: { version: 2 }, draft: { version: 3 }, changes: [], publishable: false })
  })

  it('the newest again, once another version was published meanwhile', () => {
    const { backend, edit, view } = desk()
    value(edit(severity('notice')))
    backend.stores.packs.save(bandedPack({ version: 3 }))
    expect(view()).toMatchObject({ base: { version: 3 }, draft: { version: 4 }, changes: [] })
    value(edit(severity('reason')))
    expect(view().changes).toHaveLength(1)
    expect(value(undoDraft(backend)).changes).toEqual([])
  })
})

describe('edits', () => {
  it('lie on each other, and are undone one by one', () => {
    const { backend, edit } = desk()
    expect(value(edit(severity('notice'))).changes).toHaveLength(1)
    expect(value(edit(cell('>= 60'))).changes).toHaveLength(2)
    expect(value(undoDraft(backend)).changes.map(({ type }) => type)).toEqual(['severity'])
    expect(value(undoDraft(backend)).changes).toEqual([])
    expect(undoDraft(backend)).toMatchObject(refused('nothingToUndo', {}))
  })

  it('are made again one by one, until another one is made', () => {
    const { backend, edit, view } = desk()
    value(edit(severity('notice')))
    value(edit({ type: 'moveRow', tableId, rowId: busy, afterRowId: null }))
    expect(view().steps).toEqual({ undo: 2, redo: 0 })
    value(undoDraft(backend))
    expect(value(undoDraft(backend))).toMatchObject({ changes: [], steps: { undo: 0, redo: 2 } })
    expect(value(redoDraft(backend)).changes.map(({ type }) => type)).toEqual(['severity'])
    const again = value(redoDraft(backend))
    expect(again.changes.map(({ type }) => type)).toEqual(['severity', 'rowOrder'])
    expect(again.draft.tables[0]?.rows.map(({ rowId }) => rowId)).toEqual([busy, quiet])
    expect(redoDraft(backend)).toMatchObject(refused('nothingToRedo', {}))
    value(undoDraft(backend))
    value(edit(cell('>= 60')))
    expect(redoDraft(backend)).toMatchObject(refused('nothingToRedo', {}))
    expect(view().steps).toEqual({ undo: 2, redo: 0 })
  })

  it('are thrown away together', () => {
    const { backend, edit } = desk()
    value(edit(severity('notice')))
    value(edit(cell('>= 60')))
    expect(value(discardDraft(backend)).changes).toEqual([])
    expect(undoDraft(backend)).toMatchObject({ ok: false })
  })

  it('that are refused leave the draft as it was', () => {
    const { edit, view } = desk()
    value(edit(severity('notice')))
    const gone: DraftEdit = { type: 'deleteRow', tableId, rowId: id('gone') }
    expect(edit(gone)).toMatchObject(refused('notFound', { what: 'deleteRow' }))
    const upsideDown = { free: { min: 3, max: 2 }, outer: { min: 1, max: 4 } }
    expect(edit({ type: 'value', tableId, rowId: busy, output: 0, value: 3, bounds: upsideDown })).toMatchObject({
      error: { why: 'badPack' },
    })
    expect(view().changes).toHaveLength(1)
  })
})

describe('what stands against a draft', () => {
  it.each<readonly [string, readonly DraftEdit[], string | null]>([
    ['nothing was changed', [], 'nothingChanged'],
    ['nothing does', [severity('notice')], null],
    ['a gap', [cell('>= 60')], 'tableGap'],
    ['an overlap', [cell('>= 40')], 'tableGap'],
    ['a cell that nobody can read', [cell('many')], 'tableGap'],
    ['a gap that was closed again', [cell('>= 60'), cell('< 60', quiet)], null],
  ])('%s', (_, edits, why) => {
    const { backend, edit, view } = desk()
    for (const one of edits) value(edit(one))
    const refusal = refusalOfDraft(view())
    expect(refusal?.ok === false && refusal.error.code === 'refused' ? refusal.error.why : null).toBe(why)
    expect(view().publishable).toBe(why === null)
    expect(incompleteTable(view())?.tableId).toBe(why === 'tableGap' ? 'staff' : undefined)
    const replayed = startReplay(backend, { weeks: 4 })
    expect(replayed.ok).toBe(why === null)
  })

  it('a test case that fails: it may be replayed, not published', () => {
    const { backend, edit, view } = desk()
    const expected = { guard: 9 }
    value(edit({ type: 'putCase', caseId: 'full', tableId, title: 'Full', situation: { demand: 500 }, expected }))
    expect(refusalOfDraft(view())).toMatchObject(refused('caseFails', { case: 'Full', table: 'staff' }))
    expect(startReplay(backend, { weeks: 4 }).ok).toBe(true)
  })
})

describe('the catalogue', () => {
  it('is of the newest version, with all versions newest first', () => {
    const { backend } = desk()
    const catalogue = value(catalogueOf(backend, admin))
    expect(catalogue.pack.version).toBe(2)
    expect(catalogue.versions.map(({ version }) => version)).toEqual([2, 1])
    expect(catalogue.versions[0]).toMatchObject({ canary: null, repeats: null, reviewedBy: null, publishedBy: 'Ada' })
  })

  it('counts what the published weeks and the reports say of each rule', () => {
    const { backend } = desk()
    receive(backend.stores, 'nordbad', { week: testWeek(), overrides: [testOverride()] })
    receive(backend.stores, 'westbad', { week: testWeek({ outletId: 'westbad' }) })
    const health = value(catalogueOf(backend, manager)).rules.find(({ rule }) => rule.ruleId === 'rest')
    expect(health).toMatchObject({ checked: 20, found: 0, overrides: 1, excepted: 0 })
  })
})

describe('a pack at the door', () => {
  it('is let in as it is, or the first thing that is wrong is named', () => {
    expect(admitPack(testPack())).toEqual({ ok: true, value: testPack() })
    expect(admitPack({ ...testPack(), version: 0, note: 7 })).toMatchObject(
      refused('badPack', { why: 'shape', path: 'version' }),
    )
    expect(admitPack(testPack({ rules: testPack().rules.concat(testPack().rules) }))).toMatchObject(
      refused('badPack', { why: 'duplicateId', path: 'rules/rest' }),
    )
  })
})

describe('an edit that says what already stands', () => {
  it('is no step: one undo takes back the last change that is one', () => {
    const { backend, edit, view } = desk()
    const untouched = view().draft
    value(edit(severity('notice')))
    value(edit(severity('notice')))
    expect(view().steps).toEqual({ undo: 1, redo: 0 })
    value(undoDraft(backend))
    expect(view().draft).toEqual(untouched)
  })
})
