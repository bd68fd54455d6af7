/** A second, slow reading of decision tables, written without the compiled index, to compare with. */
import { parseCell } from '#shared/decisions/cell.ts'
import { hasValue } from '#shared/decisions/domainSet.ts'
import type { Column, DecisionTable, Row, Situation } from '#shared/decisions/model.ts'

export const rowMatches = (table: DecisionTable, row: Row, situation: Situation): boolean =>
  table.inputs.every((input, at) => {
    const cell = parseCell(row.cells[at] ?? '', input.domain)
    const value = situation[input.name]
    if (!cell.ok || value === null || value === undefined) throw new Error('not readable')
    return hasValue(cell.value, typeof value === 'boolean' ? String(value) : value)
  })

export const matchingRows = (table: DecisionTable, situation: Situation): readonly number[] =>
  table.rows.flatMap((row, at) => (rowMatches(table, row, situation) ? [at] : []))

const valuesOf = ({ domain }: Column): readonly (string | number)[] =>
  domain.type === 'enumeration'
    ? domain.values
    : Array.from({ length: domain.max - domain.min + 1 }, (_, at) => domain.min + at)

/** Every situation of small domains. */
export const allSituations = (table: DecisionTable): readonly Situation[] =>
  table.inputs.reduce<readonly Situation[]>(
    (situations, input) =>
      situations.flatMap((situation) => valuesOf(input).map((value) => ({ ...situation, [input.name]: value }))),
    [{}],
  )
