/** Reads a decision table from the grid of a spreadsheet; every cell that does not fit is named by its address. */
import { id } from '../../kernel/ids.ts'
import type { Text } from '../../kernel/text.ts'
import { decodeText } from '../dmn/exactText.ts'
import type { Place } from '../dmn/model.ts'
import { outside } from '../dmn/report.ts'
import type { OutsideItem } from '../dmn/report.ts'
import type { Aggregation, Bounds, Column, DecisionTable, HitPolicy, OutputColumn, Range, Row } from '../model.ts'
import { headingLine, lineKinds } from './writeGrid.ts'
import type { LineKind } from './writeGrid.ts'

/** A line of a sheet with its 1-based number there; cells as people see them. */
export interface SheetLine {
  readonly line: number
  readonly cells: readonly string[]
}
export interface GridReading {
  /** Null where the sheet is no table at all; otherwise only to be used when nothing is outside. */
  readonly table: DecisionTable | null
  readonly outside: readonly OutsideItem[]
}

/** `B7`, as spreadsheets name cells. */
export const addressOf = (line: number, column: number): string => {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCodePoint(65 + ((rest - 1) % 26)) + letters
  return `${letters}${line}`
}

interface Cursor {
  readonly owner: string
  readonly report: (item: OutsideItem) => void
}

const placeIn = ({ owner }: Cursor, { line }: SheetLine, column: number): Place => ({
  owner,
  path: [addressOf(line, column)],
  row: null,
  column: null,
})
const cell = ({ cells }: SheetLine, column: number): string => cells[column] ?? ''
const text = (line: SheetLine, column: number): string => decodeText(cell(line, column))
const words = (line: SheetLine, column: number): Text => ({
  en: text(line, column),
  de: text(line, column + 1),
  da: text(line, column + 2),
})

const fault = (cursor: Cursor, line: SheetLine, column: number, construct: string, suggestion: string): void =>
  cursor.report(outside('table', construct, placeIn(cursor, line, column), { suggestion }))

const integerText = /^[+-]?\d{1,16}$/
const whole = (cursor: Cursor, line: SheetLine, column: number): number => {
  const written = cell(line, column).trim()
  const value = integerText.test(written) ? Number(written) : Number.NaN
  if (Number.isSafeInteger(value)) return value === 0 ? 0 : value
  fault(cursor, line, column, 'whole number', '0')
  return 0
}

const rangeText = /^\s*(-?\d{1,16})\s*to\s*(-?\d{1,16})\s*$/
const rangeOf = (cursor: Cursor, line: SheetLine, column: number): Range => {
  const [, min, max] = rangeText.exec(cell(line, column)) ?? []
  if (min !== undefined && max !== undefined) return { min: Number(min), max: Number(max) }
  fault(cursor, line, column, 'bounds', '1 to 5')
  return { min: 0, max: 0 }
}

const oneOf = <const T extends string>(
  cursor: Cursor,
  line: SheetLine,
  column: number,
  known: readonly [T, ...T[]],
): T => {
  const written = cell(line, column).trim()
  const found = known.find((candidate) => candidate.toLowerCase() === written.toLowerCase())
  if (found === undefined) fault(cursor, line, column, written, known.join(', '))
  return found ?? known[0]
}

const columnOf = (cursor: Cursor, line: SheetLine): Column => {
  const start = { name: text(line, 1), label: words(line, 2) }
  const kind = oneOf(cursor, line, 5, ['enumeration', 'truth', 'range'])
  if (kind === 'range') {
    const [min, max, unit] = [whole(cursor, line, 6), whole(cursor, line, 7), text(line, 8)]
    const decimals = cell(line, 9).trim() === '' ? {} : { decimals: whole(cursor, line, 9) }
    return { ...start, domain: { type: 'range', min, max, unit, ...decimals } }
  }
  const count = whole(cursor, line, 6)
  const room = Math.max(0, Math.min(count, line.cells.length))
  const values = Array.from({ length: room }, (_, at) => text(line, 7 + at))
  return { ...start, domain: { type: 'enumeration', values, ...(kind === 'truth' ? { truth: true } : {}) } }
}

const outputOf = (cursor: Cursor, line: SheetLine): OutputColumn => ({
  name: text(line, 1),
  label: words(line, 2),
  unit: text(line, 5),
  stricter: oneOf(cursor, line, 6, ['higher', 'lower']),
})

const boundsOf = (cursor: Cursor, line: SheetLine, column: number): Bounds | null =>
  cell(line, column).trim() === '' && cell(line, column + 1).trim() === ''
    ? null
    : { free: rangeOf(cursor, line, column), outer: rangeOf(cursor, line, column + 1) }

const rowOf = (cursor: Cursor, line: SheetLine, inputs: number, outputs: number): Row => {
  const label = [2, 3, 4].every((column) => cell(line, column) === '') ? {} : { label: words(line, 2) }
  const first = 5 + inputs
  return {
    rowId: id<'Row'>(text(line, 1)),
    ...label,
    cells: Array.from({ length: inputs }, (_, at) => text(line, 5 + at)),
    values: Array.from({ length: outputs }, (_, at) => whole(cursor, line, first + 3 * at)),
    bounds: Array.from({ length: outputs }, (_, at) => boundsOf(cursor, line, first + 3 * at + 1)),
  }
}

const policyOf = (
  cursor: Cursor,
  line: SheetLine,
): { readonly hitPolicy: HitPolicy; readonly aggregation: Aggregation | null } => {
  const hitPolicy = oneOf(cursor, line, 1, ['UNIQUE', 'FIRST', 'COLLECT'])
  return {
    hitPolicy,
    aggregation: hitPolicy === 'COLLECT' ? oneOf(cursor, line, 2, ['max', 'min', 'sum', 'count']) : null,
  }
}

/** A column that was moved would put every value under another name. */
const checkHeading = (cursor: Cursor, line: SheetLine, wanted: readonly (string | number)[]): void => {
  for (const [column, name] of wanted.entries())
    if (column > 0 && text(line, column) !== decodeText(String(name)))
      fault(cursor, line, column, cell(line, column), String(name))
}

/** A first cell that says nothing known is a remark of a person only where the whole line is empty. */
const kindOf = (cursor: Cursor, line: SheetLine): LineKind | null => {
  const written = cell(line, 0).trim().toLowerCase()
  const kind = lineKinds.find((known) => known === written)
  if (kind === undefined && line.cells.some((value) => value.trim() !== ''))
    fault(cursor, line, 0, cell(line, 0), lineKinds.join(', '))
  return kind ?? null
}

/** `owner` is how the report calls the sheet, e.g. its file name. */
export const tableFromGrid = (lines: readonly SheetLine[], owner: string): GridReading => {
  const items: OutsideItem[] = []
  const cursor: Cursor = { owner, report: (item) => items.push(item) }
  const byKind = new Map<LineKind, SheetLine[]>(lineKinds.map((kind) => [kind, []]))
  for (const line of lines) {
    const kind = kindOf(cursor, line)
    if (kind !== null) byKind.get(kind)?.push(line)
  }
  const all = (kind: LineKind): readonly SheetLine[] => byKind.get(kind) ?? []
  const nowhere: Place = { owner, path: [], row: null, column: null }
  for (const kind of ['table', 'title', 'policy', 'heading'] as const)
    if (all(kind).length !== 1) cursor.report(outside('table', `${kind} line`, nowhere, { suggestion: kind }))
  const [name, title, policy, heading] = [all('table')[0], all('title')[0], all('policy')[0], all('heading')[0]]
  if (name === undefined || title === undefined || policy === undefined || heading === undefined)
    return { table: null, outside: items }
  const inputs = all('input').map((line) => columnOf(cursor, line))
  const outputs = all('output').map((line) => outputOf(cursor, line))
  checkHeading(cursor, heading, headingLine({ inputs, outputs }))
  const table: DecisionTable = {
    tableId: id<'Table'>(text(name, 1)),
    title: words(title, 1),
    ...policyOf(cursor, policy),
    inputs,
    outputs,
    rows: all('row').map((line) => rowOf(cursor, line, inputs.length, outputs.length)),
  }
  return { table, outside: items }
}
