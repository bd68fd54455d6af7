import type { DecisionTable } from '#shared/decisions/model.ts'

/** Names the suggestions of a column; a column of numbers has none. */
export const listIdOf = ({ tableId, inputs }: DecisionTable, column: number): string | undefined =>
  inputs[column]?.domain.type === 'enumeration' ? `${tableId}-${column}` : undefined
