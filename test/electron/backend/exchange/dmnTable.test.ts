import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDmn, writeDmn } from '#backend/exchange/dmnDocument.ts'
import { staffingTable } from '#backend/packs/staffingTable.ts'
import { tablesFromDmn } from '#shared/decisions/dmn/tableFromDmn.ts'
import type { FoundTable } from '#shared/decisions/dmn/tableFromDmn.ts'
import { tableToDmn } from '#shared/decisions/dmn/tableToDmn.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import { awkwardTable } from '#test/support/awkwardTables.ts'

const there = (table: DecisionTable): Promise<string> => writeDmn(tableToDmn(table))
const back = async (xml: string): Promise<FoundTable> => {
  const read = await readDmn(Buffer.from(xml))
  if (!read.ok) throw new Error(`${read.error.code} ${read.error.detail}`)
  const [found, ...others] = tablesFromDmn(read.value.root).tables
  if (found === undefined || others.length > 0) throw new Error('expected one table')
  return found
}

describe('a table as DMN and back', () => {
  it('is byte for byte the same, whatever is written in it', async () => {
    await fc.assert(
      fc.asyncProperty(awkwardTable, async (table) => {
        const { table: read } = await back(await there(table))
        expect(canonicalJson(read)).toBe(canonicalJson(table))
      }),
      { numRuns: 300 },
    )
  })
  it('is the same document when it is exported again', async () => {
    const xml = await there(staffingTable)
    const { table, outside } = await back(xml)
    expect(outside).toEqual([])
    expect(table).toEqual(staffingTable)
    expect(await there(table)).toBe(xml)
  })
})
