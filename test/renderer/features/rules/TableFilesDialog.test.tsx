// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { TableFilesDialog } from '#renderer/features/rules/TableFilesDialog.tsx'
import type { TableReport } from '#shared/contract/tables.ts'
import { analyseTable } from '#shared/decisions/analyse.ts'
import { outside } from '#shared/decisions/dmn/report.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Language } from '#shared/kernel/text.ts'
import { testDraftView } from '#test/support/testDraft.ts'
import { createScriptedHost } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { tablePack, testTable } from '#test/support/testTable.ts'

const pack = tablePack({ version: 2 })
const view = testDraftView({ draft: { ...pack, version: 3 }, base: pack })
const place = { owner: 'Guards', path: [], row: 2, column: 1 }
const lost = outside('feel', 'outsideDomain', place, { from: 0, to: 4, suggestion: '[0..500]' })
const found = { owner: 'Guards', table: testTable, outside: [], analysis: analyseTable(testTable), known: true }
const report: TableReport = { form: 'dmn', refused: null, tables: [found], outside: [] }

const open = async (answer: TableReport, language: Language = 'en') => {
  const host = createScriptedHost({ 'tables.preview': answer, 'tables.take': view })
  const onClose = vi.fn<() => void>()
  const page = await renderPage(<TableFilesDialog view={view} onClose={onClose} />, { host, language })
  const choose = async (name = 'staff.dmn') => {
    const box = document.querySelector<HTMLInputElement>('input[type="file"]')
    if (box === null) throw new Error('no place for a file')
    await page.user.upload(box, new File(['<definitions/>'], name))
  }
  return { ...page, host, onClose, choose }
}
afterEach(() => vi.restoreAllMocks())

describe('reading a table', () => {
  it('shows what the file holds, then takes it in the place of its namesake', async () => {
    const { choose, user, host, onClose } = await open(report)
    await choose()
    const part = await screen.findByRole('region', { name: 'Guards' })
    expect(part.textContent).toContain('2 rows, 2 columns')
    expect(part.textContent).toContain('Everything fits into a table of the rules.')
    expect(host.inputsOf('tables.take')).toEqual([])
    await user.click(within(part).getByRole('button', { name: 'Take into the draft' }))
    await waitFor(() => expect(onClose).toHaveBeenCalled())
    expect(host.inputsOf('tables.take')).toMatchObject([{ name: 'staff.dmn', tableId: 'staff', replaces: 'staff' }])
    expect(await screen.findByText('Guards is in the draft.')).toBeInstanceOf(HTMLElement)
  })
  it('a table that nobody knows becomes a new one', async () => {
    const { choose, user, host } = await open({ ...report, tables: [{ ...found, known: false }] })
    await choose()
    await user.click(await screen.findByRole('button', { name: 'Take into the draft' }))
    expect(host.inputsOf('tables.take')).toMatchObject([{ replaces: null }])
  })
  it('lists what would be lost, with places, and offers no way to take it', async () => {
    const { choose } = await open({ ...report, tables: [{ ...found, outside: [lost] }] })
    await choose()
    expect((await screen.findByRole('alert')).textContent).toContain('1 point would be lost')
    expect(screen.getByRole('listitem').textContent).toContain(
      'Guards, row 2, column 1, characters 1 to 4: not part of the language: value outside the column (try [0..500])',
    )
    expect(screen.queryByRole('button', { name: 'Take into the draft' })).toBeNull()
  })
  it('counts what is too much to list', async () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ ...lost, place: { ...place, row: at + 1 } }))
    const { choose } = await open({ ...report, tables: [{ ...found, outside: many }] })
    await choose()
    expect(await screen.findByText('The first 50 of 60.')).toBeInstanceOf(HTMLElement)
    expect(screen.getAllByRole('listitem')).toHaveLength(50)
  })
  it('says what stays in the file, and how many gaps there are', async () => {
    const gapped = { ...testTable, rows: testTable.rows.slice(1) }
    const beside = outside('table', 'LiteralExpression', { ...place, owner: 'Other', row: null, column: null })
    const { choose } = await open({
      ...report,
      tables: [{ ...found, table: gapped, analysis: analyseTable(gapped) }],
      outside: [beside],
    })
    await choose()
    expect(await screen.findByText('1 gap and 0 overlaps; the draft will mark them.')).toBeInstanceOf(HTMLElement)
    expect(screen.getByText('Other: does not fit into a table: LiteralExpression')).toBeInstanceOf(HTMLElement)
  })
  it.each<[Language, string]>([
    ['en', 'The file declares a document type. Such files are not read. (line 1)'],
    ['de', 'Die Datei vereinbart einen Dokumenttyp. Solche Dateien werden nicht gelesen. (Zeile 1)'],
    ['da', 'Filen erklærer en dokumenttype. Den slags filer læses ikke. (linje 1)'],
  ])('a file that is refused says why (%s)', async (language, sentence) => {
    const { choose } = await open(
      { ...report, tables: [], refused: { code: 'doctype', detail: '', line: 1 } },
      language,
    )
    await choose()
    expect((await screen.findByRole('alert')).textContent).toContain(sentence)
  })
  it('a file without tables says so', async () => {
    const { choose } = await open({ ...report, tables: [] })
    await choose()
    expect((await screen.findByRole('alert')).textContent).toContain('DMN holds no decision table.')
  })
  it('stays open where the table was refused', async () => {
    const { choose, user, host, onClose } = await open(report)
    host.answer({
      'tables.preview': report,
      'tables.take': () => err({ code: 'refused', why: 'tableOutside', details: {} }),
    })
    await choose()
    await user.click(await screen.findByRole('button', { name: 'Take into the draft' }))
    expect(await screen.findByText('The file holds something that a table cannot.', { exact: false })).toBeInstanceOf(
      HTMLElement,
    )
    expect(onClose).not.toHaveBeenCalled()
  })
})

describe('writing a table', () => {
  it.each<[Language, string, string]>([
    ['en', 'Save file', ','],
    ['de', 'Datei speichern', ';'],
  ])('saves a file with its name (%s)', async (language, button, delimiter) => {
    const { user, host } = await open(report, language)
    host.answer({ 'tables.export': () => ok({ name: 'staff.xlsx', content: btoa('content') }) })
    const saved: string[] = []
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }))
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      saved.push(this.download)
    })
    await user.click(screen.getByRole('button', { name: button }))
    await waitFor(() => expect(saved).toEqual(['staff.xlsx']))
    expect(host.inputsOf('tables.export')).toEqual([{ tableId: 'staff', form: 'xlsx', delimiter }])
    vi.unstubAllGlobals()
  })
  it('closes', async () => {
    const { user, onClose } = await open(report)
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(onClose).toHaveBeenCalled()
  })
})
