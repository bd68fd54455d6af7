/** Reads decision logic from the tree of a DMN document; what is not read is named in the report. */
import { partOf, partsOf, textOf } from './element.ts'
import type { DmnElement } from './element.ts'
import type { ContextEntry, Logic, Named, Parameter, Place } from './model.ts'
import { readTable } from './readTable.ts'
import { checkLanguage, inside, sourceOf, typeRefOf } from './reading.ts'
import type { ReadContext } from './reading.ts'
import { outside } from './report.ts'

export const parameterOf = (element: DmnElement): Parameter => ({
  name: textOf(element, 'name') ?? '',
  typeRef: typeRefOf(element),
})

type Reader = (element: DmnElement, place: Place, context: ReadContext) => Logic

const nothing = (place: Place): Logic => ({ type: 'literal', typeRef: null, place, source: { text: 'null', place } })

const childOf = (element: DmnElement, name: string, place: Place, context: ReadContext): Logic => {
  const child = partOf(element, name)
  if (child !== null) return readLogic(child, place, context)
  context.report(outside('construct', `${element.type} without ${name}`, place))
  return nothing(place)
}

const literal: Reader = (element, place, context) => {
  checkLanguage(element, place, context)
  if (partOf(element, 'importedValues') !== null) context.report(outside('construct', 'importedValues', place))
  return { type: 'literal', typeRef: typeRefOf(element), place, source: sourceOf(element, place) }
}

const bindingOf = (binding: DmnElement, place: Place, context: ReadContext): Named => {
  const parameter = partOf(binding, 'parameter')
  const name = parameter === null ? '' : (textOf(parameter, 'name') ?? '')
  const at = inside(place, `"${name}"`)
  const formula = partOf(binding, 'bindingFormula')
  return { name, value: formula === null ? nothing(at) : readLogic(formula, at, context) }
}

const invocation: Reader = (element, place, context) => ({
  type: 'invocation',
  typeRef: typeRefOf(element),
  place,
  called: childOf(element, 'calledFunction', place, context),
  bindings: partsOf(element, 'binding').map((binding) => bindingOf(binding, place, context)),
})

const entryOf = (entry: DmnElement, number: number, place: Place, context: ReadContext): ContextEntry => {
  const variable = partOf(entry, 'variable')
  const name = variable === null ? null : textOf(variable, 'name')
  const at = inside(place, name === null ? `entry ${number}` : `"${name}"`)
  return {
    name,
    typeRef: variable === null ? null : typeRefOf(variable),
    value: childOf(entry, 'value', at, context),
  }
}

const context: Reader = (element, place, reading) => ({
  type: 'context',
  typeRef: typeRefOf(element),
  place,
  entries: partsOf(element, 'contextEntry').map((entry, at) => entryOf(entry, at + 1, place, reading)),
})

const itemsOf = (element: DmnElement, place: Place, reading: ReadContext): readonly Logic[] =>
  partsOf(element, 'elements').map((item, at) => readLogic(item, inside(place, `item ${at + 1}`), reading))

const list: Reader = (element, place, reading) => ({
  type: 'list',
  typeRef: typeRefOf(element),
  place,
  items: itemsOf(element, place, reading),
})

const relation: Reader = (element, place, reading) => {
  const columns = partsOf(element, 'column').map((column) => parameterOf(column).name)
  const rows = partsOf(element, 'row').map((row, at) => itemsOf(row, { ...place, row: at + 1 }, reading))
  rows.forEach((row, at) => {
    if (row.length !== columns.length)
      reading.report(outside('construct', 'relation row of another length', { ...place, row: at + 1 }))
  })
  return { type: 'relation', typeRef: typeRefOf(element), place, columns, rows }
}

export const readFunction = (
  element: DmnElement,
  place: Place,
  reading: ReadContext,
): Logic & { readonly type: 'function' } => {
  const kind = textOf(element, 'kind') ?? 'FEEL'
  if (kind !== 'FEEL') reading.report(outside('construct', `functionDefinition ${kind}`, place))
  return {
    type: 'function',
    typeRef: typeRefOf(element),
    place,
    parameters: partsOf(element, 'formalParameter').map(parameterOf),
    body: kind === 'FEEL' ? childOf(element, 'body', place, reading) : nothing(place),
  }
}

const branchOf = (element: DmnElement, name: string, place: Place, reading: ReadContext): Logic => {
  const branch = partOf(element, name)
  return branch === null
    ? childOf(element, name, place, reading)
    : childOf(branch, 'expression', inside(place, name), reading)
}

const conditional: Reader = (element, place, reading) => ({
  type: 'conditional',
  typeRef: typeRefOf(element),
  place,
  test: branchOf(element, 'if', place, reading),
  met: branchOf(element, 'then', place, reading),
  otherwise: branchOf(element, 'else', place, reading),
})

const filter: Reader = (element, place, reading) => ({
  type: 'filter',
  typeRef: typeRefOf(element),
  place,
  from: branchOf(element, 'in', place, reading),
  match: branchOf(element, 'match', place, reading),
})

const iteration =
  (kind: 'for' | 'some' | 'every'): Reader =>
  (element, place, reading) => ({
    type: 'iteration',
    kind,
    typeRef: typeRefOf(element),
    place,
    variable: textOf(element, 'iteratorVariable') ?? '',
    over: branchOf(element, 'in', place, reading),
    body: branchOf(element, kind === 'for' ? 'return' : 'satisfies', place, reading),
  })

const table: Reader = (element, place, reading) => ({
  type: 'table',
  typeRef: typeRefOf(element),
  place,
  table: readTable(element, place, reading),
})

const readers: ReadonlyMap<string, Reader> = new Map([
  ['LiteralExpression', literal],
  ['DecisionTable', table],
  ['Invocation', invocation],
  ['Context', context],
  ['List', list],
  ['Relation', relation],
  ['FunctionDefinition', readFunction],
  ['Conditional', conditional],
  ['Filter', filter],
  ['For', iteration('for')],
  ['Some', iteration('some')],
  ['Every', iteration('every')],
])

/** The logic of one boxed expression; one that is not known stands as `null` and is in the report. */
export const readLogic = (element: DmnElement, place: Place, reading: ReadContext): Logic => {
  const reader = readers.get(element.type)
  if (reader !== undefined) return reader(element, place, reading)
  reading.report(outside('construct', element.type, place))
  return nothing(place)
}
