/** Makes a decision table of a DMN model runnable, with the place of every cell that cannot be. */
import type { Names } from '../feel/names.ts'
import { compileFeelTable } from '../feel/table/compileFeelTable.ts'
import type { FeelTable, FeelTablePlace, FeelTableProblem } from '../feel/table/model.ts'
import type { Compiled, Compiling } from './compiling.ts'
import type { DmnTable, Place } from './model.ts'
import { reportProblem } from './source.ts'

/** Only an order of priority needs the declared values; those of the type count where the output declares none. */
const valuesOf = (table: DmnTable, output: number, place: Place, { types }: Compiling): string | null => {
  if (table.hitPolicy !== 'PRIORITY' && table.hitPolicy !== 'OUTPUT ORDER') return null
  const clause = table.outputs[output]
  return clause?.allowed?.text ?? types.find(clause?.typeRef ?? null, place).values
}

const feelTable = (table: DmnTable, place: Place, compiling: Compiling): FeelTable => ({
  hitPolicy: table.hitPolicy,
  aggregation: table.aggregator,
  inputs: table.inputs.map(({ expression, allowed }) => ({
    expression: expression.text,
    allowed: allowed?.text ?? null,
  })),
  outputs: table.outputs.map(({ name, otherwise }, output) => ({
    name,
    values: valuesOf(table, output, place, compiling),
    fallback: otherwise?.text ?? null,
  })),
  rules: table.rules.map(({ id, tests, results }, at) => ({
    rowId: id ?? String(at + 1),
    tests: tests.map(({ text }) => text),
    results: results.map(({ text }) => text),
  })),
})

const partNames: Readonly<Partial<Record<FeelTablePlace['part'], string>>> = {
  allowed: 'inputValues',
  values: 'outputValues',
  fallback: 'defaultOutputEntry',
  hitPolicy: 'hitPolicy',
  rules: 'rules',
}

const placeIn = (table: DmnTable, place: Place, { part, row, column }: FeelTablePlace): Place => {
  const whole = part === 'hitPolicy' || part === 'rules'
  const before = part === 'result' || part === 'values' || part === 'fallback' ? table.inputs.length : 0
  const name = partNames[part]
  return {
    ...place,
    path: name === undefined ? place.path : [...place.path, name],
    row: row === null ? null : row + 1,
    column: whole ? null : before + column + 1,
  }
}

const report = (problems: readonly FeelTableProblem[], table: DmnTable, place: Place, compiling: Compiling): void => {
  for (const problem of problems) reportProblem(problem, placeIn(table, place, problem.place), compiling.report)
}

export const compileTable = (table: DmnTable, place: Place, names: Names, compiling: Compiling): Compiled => {
  const compiled = compileFeelTable(feelTable(table, place, compiling), names)
  if (!compiled.ok) {
    report(compiled.error, table, place, compiling)
    return { run: () => null, shape: {} }
  }
  const { outputs } = table
  const members = outputs.map(
    ({ name, typeRef }, at) => [name ?? `output ${at + 1}`, compiling.types.find(typeRef, place).shape] as const,
  )
  return {
    run: (context) => compiled.value.run(context).value,
    shape: outputs.length > 1 ? { members: new Map(members) } : {},
  }
}
