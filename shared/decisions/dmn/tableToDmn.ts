/** An admin's decision table as a DMN 1.3 document: the standard part for every tool, the rest in extension elements. */
import type { Bounds, Column, DecisionTable, Domain, OutputColumn, Row } from '../model.ts'
import { allowedText } from './domainText.ts'
import { elementOf } from './element.ts'
import type { DmnElement } from './element.ts'
import { encodeText, plainText } from './exactText.ts'
import type { Text } from '../../kernel/text.ts'

const feel = 'https://www.omg.org/spec/DMN/20191111/FEEL/'

const extended = (...values: readonly DmnElement[]): DmnElement['parts'] =>
  values.length === 0 ? {} : { extensionElements: [elementOf('ExtensionElements', {}, { values })] }

const labelOf = ({ en, de, da }: Text): Readonly<Record<string, string>> => ({
  en: encodeText(en),
  de: encodeText(de),
  da: encodeText(da),
})

const typeOf = (domain: Domain): string => {
  if (domain.type === 'range') return 'number'
  return domain.truth === true ? 'boolean' : 'string'
}

const columnElement = ({ name, label, domain }: Column): DmnElement => {
  const texts = { name: encodeText(name), ...labelOf(label), domain: domain.type }
  if (domain.type === 'range') {
    const { min, max, unit, decimals } = domain
    return elementOf('plumbline:Column', {
      ...texts,
      min: String(min),
      max: String(max),
      unit: encodeText(unit),
      decimals: decimals === undefined ? undefined : String(decimals),
    })
  }
  const value = domain.values.map((text) => elementOf('plumbline:Value', { text: encodeText(text) }))
  return elementOf('plumbline:Column', { ...texts, truth: domain.truth === true ? 'true' : undefined }, { value })
}

const inputOf = (column: Column, at: number): DmnElement =>
  elementOf(
    'InputClause',
    { id: `input_${at + 1}`, label: plainText(column.label.en) },
    {
      ...extended(columnElement(column)),
      inputExpression: [
        elementOf('LiteralExpression', {
          id: `input_${at + 1}_expression`,
          typeRef: typeOf(column.domain),
          text: plainText(column.name),
        }),
      ],
      inputValues: [elementOf('UnaryTests', { id: `input_${at + 1}_values`, text: allowedText(column.domain) })],
    },
  )

const outputOf = ({ name, label, unit, stricter }: OutputColumn, at: number): DmnElement =>
  elementOf(
    'OutputClause',
    { id: `output_${at + 1}`, name: plainText(name), label: plainText(label.en), typeRef: 'number' },
    extended(
      elementOf('plumbline:Result', {
        name: encodeText(name),
        ...labelOf(label),
        unit: encodeText(unit),
        stricter,
      }),
    ),
  )

/** What another tool may have changed counts; the exact text only fills in what XML could not carry. */
const cellOf = (text: string, id: string): DmnElement => {
  const plain = plainText(text)
  const exact = plain === text ? [] : [elementOf('plumbline:Exact', { text: encodeText(text) })]
  return elementOf('UnaryTests', { id, text: plain }, extended(...exact))
}

const valueOf = (value: number, bounds: Bounds | null, id: string): DmnElement =>
  elementOf(
    'LiteralExpression',
    { id, text: String(value) },
    bounds === null
      ? {}
      : extended(
          elementOf('plumbline:Bounds', {
            freeMin: String(bounds.free.min),
            freeMax: String(bounds.free.max),
            outerMin: String(bounds.outer.min),
            outerMax: String(bounds.outer.max),
          }),
        ),
  )

const rowOf = ({ rowId, label, cells, values, bounds }: Row, at: number): DmnElement => {
  const id = `row_${at + 1}`
  return elementOf(
    'DecisionRule',
    { id },
    {
      ...extended(
        elementOf('plumbline:Row', { rowId: encodeText(rowId), ...(label === undefined ? {} : labelOf(label)) }),
      ),
      inputEntry: cells.map((cell, column) => cellOf(cell, `${id}_in_${column + 1}`)),
      outputEntry: values.map((value, output) => valueOf(value, bounds[output] ?? null, `${id}_out_${output + 1}`)),
    },
  )
}

const inputData = (column: Column, at: number): DmnElement =>
  elementOf(
    'InputData',
    { id: `data_${at + 1}`, name: plainText(column.name) },
    {
      variable: [
        elementOf('InformationItem', {
          id: `data_${at + 1}_variable`,
          name: plainText(column.name),
          typeRef: typeOf(column.domain),
        }),
      ],
    },
  )

const requirement = (_: Column, at: number): DmnElement =>
  elementOf(
    'InformationRequirement',
    { id: `needs_${at + 1}` },
    { requiredInput: [elementOf('DMNElementReference', { href: `#data_${at + 1}` })] },
  )

/** DMN combines single results only; with several outputs the combination is read from our own element. */
const aggregationOf = (table: DecisionTable): string | undefined =>
  table.hitPolicy === 'COLLECT' && table.outputs.length === 1 ? table.aggregation?.toUpperCase() : undefined

const tableElement = (table: DecisionTable): DmnElement =>
  elementOf(
    'DecisionTable',
    { id: 'table', hitPolicy: table.hitPolicy, aggregation: aggregationOf(table) },
    {
      ...extended(
        elementOf('plumbline:Table', {
          tableId: encodeText(table.tableId),
          ...labelOf(table.title),
          aggregation: table.aggregation ?? undefined,
        }),
      ),
      input: table.inputs.map(inputOf),
      output: table.outputs.map(outputOf),
      rule: table.rows.map(rowOf),
    },
  )

/** A decision has to be called something. */
export const unnamed = 'Table'

/** The root of the document. Reading it back gives the same table, byte for byte in canonical JSON. */
export const tableToDmn = (table: DecisionTable): DmnElement => {
  const title = plainText(table.title.en)
  const name = title === '' ? unnamed : title
  const variable = elementOf('InformationItem', { id: 'decision_variable', name })
  return elementOf(
    'Definitions',
    {
      id: 'definitions',
      name,
      namespace: 'https://plumbline.example/table',
      expressionLanguage: feel,
      typeLanguage: feel,
    },
    {
      drgElement: [
        ...table.inputs.map(inputData),
        elementOf(
          'Decision',
          { id: 'decision', name },
          {
            variable: [variable],
            informationRequirement: table.inputs.map(requirement),
            decisionLogic: [tableElement(table)],
          },
        ),
      ],
    },
  )
}
