import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CliFailure } from '../../../electron/cli/io.ts'
import { createSpeaker } from '../../../electron/cli/speaker.ts'
import { formByName, pickTable, tableSource, tableWords } from '../../../electron/cli/tableSource.ts'
import { writeTableFile } from '#backend/exchange/tableFile.ts'
import { createHousePack } from '#backend/packs/housePack.ts'
import { staffingTable } from '#backend/packs/staffingTable.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Language } from '#shared/kernel/text.ts'
import { folderOf } from '#test/support/kitFolder.ts'

const speaker = (lang: Language = 'en') =>
  createSpeaker({ out: () => undefined, err: () => undefined, isTerminal: false }, { json: false, lang })
const codeOf = (work: () => unknown): string => {
  try {
    work()
    return 'nothing'
  } catch (failure) {
    return failure instanceof CliFailure ? failure.code : 'another error'
  }
}
const named = (...names: readonly string[]) =>
  names.map((name) => ({ owner: `decision ${name}`, table: { ...staffingTable, tableId: id<'Table'>(name) } }))

describe('the form that a name asks for', () => {
  it.each([
    ['a.dmn', 'dmn'],
    ['A.CSV', 'csv'],
    ['folder.dmn/a.xlsx', 'xlsx'],
  ])('%s is %s', (file, form) => {
    expect(formByName(file, speaker())).toBe(form)
  })
  it.each(['a', 'a.xls', 'a.json', '.dmn', 'a.dmn.bak', ''])('%j asks for none', (file) => {
    expect(codeOf(() => formByName(file, speaker()))).toBe('unknownForm')
  })
})

describe('the table that is meant', () => {
  it('is the only one where no name is given', () => {
    expect(pickTable(named('a'), undefined, 'f', speaker()).owner).toBe('decision a')
  })
  it.each([
    ['b', 'decision b'],
    ['decision a', 'decision a'],
  ])('called %s is found', (name, owner) => {
    expect(pickTable(named('a', 'b'), name, 'f', speaker()).owner).toBe(owner)
  })
  it.each([
    ['none', named(), undefined, 'noTable'],
    ['none, by name', named(), 'a', 'noTable'],
    ['several without a name', named('a', 'b'), undefined, 'severalTables'],
    ['another', named('a'), 'b', 'noSuchTable'],
  ])('%s is refused', (_, tables, name, code) => {
    expect(codeOf(() => pickTable(tables, name, 'f', speaker()))).toBe(code)
  })
  it('names those that there are', () => {
    expect(() => pickTable(named('a', 'b'), undefined, 'f', speaker('da'))).toThrow(
      'Sig hvilken tabel med --table: a, b.',
    )
  })
})

describe('where tables come from', () => {
  it.each(['dmn', 'csv', 'xlsx'] as const)('a file of %s, whatever it is called', async (form) => {
    const file = join(folderOf({}), 'table.txt')
    writeFileSync(file, await writeTableFile(staffingTable, form))
    const source = await tableSource(file, {}, speaker())
    expect(source).toMatchObject({ form, refused: null, outside: [], tables: [{ table: { tableId: 'staffing' } }] })
  })
  it('a pack file', async () => {
    const pack = createHousePack({
      organisationId: id('org'),
      publishedAt: 0,
      effectiveOn: '2026-03-02',
      publishedBy: 'Ada',
    })
    const file = join(folderOf({ 'Pack.JSON': JSON.stringify(pack) }), 'Pack.JSON')
    expect((await tableSource(file, {}, speaker())).tables.map(({ table }) => table)).toEqual(pack.tables)
    expect((await tableSource(file, { table: 'staffing' }, speaker())).tables).toHaveLength(1)
    await expect(tableSource(file, { table: 'nobody' }, speaker())).rejects.toThrow('nobody')
  })
  it.each([
    ['a file that is not there', 'gone.csv', 'gone.csv cannot be read.'],
    ['a pack that is none', 'bad.json', 'does not have the expected form'],
  ])('%s is refused', async (_, name, sentence) => {
    const file = join(folderOf({ 'bad.json': '{"fmt":1}' }), name)
    await expect(tableSource(file, {}, speaker())).rejects.toThrow(sentence)
  })
  it('and it is said in the language of the person', () => {
    expect((['en', 'de', 'da'] as const).map((language) => tableWords(speaker(language)).noRow)).toEqual([
      'No row matches.',
      'Keine Zeile passt.',
      'Ingen række passer.',
    ])
  })
})
