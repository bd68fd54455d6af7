import type { DmnRefusal, OutsideItem } from '../../../shared/decisions/dmn/report.ts'
import { repeatedNames } from '../../../shared/decisions/dmn/repeatedNames.ts'
import { tablesFromDmn, type FoundTable } from '../../../shared/decisions/dmn/tableFromDmn.ts'
import { tableToDmn } from '../../../shared/decisions/dmn/tableToDmn.ts'
import { unreadableCells } from '../../../shared/decisions/dmn/unreadableCells.ts'
import type { GridReading } from '../../../shared/decisions/grid/readGrid.ts'
import type { TableForm } from '../../../shared/decisions/tableForm.ts'
import type { DecisionTable } from '../../../shared/decisions/model.ts'
import { unreachable } from '../../../shared/kernel/result.ts'
import type { Delimiter } from './csvTable.ts'
import { readDmn, writeDmn } from './dmnDocument.ts'
import { tableFromCsv, tableToCsv } from './tableCsv.ts'
import { tableFromXlsx, tableToXlsx } from './tableXlsx.ts'

export interface TableFile {
  readonly form: TableForm
  readonly tables: readonly FoundTable[]
  /** What the file holds beside its tables. */
  readonly outside: readonly OutsideItem[]
  readonly refused: DmnRefusal | null
}

const textStart = /^(?:\uFEFF|\s)*</

/** By what the file is, not by its name: a ZIP is a workbook, a pointed bracket begins XML. */
export const formOf = (bytes: Uint8Array): TableForm => {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'xlsx'
  const start = Buffer.from(bytes.subarray(0, 200))
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[1] === 0
  return textStart.test(start.toString('utf8')) || (wide && start.toString('latin1').includes('<')) ? 'dmn' : 'csv'
}

const fromSheet = (form: TableForm, { table, outside }: GridReading, owner: string): TableFile =>
  table === null
    ? { form, tables: [], outside, refused: null }
    : {
        form,
        tables: [
          { owner, table, outside: [...outside, ...repeatedNames(table, owner), ...unreadableCells(table, owner)] },
        ],
        outside: [],
        refused: null,
      }

const fromDmn = async (bytes: Uint8Array): Promise<TableFile> => {
  const read = await readDmn(bytes)
  if (!read.ok) return { form: 'dmn', tables: [], outside: [], refused: read.error }
  const found = tablesFromDmn(read.value.root)
  const owners = new Set(found.tables.map(({ owner }) => owner))
  const { outside } = read.value
  return {
    form: 'dmn',
    tables: found.tables.map((table) => ({
      ...table,
      outside: [...outside.filter(({ place }) => place.owner === table.owner), ...table.outside],
    })),
    outside: [...outside.filter(({ place }) => !owners.has(place.owner)), ...found.outside],
    refused: null,
  }
}

/** `name` is how the report calls a sheet. */
export const readTableFile = async (bytes: Uint8Array, name: string): Promise<TableFile> => {
  const form = formOf(bytes)
  switch (form) {
    case 'dmn':
      return await fromDmn(bytes)
    case 'csv':
      return fromSheet(form, await tableFromCsv(bytes, name), name)
    case 'xlsx':
      return fromSheet(form, await tableFromXlsx(bytes, name), name)
    default:
      return unreachable(form)
  }
}

export const writeTableFile = async (
  table: DecisionTable,
  form: TableForm,
  delimiter: Delimiter = ',',
): Promise<Uint8Array> => {
  switch (form) {
    case 'dmn':
      return Buffer.from(await writeDmn(tableToDmn(table)))
    case 'csv':
      return Buffer.from(tableToCsv(table, delimiter))
    case 'xlsx':
      return await tableToXlsx(table)
    default:
      return unreachable(form)
  }
}
