/** What comes in as a file, and what is said about it: imports, tables, and what goes out again. */
import { describe, expect, it } from 'vitest'
import { importKinds } from '#shared/contract/imports.ts'
import { ignoredColumns, wideField } from '#shared/contract/importColumns.ts'
import { tableForms } from '#shared/decisions/tableForm.ts'
import { gone } from '#test/support/changedAt.ts'
import { idCases, inputCases, wholeCases, type InputCase } from '#test/support/inputCases.ts'

/** 4 MB on the wire, base64. */
const fileCases = (path: string): readonly InputCase[] => [
  [path, '', 'fits'],
  [path, 'x'.repeat(4_800_000), 'fits'],
  [path, 'x'.repeat(4_800_001), 'refused'],
  [path, gone, 'refused'],
  [path, null, 'refused'],
]

describe('a file of people, shifts or demand', () => {
  const preview = { kind: 'people' as const, content: 'bmFtZQ==' }
  inputCases('imports.preview', preview, [
    ...importKinds.map((kind): InputCase => ['kind', kind, 'fits']),
    ['kind', 'rules', 'refused'],
    ['kind', gone, 'refused'],
    ...fileCases('content'),
    ['outletId', gone, 'fits'],
    ...idCases('outletId'),
    ['outletId', null, 'refused'],
  ])

  const run = { ...preview, mapping: { name: 0, role: 2 }, dryRun: true, acceptPartial: false }
  inputCases('imports.run', run, [
    ...fileCases('content'),
    ['mapping', {}, 'fits'],
    ['mapping', [], 'refused'],
    ['mapping', gone, 'refused'],
    ...wholeCases('mapping.name', 0, 500),
    ['mapping', { ['x'.repeat(60)]: 1 }, 'fits'],
    ['mapping', { ['x'.repeat(61)]: 1 }, 'refused'],
    // nothing is stored by mistake: both answers are asked for
    ['dryRun', gone, 'refused'],
    ['acceptPartial', gone, 'refused'],
    ['dryRun', 'no', 'refused'],
  ])
  inputCases('imports.result', { jobId: 'j1' }, [
    ['jobId', gone, 'refused'],
    ['jobId', 1, 'refused'],
  ])
})

describe('a file of tables', () => {
  const file = { name: 'staff.dmn', content: 'H4sIAAAA' }
  inputCases('tables.preview', file, [
    ...fileCases('content'),
    ['name', '', 'fits'],
    ['name', 'x'.repeat(200), 'fits'],
    ['name', 'x'.repeat(201), 'refused'],
    ['name', gone, 'refused'],
  ])
  inputCases('tables.take', { ...file, tableId: 'Staff at lunch', replaces: null }, [
    // what the file calls it is not what it will be called here
    ['tableId', 'Größe & Zahl', 'fits'],
    ['tableId', 'x'.repeat(2_000), 'fits'],
    ['tableId', 'x'.repeat(2_001), 'refused'],
    ...idCases('replaces'),
    ['replaces', null, 'fits'],
    ['replaces', gone, 'refused'],
    ...fileCases('content'),
  ])
  inputCases('tables.export', { tableId: 'staffing', form: 'csv', delimiter: ';' }, [
    ...idCases('tableId'),
    ...tableForms.map((form): InputCase => ['form', form, 'fits']),
    ['form', 'xls', 'refused'],
    ['form', gone, 'refused'],
    ['delimiter', ',', 'fits'],
    ['delimiter', '\t', 'refused'],
    ['delimiter', gone, 'refused'],
  ])
})

describe('the columns that nothing is read from', () => {
  const columns = ['date', 'time', 'note', 'Nordbad', 'Südbad']
  it.each<readonly [string, Readonly<Record<string, number>>, readonly string[]]>([
    ['all of them while none is mapped', {}, columns],
    ['those between', { on: 0, minute: 1, quantity: 3 }, ['note', 'Südbad']],
    ['in a wide table every column from the first outlet on is read', { on: 0, minute: 1, [wideField]: 3 }, ['note']],
    ['a wide table from its first column', { [wideField]: 0 }, []],
    ['one column twice is read once', { on: 0, until: 0 }, ['time', 'note', 'Nordbad', 'Südbad']],
    ['a column beyond the table', { on: 9 }, columns],
  ])('%s', (_, mapping, ignored) => {
    expect(ignoredColumns(columns, mapping)).toEqual(ignored)
  })

  it('two columns of one name are two columns', () => {
    expect(ignoredColumns(['note', 'on', 'note'], { on: 1 })).toEqual(['note', 'note'])
  })
})
