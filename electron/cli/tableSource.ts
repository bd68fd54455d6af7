import { extname } from 'node:path'
import { tableForms, type TableForm } from '../../shared/decisions/tableForm.ts'
import type { FoundTable } from '../../shared/decisions/dmn/tableFromDmn.ts'
import { tablesDa } from '../../shared/i18n/tables/da.ts'
import { tablesDe } from '../../shared/i18n/tables/de.ts'
import { tablesEn } from '../../shared/i18n/tables/en.ts'
import type { TableMessages } from '../../shared/i18n/tables/messages.ts'
import type { Language } from '../../shared/kernel/text.ts'
import { readTableFile, type TableFile } from '../backend/exchange/tableFile.ts'
import { CliFailure } from './io.ts'
import { readBytes } from './jsonFile.ts'
import { readPack } from './packFile.ts'
import type { Speaker } from './speaker.ts'

export interface TableOptions {
  readonly data?: string
  readonly pack?: string
  readonly table?: string
  readonly as?: string
}

const words: Readonly<Record<Language, TableMessages>> = { en: tablesEn, de: tablesDe, da: tablesDa }
export const tableWords = ({ language }: Speaker): TableMessages => words[language]

/** What the name of a file to be written asks for. */
export const formByName = (file: string, speaker: Speaker): TableForm => {
  const ending = extname(file).slice(1).toLowerCase()
  const form = tableForms.find((known) => known === ending)
  if (form === undefined) throw new CliFailure('unknownForm', tableWords(speaker).unknownForm(file))
  return form
}

/** The one table that is asked for, by its id or by what the file calls it. */
export const pickTable = <T extends Pick<FoundTable, 'table' | 'owner'>>(
  tables: readonly T[],
  name: string | undefined,
  file: string,
  speaker: Speaker,
): T => {
  const say = tableWords(speaker)
  const [first, ...others] = tables
  if (first === undefined) throw new CliFailure('noTable', say.noTable(file))
  if (name === undefined && others.length === 0) return first
  if (name === undefined)
    throw new CliFailure('severalTables', say.severalTables(tables.map(({ table }) => table.tableId).join(', ')))
  const found = tables.find(({ table, owner }) => table.tableId === name || owner === name)
  if (found === undefined) throw new CliFailure('noSuchTable', say.noSuchTable(name))
  return found
}

/** The tables of a file of any form, a pack file included; with `--table` only that one. */
export const tableSource = async (file: string, { table }: TableOptions, speaker: Speaker): Promise<TableFile> => {
  const source = file.toLowerCase().endsWith('.json')
    ? packTables((await readPack(file, speaker)).tables)
    : await readTableFile(await readBytes(file, speaker), file)
  return table === undefined ? source : { ...source, tables: [pickTable(source.tables, table, file, speaker)] }
}

const packTables = (tables: readonly FoundTable['table'][]): TableFile => ({
  form: 'dmn',
  tables: tables.map((table) => ({ owner: table.tableId, table, outside: [] })),
  outside: [],
  refused: null,
})
