import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { analyseTable } from '../../../shared/decisions/analyse.ts'
import type { DecisionTable } from '../../../shared/decisions/model.ts'
import type { Input, Output, Problem } from '../../../shared/contract/api.ts'
import { digestOfBytes } from '../../../shared/kernel/digest.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { tableShape } from '../../../shared/rules/packShape.ts'
import type { Backend } from '../backend.ts'
import { bytesOfContent } from '../exchange/content.ts'
import { readTableFile, writeTableFile, type TableFile } from '../exchange/tableFile.ts'
import { refuse } from '../refuse.ts'
import { draftView, pushDraft } from './draft.ts'

interface Opened {
  readonly bytes: Uint8Array
  readonly file: TableFile
}

const open = async (name: string, content: string): Promise<Result<Opened, Problem>> => {
  const bytes = await bytesOfContent(content)
  if (!bytes.ok) return refuse(bytes.error, { line: 0 })
  return ok({ bytes: bytes.value, file: await readTableFile(bytes.value, name) })
}

export const previewTables = async (
  backend: Backend,
  { name, content }: Input<'tables.preview'>,
): Promise<Result<Output<'tables.preview'>, Problem>> => {
  const opened = await open(name, content)
  if (!opened.ok) return opened
  const view = draftView(backend)
  if (!view.ok) return view
  const { form, tables, outside, refused } = opened.value.file
  const known = new Set(view.value.draft.tables.map(({ tableId }) => tableId))
  return ok({
    form,
    refused,
    outside,
    tables: tables.map((found) => ({
      ...found,
      analysis: analyseTable(found.table),
      known: known.has(found.table.tableId),
    })),
  })
}

/** The file as it came, under a name that says what it is; the same file is kept once. */
const keepOriginal = async (backend: Backend, { bytes, file }: Opened): Promise<void> => {
  const folder = join(backend.workspace().dataFolder, 'originals')
  const target = join(folder, `${digestOfBytes(bytes)}.${file.form}`)
  await mkdir(folder, { recursive: true })
  const kept = await readFile(target).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return null
    throw cause
  })
  if (kept !== null) return
  const fresh = `${target}.${process.pid}.new`
  await writeFile(fresh, bytes)
  await rename(fresh, target)
}

const placed = (
  tables: readonly DecisionTable[],
  table: DecisionTable,
  replaces: DecisionTable['tableId'] | null,
): readonly DecisionTable[] => {
  const wanted = replaces ?? table.tableId
  const renamed = { ...table, tableId: wanted }
  const isKnown = tables.some(({ tableId }) => tableId === wanted)
  return isKnown ? tables.map((other) => (other.tableId === wanted ? renamed : other)) : [...tables, renamed]
}

/** All or nothing: a table of which anything would be lost is not taken. */
export const takeTable = async (
  backend: Backend,
  { name, content, tableId, replaces }: Input<'tables.take'>,
): Promise<Result<Output<'tables.take'>, Problem>> => {
  const opened = await open(name, content)
  if (!opened.ok) return opened
  const found = opened.value.file.tables.find(({ table }) => table.tableId === tableId)
  if (found === undefined) return refuse('notFound', { what: 'table', id: tableId })
  const [item] = found.outside
  if (item !== undefined) return refuse('tableOutside', { what: item.construct, count: found.outside.length })
  const shaped = tableShape.safeParse({ ...found.table, tableId: replaces ?? found.table.tableId })
  if (!shaped.success) return refuse('tableOutside', { what: shaped.error.issues[0]?.path.join('.') ?? '', count: 1 })
  await keepOriginal(backend, opened.value)
  return backend.workspace().stores.transaction(() => {
    const view = draftView(backend)
    if (!view.ok) return view
    const { draft } = view.value
    return ok(pushDraft(backend, view.value, { ...draft, tables: placed(draft.tables, found.table, replaces) }))
  })
}

export const exportTable = async (
  backend: Backend,
  { tableId, form, delimiter }: Input<'tables.export'>,
): Promise<Result<Output<'tables.export'>, Problem>> => {
  const view = draftView(backend)
  if (!view.ok) return view
  const table = view.value.draft.tables.find((candidate) => candidate.tableId === tableId)
  if (table === undefined) return refuse('notFound', { what: 'table', id: tableId })
  const bytes = await writeTableFile(table, form, delimiter)
  return ok({ name: `${tableId}.${form}`, content: Buffer.from(bytes).toString('base64') })
}
