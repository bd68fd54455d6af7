/** Reads a decision table from the tree of a DMN document, row by row, with the place of every cell. */
import { partOf, partsOf, textOf } from './element.ts'
import type { DmnElement } from './element.ts'
import { aggregators, hitPolicies } from './model.ts'
import type { DmnAggregator, DmnHitPolicy, DmnInput, DmnOutput, DmnRule, DmnTable, FeelSource, Place } from './model.ts'
import { checkLanguage, inside, sourceOf, typeRefOf } from './reading.ts'
import type { ReadContext } from './reading.ts'
import { outside } from './report.ts'

const policyOf = (element: DmnElement, place: Place, { report }: ReadContext): DmnHitPolicy => {
  const name = textOf(element, 'hitPolicy') ?? 'UNIQUE'
  const policy = hitPolicies.find((known) => known === name)
  if (policy === undefined) report(outside('hitPolicy', name, place, { suggestion: 'UNIQUE' }))
  return policy ?? 'UNIQUE'
}

const aggregatorOf = (element: DmnElement, place: Place, { report }: ReadContext): DmnAggregator | null => {
  const name = textOf(element, 'aggregation')
  if (name === null) return null
  const aggregator = aggregators.find((known) => known === name)
  if (aggregator === undefined) report(outside('hitPolicy', `COLLECT ${name}`, place, { suggestion: 'COLLECT MAX' }))
  return aggregator ?? null
}

const optional = (element: DmnElement | null, place: Place, reading: ReadContext): FeelSource | null => {
  if (element === null || (textOf(element, 'text') ?? '').trim() === '') return null
  checkLanguage(element, place, reading)
  return sourceOf(element, place)
}

const inputOf = (clause: DmnElement, place: Place, reading: ReadContext): DmnInput => {
  const expression = partOf(clause, 'inputExpression')
  if (expression === null) reading.report(outside('construct', 'input without inputExpression', place))
  else checkLanguage(expression, place, reading)
  return {
    label: textOf(clause, 'label'),
    expression: sourceOf(expression, place),
    typeRef: expression === null ? null : typeRefOf(expression),
    allowed: optional(partOf(clause, 'inputValues'), inside(place, 'inputValues'), reading),
  }
}

const outputOf = (clause: DmnElement, place: Place, reading: ReadContext): DmnOutput => ({
  name: textOf(clause, 'name'),
  typeRef: typeRefOf(clause),
  allowed: optional(partOf(clause, 'outputValues'), inside(place, 'outputValues'), reading),
  otherwise: optional(partOf(clause, 'defaultOutputEntry'), inside(place, 'defaultOutputEntry'), reading),
})

const ruleOf = (
  rule: DmnElement,
  place: Place,
  widths: { readonly inputs: number; readonly outputs: number },
  reading: ReadContext,
): DmnRule => {
  const cells = (name: string, before: number): readonly FeelSource[] =>
    partsOf(rule, name).map((cell, at) => {
      const here = { ...place, column: before + at + 1 }
      checkLanguage(cell, here, reading)
      return sourceOf(cell, here)
    })
  const tests = cells('inputEntry', 0)
  const results = cells('outputEntry', widths.inputs)
  if (tests.length !== widths.inputs || results.length !== widths.outputs)
    reading.report(outside('construct', 'rule with too few or too many entries', place))
  return { id: textOf(rule, 'id'), tests, results }
}

export const readTable = (element: DmnElement, place: Place, reading: ReadContext): DmnTable => {
  const inputs = partsOf(element, 'input').map((clause, at) => inputOf(clause, { ...place, column: at + 1 }, reading))
  const outputs = partsOf(element, 'output').map((clause, at) =>
    outputOf(clause, { ...place, column: inputs.length + at + 1 }, reading),
  )
  const widths = { inputs: inputs.length, outputs: outputs.length }
  if (outputs.length === 0) reading.report(outside('construct', 'decisionTable without output', place))
  return {
    hitPolicy: policyOf(element, place, reading),
    aggregator: aggregatorOf(element, place, reading),
    inputs,
    outputs,
    rules: partsOf(element, 'rule').map((rule, at) => ruleOf(rule, { ...place, row: at + 1 }, widths, reading)),
  }
}
