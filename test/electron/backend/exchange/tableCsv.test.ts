import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableFromCsv, tableToCsv } from '#backend/exchange/tableCsv.ts'
import { staffingTable } from '#backend/packs/staffingTable.ts'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import { awkwardTable } from '#test/support/awkwardTables.ts'

describe('a table as CSV and back', () => {
  it.each([',', ';', '\t'] as const)('is byte for byte the same with %j between the cells', async (delimiter) => {
    await fc.assert(
      fc.asyncProperty(awkwardTable, async (table) => {
        const { table: read, outside } = await tableFromCsv(Buffer.from(tableToCsv(table, delimiter)), 'file')
        expect(outside).toEqual([])
        expect(canonicalJson(read)).toBe(canonicalJson(table))
      }),
      { numRuns: 150 },
    )
  })
  it('keeps the staffing table', async () => {
    const { table, outside } = await tableFromCsv(Buffer.from(tableToCsv(staffingTable, ';')), 'file')
    expect(outside).toEqual([])
    expect(table).toEqual(staffingTable)
  })
})
