/** A decision table as a grid of texts and whole numbers, line by line as people see it in a spreadsheet. */
import type { Text } from '../../kernel/text.ts'
import { encodeText } from '../dmn/exactText.ts'
import type { Bounds, Column, DecisionTable, OutputColumn, Range, Row } from '../model.ts'

export type GridCell = string | number
export type Grid = readonly (readonly GridCell[])[]

/** The first cell of a line says what the line is. */
export const lineKinds = ['table', 'title', 'policy', 'input', 'output', 'heading', 'row'] as const
export type LineKind = (typeof lineKinds)[number]

const wordsOf = ({ en, de, da }: Text): readonly string[] => [encodeText(en), encodeText(de), encodeText(da)]

const inputLine = ({ name, label, domain }: Column): readonly GridCell[] => {
  const kind = domain.type === 'enumeration' && domain.truth === true ? 'truth' : domain.type
  const start = ['input', encodeText(name), ...wordsOf(label), kind]
  return domain.type === 'range'
    ? [...start, domain.min, domain.max, encodeText(domain.unit), domain.decimals ?? '']
    : // the number tells an empty last value from an empty cell
      [...start, domain.values.length, ...domain.values.map(encodeText)]
}

const outputLine = ({ name, label, unit, stricter }: OutputColumn): readonly GridCell[] => [
  'output',
  encodeText(name),
  ...wordsOf(label),
  encodeText(unit),
  stricter,
]

/** What stands over the rows; on the way back it shows that no column was moved. */
export const headingLine = ({ inputs, outputs }: Pick<DecisionTable, 'inputs' | 'outputs'>): readonly GridCell[] => [
  'heading',
  'row',
  'en',
  'de',
  'da',
  ...inputs.map(({ name }) => encodeText(name)),
  ...outputs.flatMap(({ name }) => [encodeText(name), 'free', 'outer']),
]

const rangeText = ({ min, max }: Range): string => `${min} to ${max}`
const boundsCells = (bounds: Bounds | null): readonly string[] =>
  bounds === null ? ['', ''] : [rangeText(bounds.free), rangeText(bounds.outer)]

const rowLine = ({ rowId, label, cells, values, bounds }: Row): readonly GridCell[] => [
  'row',
  encodeText(rowId),
  ...(label === undefined ? ['', '', ''] : wordsOf(label).map((word) => (word === '' ? 'json:""' : word))),
  ...cells.map(encodeText),
  ...values.flatMap((value, output) => [value, ...boundsCells(bounds[output] ?? null)]),
]

/** Lines of equal length, filled up with empty cells. */
export const tableToGrid = (table: DecisionTable): Grid => {
  const lines: readonly (readonly GridCell[])[] = [
    ['table', encodeText(table.tableId)],
    ['title', ...wordsOf(table.title)],
    ['policy', table.hitPolicy, table.aggregation ?? ''],
    ...table.inputs.map(inputLine),
    ...table.outputs.map(outputLine),
    headingLine(table),
    ...table.rows.map(rowLine),
  ]
  const width = Math.max(...lines.map((line) => line.length))
  return lines.map((line) => [...line, ...Array<string>(width - line.length).fill('')])
}
