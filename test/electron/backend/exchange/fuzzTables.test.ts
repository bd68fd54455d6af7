import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTableFile, writeTableFile, type TableFile } from '#backend/exchange/tableFile.ts'
import { staffingTable } from '#backend/packs/staffingTable.ts'
import { tableForms, type TableForm } from '#shared/decisions/tableForm.ts'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import { tableShape } from '#shared/rules/packShape.ts'
import { awkwardTable } from '#test/support/awkwardTables.ts'
import { testTable } from '#test/support/testTable.ts'

const small = testTable
const damage = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.integer({ min: 0, max: 255 }) }),
  {
    minLength: 1,
    maxLength: 6,
  },
)

/** Either the file is refused or reported, or every table in it is one by its form. */
const isAnswered = ({ refused, tables, outside }: TableFile): boolean => {
  if (refused !== null) return tables.length === 0
  if (tables.length === 0) return outside.length > 0
  return tables.every(
    ({ table, outside: lost }) =>
      lost.length > 0 || table.rows.every(({ cells }) => cells.length === table.inputs.length),
  )
}

describe('files with damaged bytes', () => {
  it.each<[TableForm, number]>([
    ['dmn', 300],
    ['csv', 300],
    ['xlsx', 300],
  ])('%s: %d are read, reported or refused, and never crash', async (form, numRuns) => {
    const whole = await writeTableFile(small, form)
    await fc.assert(
      fc.asyncProperty(damage, async (damages) => {
        const bytes = Uint8Array.from(whole)
        for (const { at, byte } of damages) bytes[Math.floor(at * (bytes.length - 1))] = byte
        expect(isAnswered(await readTableFile(bytes, 'file'))).toBe(true)
      }),
      { numRuns },
    )
  })
  it.each(tableForms)('%s: cut off anywhere', async (form) => {
    const written = await writeTableFile(small, form)
    // without its last line feed a text is still whole
    const whole = written.at(-1) === 10 ? written.slice(0, -1) : written
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (end) => {
        const file = await readTableFile(whole.slice(0, end), 'file')
        expect(isAnswered(file)).toBe(true)
        // a CSV that ends after a row is a shorter table, the others are torn
        if (form !== 'csv') expect(file.tables).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
  it('any bytes at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(isAnswered(await readTableFile(bytes, 'file'))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('any table through any two forms', () => {
  const form = fc.constantFrom(...tableForms)
  it('is still the same table', async () => {
    await fc.assert(
      fc.asyncProperty(awkwardTable, form, form, async (table, first, second) => {
        const once = await readTableFile(await writeTableFile(table, first), 'file')
        const [found] = once.tables
        if (found === undefined) throw new Error(first)
        const twice = await readTableFile(await writeTableFile(found.table, second), 'file')
        expect(twice.tables.map((other) => canonicalJson(other.table))).toEqual([canonicalJson(table)])
      }),
      { numRuns: 60 },
    )
  })
  it.each(tableForms)('the table of the house is a table of a pack after %s', async (chosen) => {
    const { tables } = await readTableFile(await writeTableFile(staffingTable, chosen), 'file')
    expect(tableShape.safeParse(tables[0]?.table).success).toBe(true)
  })
})
