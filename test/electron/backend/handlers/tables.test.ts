import { readdirSync, readFileSync, rmSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Backend } from '#backend/backend.ts'
import { readTableFile, writeTableFile } from '#backend/exchange/tableFile.ts'
import { createTableHandlers } from '#backend/handlers/tables.ts'
import { draftView } from '#backend/rules/draft.ts'
import type { TableForm } from '#shared/decisions/tableForm.ts'
import { tableForms } from '#shared/decisions/tableForm.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import { id } from '#shared/kernel/ids.ts'
import { createTestBackend } from '#test/support/testBackend.ts'
import { admin } from '#test/support/testOrganisation.ts'
import { tablePack, testTable } from '#test/support/testTable.ts'

const caller = { actor: admin }
const setUp = () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'plumbline-tables-'))
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }))
  const memory = createTestBackend()
  memory.stores.packs.save(tablePack({ version: 2 }))
  const backend: Backend = { ...memory, workspace: () => ({ ...memory.workspace(), dataFolder }) }
  const handlers = createTableHandlers(backend)
  const draft = () => {
    const view = draftView(backend)
    if (!view.ok) throw new Error('no draft')
    return view.value
  }
  return {
    draft,
    stored: () => memory.stores.drafts.current(),
    originals: () => (readdirSync(dataFolder).includes('originals') ? readdirSync(join(dataFolder, 'originals')) : []),
    original: (name: string) => readFileSync(join(dataFolder, 'originals', name)),
    block: () => writeFileSync(join(dataFolder, 'originals'), 'a file where a folder should be'),
    preview: (content: string, name = 'file.csv') => handlers['tables.preview']({ name, content }, caller),
    take: (content: string, tableId: string, replaces: string | null = null) =>
      handlers['tables.take'](
        { name: 'file', content, tableId, replaces: replaces === null ? null : id(replaces) },
        caller,
      ),
    save: (tableId: string, form: TableForm) =>
      handlers['tables.export']({ tableId: id(tableId), form, delimiter: ';' }, caller),
  }
}
const packed = (bytes: Uint8Array): string => gzipSync(bytes).toString('base64')
const content = async (table: DecisionTable, form: TableForm = 'dmn'): Promise<string> =>
  packed(await writeTableFile(table, form))
const refused = (why: string) => ({ ok: false, error: { code: 'refused', why } })
const busier: DecisionTable = {
  ...testTable,
  rows: testTable.rows.map((row) => ({ ...row, values: row.values.map((value) => value + 1) })),
}

describe('looking at a file', () => {
  it.each(tableForms)('%s: what it holds, whether it fits, and what it would replace', async (form) => {
    const { preview, stored } = setUp()
    expect(await preview(await content(busier, form))).toMatchObject({
      ok: true,
      value: {
        form,
        refused: null,
        outside: [],
        tables: [{ table: busier, outside: [], known: true, analysis: { gaps: [], faults: [] } }],
      },
    })
    expect(stored()).toBeNull()
  })
  it('a table of another name is new, and its gap is seen', async () => {
    const { preview } = setUp()
    const gapped = { ...testTable, tableId: id<'Table'>('other'), rows: testTable.rows.slice(1) }
    expect(await preview(await content(gapped))).toMatchObject({
      value: { tables: [{ known: false, analysis: { gaps: [{ witness: { demand: 0 } }] } }] },
    })
  })
  it('what is no document is refused in the report, with its reason', async () => {
    const { preview } = setUp()
    expect(await preview(packed(Buffer.from('<!DOCTYPE a><definitions/>')))).toMatchObject({
      ok: true,
      value: { refused: { code: 'doctype' }, tables: [] },
    })
  })
  it.each(['', 'H4sIAAAA'])('content that is none (%j) is refused at the door', async (bytes) => {
    const { preview } = setUp()
    expect(await preview(bytes)).toMatchObject(refused('badCsv'))
  })
})

describe('taking a table', () => {
  it('puts it in the place of the one with its name, and keeps the file', async () => {
    const { take, draft, originals, original } = setUp()
    const bytes = await writeTableFile(busier, 'dmn')
    expect(await take(packed(bytes), 'staff')).toMatchObject({
      ok: true,
      value: { publishable: true, changes: [{ type: 'value' }, { type: 'value' }] },
    })
    expect(draft().draft.tables).toEqual([busier])
    const [name = ''] = originals()
    expect(name).toMatch(/^[0-9a-f]{64}\.dmn$/)
    expect(original(name)).toEqual(Buffer.from(bytes))
  })
  it('keeps the same file once', async () => {
    const { take, originals } = setUp()
    await take(await content(busier), 'staff')
    await take(await content(busier), 'staff')
    expect(originals()).toHaveLength(1)
  })
  it('puts a new one beside the others', async () => {
    const { take, draft } = setUp()
    await take(await content({ ...busier, tableId: id('other') }), 'other')
    expect(draft().draft.tables.map(({ tableId }) => tableId)).toEqual(['staff', 'other'])
  })
  it('puts it in the place of another, whose name it takes', async () => {
    const { take, draft } = setUp()
    await take(await content({ ...busier, tableId: id('other') }), 'other', 'staff')
    expect(draft().draft.tables).toEqual([busier])
  })
  it.each<[string, DecisionTable]>([
    ['a cell that cannot be read', { ...busier, rows: busier.rows.map((row) => ({ ...row, cells: ['soon'] })) }],
    ['two rows of one name', { ...busier, rows: busier.rows.map((row) => ({ ...row, rowId: id('twin') })) }],
    [
      'a name that no object may have',
      { ...busier, inputs: busier.inputs.map((column) => ({ ...column, name: '__proto__' })) },
    ],
    [
      'no row that could be named',
      { ...busier, rows: busier.rows.map((row, at) => ({ ...row, rowId: id(`a row ${at}`) })) },
    ],
  ])('%s: nothing is taken and nothing is kept', async (_, table) => {
    const { take, stored, originals } = setUp()
    expect(await take(await content(table), 'staff')).toMatchObject(refused('tableOutside'))
    expect([stored(), originals()]).toEqual([null, []])
  })
  it('of a name that the file does not have is refused', async () => {
    const { take } = setUp()
    expect(await take(await content(busier), 'nobody')).toMatchObject(refused('notFound'))
  })
  it('leaves the draft alone where the file cannot be kept', async () => {
    const { take, stored, block } = setUp()
    block()
    await expect(take(await content(busier), 'staff')).rejects.toThrow('EEXIST')
    expect(stored()).toBeNull()
  })
})

describe('writing a table', () => {
  it.each(tableForms)('%s: what comes out is the table of the draft', async (form) => {
    const { take, save } = setUp()
    await take(await content(busier), 'staff')
    const saved = await save('staff', form)
    if (!saved.ok) throw new Error('not saved')
    expect(saved.value.name).toBe(`staff.${form}`)
    const { tables } = await readTableFile(Buffer.from(saved.value.content, 'base64'), 'x')
    expect(tables.map(({ table }) => table)).toEqual([busier])
  })
  it('that is not there is refused', async () => {
    expect(await setUp().save('nobody', 'csv')).toMatchObject(refused('notFound'))
  })
})
