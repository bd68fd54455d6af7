/** Names that an imported table has twice: then nobody could say which row, input or output is meant. */
import type { DecisionTable } from '../model.ts'
import type { Place } from './model.ts'
import { outside } from './report.ts'
import type { OutsideItem } from './report.ts'

const repeated = (names: readonly string[], placeOf: (at: number) => Place): readonly OutsideItem[] =>
  names.flatMap((name, at) =>
    names.indexOf(name) === at ? [] : [outside('table', `duplicate ${name}`, placeOf(at), { suggestion: `${name}-2` })],
  )

export const repeatedNames = ({ inputs, outputs, rows }: DecisionTable, owner: string): readonly OutsideItem[] => {
  const column = (before: number) => (at: number) => ({ owner, path: [], row: null, column: before + at + 1 })
  return [
    ...repeated(
      inputs.map(({ name }) => name),
      column(0),
    ),
    ...repeated(
      outputs.map(({ name }) => name),
      column(inputs.length),
    ),
    ...repeated(
      rows.map(({ rowId }) => rowId),
      (at) => ({ owner, path: [], row: at + 1, column: null }),
    ),
  ]
}
