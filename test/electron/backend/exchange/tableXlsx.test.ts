import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableFromXlsx, tableToXlsx } from '#backend/exchange/tableXlsx.ts'
import { staffingTable } from '#backend/packs/staffingTable.ts'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import { awkwardTable } from '#test/support/awkwardTables.ts'

describe('a table as a workbook and back', () => {
  it('is byte for byte the same', async () => {
    await fc.assert(
      fc.asyncProperty(awkwardTable, async (table) => {
        const { table: read, outside } = await tableFromXlsx(await tableToXlsx(table), 'file')
        expect(outside).toEqual([])
        expect(canonicalJson(read)).toBe(canonicalJson(table))
      }),
      { numRuns: 100 },
    )
  })
  it('keeps the staffing table', async () => {
    const { table, outside } = await tableFromXlsx(await tableToXlsx(staffingTable), 'file')
    expect(outside).toEqual([])
    expect(table).toEqual(staffingTable)
  })
})
