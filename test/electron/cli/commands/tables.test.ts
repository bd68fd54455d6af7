import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { writeTableFile } from '#backend/exchange/tableFile.ts'
import { createHousePack } from '#backend/packs/housePack.ts'
import { staffingTable } from '#backend/packs/staffingTable.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import { id } from '#shared/kernel/ids.ts'
import { createCliDesk } from '#test/support/cliDesk.ts'
import { decision, dmn, input, literal, table } from '#test/support/dmnText.ts'
import { casesOf, folderOf, inputNode, result, testCase, value } from '#test/support/kitFolder.ts'
import { testPack } from '#test/support/testOrganisation.ts'
import { plumblineInside } from '#test/support/plumbline.ts'

const housePack = createHousePack({
  organisationId: id('org'),
  publishedAt: 0,
  effectiveOn: '2026-03-02',
  publishedBy: 'Ada',
})
const double = dmn(input('n', 'number') + decision('twice', literal('n * 2'), ['#i-n'], 'number'))
const kit = (expected: string, model = double): string =>
  folderOf({
    'm.dmn': model,
    't.xml': casesOf(
      'm.dmn',
      testCase('1', inputNode('n', value('decimal', '2')), result('twice', value('decimal', expected))),
    ),
  })
const write = async (name: string, content: DecisionTable = staffingTable): Promise<string> => {
  const file = join(folderOf({}), name)
  writeFileSync(
    file,
    await writeTableFile(content, name.endsWith('.dmn') ? 'dmn' : name.endsWith('.csv') ? 'csv' : 'xlsx'),
  )
  return file
}
const keep = (name: string, content: string): string => join(folderOf({ [name]: content }), name)

describe('tables tck', () => {
  it('ends with 0 and three counts where everything passes', async () => {
    const ran = await plumblineInside('tables', 'tck', kit('4'))
    expect(ran.code).toBe(0)
    expect(ran.out.trim().split('\n')).toEqual([
      'read: 1 model, 1 check',
      'inside: 1 model, 1 check',
      'passed: 1 model, 1 check',
    ])
  })
  it('ends with 1 and names what failed', async () => {
    const ran = await plumblineInside('tables', 'tck', kit('5'))
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('failed: m.dmn, case 1, twice\n  expected 5, got 4')
  })
  it('ends with 0 and names the construct where a model is outside', async () => {
    const ran = await plumblineInside('tables', 'tck', kit('4', double.replace('n * 2', 'n * nobody')))
    expect(ran.code).toBe(0)
    expect(ran.out).toContain('inside: 0 models, 0 checks')
    expect(ran.out).toContain('outside: m.dmn\n  twice, characters 5 to 10: unknown name: nobody')
  })
  it('ends with 2 where the folder is none', async () => {
    const ran = await plumblineInside('--json', 'tables', 'tck', '/nowhere')
    expect([ran.code, ran.json]).toMatchObject([2, { error: 'noCases' }])
  })
  it('prints everything as JSON, wherever the option stands', async () => {
    const ran = await plumblineInside('tables', 'tck', kit('4'), '--json')
    expect(ran.json).toMatchObject({
      models: 1,
      passed: { models: 1, checks: 1 },
      results: [{ model: 'm.dmn', passed: 1, failed: [], outside: [] }],
    })
  })
  it('speaks German and Danish', async () => {
    expect((await plumblineInside('--lang', 'de', 'tables', 'tck', kit('4'))).out).toContain(
      'bestanden: 1 Modell, 1 Prüfung',
    )
    expect((await plumblineInside('--lang', 'da', 'tables', 'tck', kit('4'))).out).toContain(
      'bestået: 1 model, 1 kontrol',
    )
  })
})

describe('tables check', () => {
  it.each(['a.dmn', 'a.csv', 'a.xlsx'])('a whole table in %s is fine', async (name) => {
    const ran = await plumblineInside('tables', 'check', await write(name))
    expect([ran.code, ran.out.trim()]).toEqual([
      0,
      `staffing: ${staffingTable.rows.length} rows, no gaps, no overlaps.`,
    ])
  })
  it('a gap is told with an example', async () => {
    const ran = await plumblineInside(
      'tables',
      'check',
      await write('a.csv', { ...staffingTable, rows: staffingTable.rows.slice(1) }),
    )
    expect(ran.code).toBe(1)
    expect(ran.out).toMatch(
      /No row decides: format "[a-z-]+", .*\(for example format [a-z-]+, dayType \w+, minute \d+, demand \d+\)/,
    )
  })
  it('an overlap is told with both rows', async () => {
    const [first, ...others] = staffingTable.rows
    if (first === undefined) throw new Error('no rows')
    const twin = { ...first, rowId: 'twin' as typeof first.rowId }
    const ran = await plumblineInside(
      'tables',
      'check',
      await write('a.dmn', { ...staffingTable, rows: [first, ...others, twin] }),
    )
    expect(ran.code).toBe(1)
    expect(ran.out).toContain(`More than one row decides: ${first.rowId}, twin`)
  })
  it('what cannot be read is told with its place and a proposal', async () => {
    const rows = staffingTable.rows.map((row, at) => (at === 1 ? { ...row, cells: row.cells.with(1, '"noon"') } : row))
    const ran = await plumblineInside('tables', 'check', await write('a.xlsx', { ...staffingTable, rows }))
    expect(ran.code).toBe(1)
    expect(ran.out).toMatch(
      /row 2, column 2, characters 1 to 6: does not fit into a table: value outside the column \(try "weekday", "saturday", "sunday"\)/,
    )
    expect(ran.out).toContain('a value that the column does not have')
  })
  it.each([
    ['a.dmn', '<!DOCTYPE x><definitions/>', 'doctype', 'The file declares a document type'],
    ['a.dmn', '<html/>', 'notDmn', 'not a DMN model (html)'],
  ])('%s with %s is refused', async (name, content, code, sentence) => {
    const file = keep(name, content)
    const ran = await plumblineInside('--json', 'tables', 'check', file)
    expect([ran.code, ran.json]).toMatchObject([2, { error: code }])
    expect((await plumblineInside('tables', 'check', file)).err).toContain(sentence)
  })
  it('words that are no table say so', async () => {
    const ran = await plumblineInside('tables', 'check', keep('a.csv', 'hello,world\n1,2\n'))
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('A1: does not fit into a table: hello')
  })
  it('a pack file is checked table by table', async () => {
    const pack = keep('pack.json', JSON.stringify(housePack))
    const ran = await plumblineInside('--json', 'tables', 'check', pack)
    expect(ran.json).toMatchObject({ tables: housePack.tables.map(({ tableId }) => ({ tableId })) })
    expect((await plumblineInside('tables', 'check', pack, '--table', 'nobody')).code).toBe(2)
  })
})

describe('tables look', () => {
  const situation = [
    '--with',
    'format=shop',
    '--with',
    'dayType="sunday"',
    '--with',
    'minute=600',
    '--with',
    'demand=10',
  ]
  it.each(['a.dmn', 'a.csv', 'a.xlsx'])('%s answers with its row, values and bounds', async (name) => {
    const ran = await plumblineInside('tables', 'look', await write(name), ...situation)
    expect(ran.code).toBe(0)
    expect(ran.out).toMatch(/^shop\.[\w-]+: format "shop", dayType /)
    expect(ran.out).toMatch(/\nservice: \d+\n {2}service: locally \d+–\d+, with approval \d+–\d+/)
  })
  it('says which value is missing', async () => {
    const ran = await plumblineInside('tables', 'look', await write('a.csv'), '--with', 'format=shop')
    expect([ran.code, ran.out.trim()]).toEqual([1, 'The value of dayType is not known.'])
  })
  it('says that no row matches', async () => {
    const ran = await plumblineInside(
      'tables',
      'look',
      await write('a.csv', { ...staffingTable, rows: [] }),
      ...situation,
    )
    expect([ran.code, ran.out.trim()]).toEqual([1, 'No row matches.'])
  })
  it('says which rows compete', async () => {
    const rows = staffingTable.rows.slice(0, 2).map((row) => ({ ...row, cells: row.cells.map(() => '-') }))
    const ran = await plumblineInside('tables', 'look', await write('a.csv', { ...staffingTable, rows }), ...situation)
    expect(ran.out).toContain(`More than one row matches: ${rows.map(({ rowId }) => rowId).join(', ')}.`)
  })
  it('answers any DMN model with every decision on the way', async () => {
    const model = keep(
      'm.dmn',
      dmn(
        input('n', 'number') +
          decision('twice', literal('n * 2'), ['#i-n']) +
          decision(
            'word',
            table({
              inputs: ['twice'],
              rules: [
                ['< 10', '"few"'],
                ['>= 10', '"many"'],
              ],
            }),
            ['#d-twice'],
          ),
      ),
    )
    const ran = await plumblineInside('tables', 'look', model, '--with', 'n=7')
    expect([ran.code, ran.out.trim()]).toEqual([0, 'twice: 14\nword: "many"'])
    expect((await plumblineInside('tables', 'look', model, '--with', 'n=7', '--table', 'twice')).out.trim()).toBe(
      'twice: 14',
    )
    expect((await plumblineInside('tables', 'look', model, '--table', 'nobody')).code).toBe(2)
  })
  it.each([['=5'], ['n'], ['']])('refuses %j as a value', async (pair) => {
    const ran = await plumblineInside('--json', 'tables', 'look', await write('a.csv'), '--with', pair)
    expect([ran.code, ran.json]).toMatchObject([2, { error: 'badValue' }])
  })
  it('does not answer from half a model', async () => {
    const ran = await plumblineInside(
      '--json',
      'tables',
      'look',
      keep('m.dmn', double.replace('n * 2', 'n * nobody')),
      '--with',
      'n=7',
    )
    expect([ran.code, ran.json]).toMatchObject([2, { error: 'outside' }])
  })
})

describe('tables export and import', () => {
  const desk = createCliDesk()
  const asAdmin = ['--as', 'admin'] as const
  const draftTables = () => desk.stores((stores) => stores.drafts.current()?.tables ?? [])
  beforeEach(() => desk.stores((stores) => stores.packs.save({ ...testPack({ version: 2 }), tables: [staffingTable] })))

  it.each(['dmn', 'csv', 'xlsx'])('a table goes out as %s and comes back into the draft', async (form) => {
    const file = desk.at(`staffing-${form}.${form}`)
    const out = await desk.json('tables', 'export', file, '--table', 'staffing')
    expect([out.code, out.json]).toMatchObject([0, { tableId: 'staffing', form }])
    const back = await desk.json('tables', 'import', file, ...asAdmin)
    expect([back.code, back.json]).toMatchObject([0, { taken: true, form, tables: [{ known: true, outside: [] }] }])
    const kept = readdirSync(join(desk.data(), 'originals'))
    expect(kept).toHaveLength(1)
    expect(readFileSync(join(desk.data(), 'originals', kept[0] ?? ''))).toEqual(readFileSync(file))
  })
  it('a dry run reads, reports and takes nothing', async () => {
    const file = await write('a.csv')
    expect((await desk.plumbline('tables', 'import', file, '--dry-run', ...asAdmin)).out).toContain(
      'Nothing was taken over.',
    )
    expect(await draftTables()).toEqual([])
  })
  it('a table that would lose something is not taken', async () => {
    const rows = staffingTable.rows.map((row) => ({ ...row, cells: row.cells.with(0, '"kiosk"') }))
    const ran = await desk.plumbline('tables', 'import', await write('a.dmn', { ...staffingTable, rows }), ...asAdmin)
    expect(ran.code).toBe(2)
    expect(ran.out).toContain('value outside the column')
    expect(await draftTables()).toEqual([])
    expect(() => readdirSync(join(desk.data(), 'originals'))).toThrow('ENOENT')
  })
  it.each([
    ['an ending that is not known', ['export', 'a.txt', '--table', 'staffing'], 'unknownForm'],
    ['a table that is not there', ['export', 'a.csv', '--table', 'nobody'], 'noSuchTable'],
    ['a file that is not there', ['import', '/nowhere.csv'], 'notAFile'],
  ])('%s is refused', async (_, args, code) => {
    const ran = await desk.json('tables', ...args)
    expect([ran.code, ran.json]).toMatchObject([2, { error: code }])
  })
  it('a place that cannot be written is refused', async () => {
    const ran = await desk.json('tables', 'export', '/nowhere/at/all/a.csv', '--table', 'staffing')
    expect([ran.code, ran.json]).toMatchObject([2, { error: 'notAFile' }])
  })
  it('who may not edit the rules cannot take a table', async () => {
    const ran = await desk.json('tables', 'import', await write('a.csv'), '--as', 'manager')
    expect([ran.code, ran.json]).toMatchObject([2, { error: 'forbidden' }])
  })
  it('a pack file will do instead of a data folder', async () => {
    const pack = keep('pack.json', JSON.stringify(housePack))
    const ran = await plumblineInside(
      '--json',
      'tables',
      'export',
      desk.at('from-pack.csv'),
      '--pack',
      pack,
      '--table',
      'staffing',
    )
    expect(ran.code).toBe(0)
    expect((await plumblineInside('--json', 'tables', 'export', desk.at('x.csv'))).json).toMatchObject({
      error: 'badInput',
    })
  })
})
