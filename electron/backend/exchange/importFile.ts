import { wideField } from '../../../shared/contract/importColumns.ts'
import type { Problem } from '../../../shared/contract/api.ts'
import type { ImportKind, ImportPreview, Mapping } from '../../../shared/contract/imports.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { Backend } from '../backend.ts'
import { refuse } from '../refuse.ts'
import { bytesOfContent } from './content.ts'
import { readCsv, type CsvTable } from './csvTable.ts'
import { decodeText, type Encoding } from './encoding.ts'
import { fieldsOf } from './fields.ts'
import { columnsDigestOf, guessMapping, mappingFault } from './mapping.ts'
import { decimalFromText } from './numberText.ts'
import type { Pace } from './turns.ts'

export interface ImportFile {
  readonly encoding: Encoding
  readonly table: CsvTable
}

const previewRows = 50

/** Unpacks, decodes and parses what was sent; refuses what is no table of text. */
export const openImportFile = async (content: string, pace?: Pace): Promise<Result<ImportFile, Problem>> => {
  const bytes = await bytesOfContent(content)
  if (!bytes.ok) return refuse(bytes.error, { line: 0 })
  const text = decodeText(bytes.value)
  if (!text.ok) return refuse(text.error)
  const table = await readCsv(text.value.text, pace)
  if (!table.ok) return refuse('badCsv', { line: table.error.line })
  return ok({ encoding: text.value.encoding, table: table.value })
}

const hasDecimals = (text: string): boolean => !Number.isInteger(decimalFromText(text, null) ?? 0)

/** Whether numbers of demand in these rows would have to be rounded. */
const decimalsIn = (kind: ImportKind, mapping: Mapping, sample: readonly (readonly string[])[]): boolean => {
  const { quantity, [wideField]: wide } = mapping
  if (kind !== 'demand') return false
  return sample.some((cells) =>
    (wide === undefined ? cells.filter((_, at) => at === quantity) : cells.slice(wide)).some(hasDecimals),
  )
}

/** The mapping is the remembered one for this heading, else a guess by the names of its columns. */
export const previewOf = (
  { workspace }: Pick<Backend, 'workspace'>,
  kind: ImportKind,
  { encoding, table }: ImportFile,
): ImportPreview => {
  const { columns, rows, errors, delimiter } = table
  const sample = rows.slice(0, previewRows).map(({ cells }) => cells)
  const known = workspace().stores.mappings.get(kind, columnsDigestOf(columns))
  const remembered = known !== null && mappingFault(kind, known, columns) === null
  const mapping = remembered ? known : guessMapping(kind, columns, sample)
  return {
    encoding,
    delimiter,
    columns,
    rows: sample,
    lines: rows.length + errors.length,
    mapping,
    remembered,
    decimals: decimalsIn(kind, mapping, sample),
    fields: fieldsOf(kind, mapping[wideField] !== undefined).map(({ name, required }) => ({ name, required })),
  }
}
