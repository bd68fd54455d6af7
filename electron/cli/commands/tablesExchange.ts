import { writeFile, rename } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { DecisionTable } from '../../../shared/decisions/model.ts'
import { outsideText, refusalText } from '../../../shared/i18n/tables/outsideText.ts'
import { writeTableFile } from '../../backend/exchange/tableFile.ts'
import { withDoor } from '../door.ts'
import { CliFailure, exitCodes } from '../io.ts'
import { readBytes } from '../jsonFile.ts'
import { readPack } from '../packFile.ts'
import type { Speaker } from '../speaker.ts'
import { formByName, pickTable, tableWords, type TableOptions } from '../tableSource.ts'

const named = (tables: readonly DecisionTable[]) => tables.map((table) => ({ owner: table.tableId, table }))

const tablesFrom = async (options: TableOptions, speaker: Speaker): Promise<readonly DecisionTable[]> => {
  const { pack, data, as } = options
  if (pack !== undefined) return (await readPack(pack, speaker)).tables
  if (data === undefined) throw new CliFailure('badInput', speaker.words.optionMissing('--data'))
  let tables: readonly DecisionTable[] = []
  await withDoor({ data, ...(as === undefined ? {} : { as }) }, speaker, async (door) => {
    tables = (await door.call('rules.catalogue', {})).pack.tables
  })
  return tables
}

/** Beside the file first, so that a crash leaves the old one or the new one. */
const writeWhole = async (file: string, bytes: Uint8Array, speaker: Speaker): Promise<void> => {
  const fresh = `${file}.${process.pid}.new`
  try {
    await writeFile(fresh, bytes, { flag: 'wx' })
    await rename(fresh, file)
  } catch {
    // whatever the system says, the person can only name another place
    throw new CliFailure('notAFile', speaker.words.notAFile(file))
  }
}

export const exportTable = async (file: string, options: TableOptions, speaker: Speaker): Promise<void> => {
  const form = formByName(file, speaker)
  const { table } = pickTable(named(await tablesFrom(options, speaker)), options.table, file, speaker)
  // where a comma stands in numbers, spreadsheets expect a semicolon between cells
  const bytes = await writeTableFile(table, form, speaker.language === 'en' ? ',' : ';')
  await writeWhole(resolve(file), bytes, speaker)
  const words = tableWords(speaker)
  speaker.answer({ tableId: table.tableId, file, form, bytes: bytes.length }, [words.exported(table.tableId, file)])
}

/** Takes a table over only when the file holds nothing that a table cannot. */
export const importTable = async (
  file: string,
  options: TableOptions & { readonly data: string; readonly dryRun?: boolean },
  speaker: Speaker,
): Promise<void> => {
  const words = tableWords(speaker)
  const content = gzipSync(await readBytes(file, speaker)).toString('base64')
  const name = basename(file)
  await withDoor(options, speaker, async (door) => {
    const report = await door.call('tables.preview', { name, content })
    if (report.refused !== null) throw new CliFailure(report.refused.code, refusalText(report.refused, words))
    const { table, outside } = pickTable(report.tables, options.table, file, speaker)
    const items = [...report.outside, ...outside].map((item) => outsideText(item, words))
    if (outside.length > 0 || options.dryRun === true) {
      const code = outside.length > 0 ? exitCodes.badInput : exitCodes.fine
      return speaker.answer({ taken: false, ...report }, [...items, words.nothingTaken], code)
    }
    await door.call('tables.take', { name, content, tableId: table.tableId, replaces: null })
    speaker.answer({ taken: true, ...report }, [...items, words.taken(table.tableId, table.rows.length)])
  })
}
