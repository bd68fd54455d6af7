/** DMN decision tables written as short as they can be. */
import type { FeelRule, FeelTable } from '#shared/decisions/feel/table/model.ts'

/** Cells of a rule, inputs and outputs parted by `|`: `"< 18 | \"no\""`. */
const ruleOf = (line: string, at: number): FeelRule => {
  const [tests = '', results = ''] = line.split(' => ')
  return {
    rowId: `r${at + 1}`,
    tests: tests.split(' | ').map((cell) => cell.trim()),
    results: results.split(' | ').map((cell) => cell.trim()),
  }
}

/** Inputs are expressions, outputs names; `lines` as `ruleOf` reads them. */
export const feelTable = (
  inputs: readonly string[],
  outputs: readonly string[],
  lines: readonly string[],
  over: Partial<FeelTable> = {},
): FeelTable => ({
  hitPolicy: 'UNIQUE',
  aggregation: null,
  inputs: inputs.map((expression) => ({ expression, allowed: null })),
  outputs: outputs.map((name) => ({ name, values: null, fallback: null })),
  rules: lines.map(ruleOf),
  ...over,
})
