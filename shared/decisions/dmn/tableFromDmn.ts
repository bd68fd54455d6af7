/** Takes an admin's decision tables out of a DMN document; everything such a table cannot hold is named with its place. */
import type { Bounds, Column, DecisionTable, OutputColumn, Row } from '../model.ts'
import { id } from '../../kernel/ids.ts'
import type { Text } from '../../kernel/text.ts'
import { domainOf } from './domainText.ts'
import { extensionsOf, partOf, partsOf, textOf } from './element.ts'
import type { DmnElement } from './element.ts'
import { decodeText, plainText } from './exactText.ts'
import type { Place } from './model.ts'
import { placeOf } from './reading.ts'
import { outside } from './report.ts'
import type { OutsideItem } from './report.ts'
import { repeatedNames } from './repeatedNames.ts'
import { unnamed } from './tableToDmn.ts'
import { unreadableCells } from './unreadableCells.ts'

interface Reading {
  readonly report: (item: OutsideItem) => void
}

const exact = (element: DmnElement | undefined, name: string): string | null => {
  const text = element === undefined ? null : textOf(element, name)
  return text === null ? null : decodeText(text)
}

/** What we wrote ourselves counts while the standard part beside it still says the same; then somebody renamed it. */
const kept = (own: string | null, written: string | null): string | null =>
  own !== null && (written === null || plainText(own) === written) ? own : written

/** One name for all languages where the document knows no other. */
const wordsOf = (element: DmnElement | undefined, written: string | null, fallback: string): Text => {
  const en = kept(exact(element, 'en'), written) ?? fallback
  return { en, de: exact(element, 'de') ?? en, da: exact(element, 'da') ?? en }
}

const integerOf = (text: string | null): number | null => {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text)
  return Number.isSafeInteger(value) ? value : null
}

/** Letters, digits, spaces: a situation has a value of that name. Anything else is computed, which a column cannot be. */
const plainName = /^[\p{L}_][\p{L}\p{N}_ ]*$/u

const columnOf = (clause: DmnElement, place: Place, { report }: Reading): Column => {
  const [own] = extensionsOf(clause, 'plumbline:Column')
  const expression = partOf(clause, 'inputExpression')
  const written = (expression === null ? null : textOf(expression, 'text'))?.trim() ?? ''
  const name = kept(exact(own, 'name'), written) ?? written
  if (own === undefined && !plainName.test(written))
    report(outside('table', 'inputExpression', place, { from: 0, to: written.length, suggestion: 'dayType' }))
  const label = wordsOf(own, textOf(clause, 'label'), name)
  const domain = domainOf(clause, own)
  if (domain !== null) return { name, label, domain }
  report(outside('table', 'input without domain', place, { suggestion: 'inputValues "a", "b" / [0..100]' }))
  return { name, label, domain: { type: 'range', min: 0, max: 0, unit: '' } }
}

const resultOf = (clause: DmnElement, fallback: string): OutputColumn => {
  const [own] = extensionsOf(clause, 'plumbline:Result')
  const name = kept(exact(own, 'name'), textOf(clause, 'name')) ?? fallback
  return {
    name,
    label: wordsOf(own, textOf(clause, 'label'), name),
    unit: exact(own, 'unit') ?? '',
    stricter: own !== undefined && textOf(own, 'stricter') === 'lower' ? 'lower' : 'higher',
  }
}

const cellOf = (entry: DmnElement): string => {
  const written = textOf(entry, 'text') ?? ''
  return kept(exact(extensionsOf(entry, 'plumbline:Exact')[0], 'text'), written) ?? written
}

const boundsOf = (entry: DmnElement, place: Place, { report }: Reading): Bounds | null => {
  const [own] = extensionsOf(entry, 'plumbline:Bounds')
  if (own === undefined) return null
  const [freeMin, freeMax, outerMin, outerMax] = ['freeMin', 'freeMax', 'outerMin', 'outerMax'].map((name) =>
    integerOf(textOf(own, name)),
  )
  if (freeMin == null || freeMax == null || outerMin == null || outerMax == null) {
    report(outside('table', 'bounds', place))
    return null
  }
  return { free: { min: freeMin, max: freeMax }, outer: { min: outerMin, max: outerMax } }
}

const valueOf = (entry: DmnElement, place: Place, { report }: Reading): number => {
  const written = textOf(entry, 'text') ?? ''
  const value = integerOf(written)
  if (value === null) report(outside('table', 'whole number', place, { from: 0, to: written.length, suggestion: '0' }))
  return value ?? 0
}

const rowOf = (rule: DmnElement, at: number, inputs: number, place: Place, reading: Reading): Row => {
  const [own] = extensionsOf(rule, 'plumbline:Row')
  const results = partsOf(rule, 'outputEntry')
  const here = (column: number): Place => ({ ...place, row: at + 1, column: column + 1 })
  return {
    rowId: id<'Row'>(exact(own, 'rowId') ?? textOf(rule, 'id') ?? `row-${at + 1}`),
    ...(own !== undefined && textOf(own, 'en') !== null ? { label: wordsOf(own, null, '') } : {}),
    cells: partsOf(rule, 'inputEntry').map(cellOf),
    values: results.map((entry, output) => valueOf(entry, here(inputs + output), reading)),
    bounds: results.map((entry, output) => boundsOf(entry, here(inputs + output), reading)),
  }
}

const offered = ['UNIQUE', 'FIRST', 'COLLECT'] as const
const combinations = ['max', 'min', 'sum', 'count'] as const

const policyOf = (
  table: DmnElement,
  place: Place,
  { report }: Reading,
): Pick<DecisionTable, 'hitPolicy' | 'aggregation'> => {
  const [own] = extensionsOf(table, 'plumbline:Table')
  const name = textOf(table, 'hitPolicy') ?? 'UNIQUE'
  const hitPolicy = offered.find((policy) => policy === name)
  const combined = (exact(own, 'aggregation') ?? textOf(table, 'aggregation') ?? '').toLowerCase()
  const aggregation = combinations.find((known) => known === combined) ?? null
  if (hitPolicy === undefined) report(outside('hitPolicy', name, place, { suggestion: 'FIRST' }))
  else if (hitPolicy === 'COLLECT' && aggregation === null)
    report(outside('hitPolicy', 'COLLECT', place, { suggestion: 'COLLECT MAX' }))
  return { hitPolicy: hitPolicy ?? 'UNIQUE', aggregation }
}

const tableOf = (decision: DmnElement, table: DmnElement, reading: Reading): DecisionTable => {
  const name = textOf(decision, 'name') ?? ''
  const place = placeOf(name)
  const [own] = extensionsOf(table, 'plumbline:Table')
  const inputs = partsOf(table, 'input').map((clause, at) => columnOf(clause, { ...place, column: at + 1 }, reading))
  const outputs = partsOf(table, 'output').map((clause, at) => resultOf(clause, `${name}${at === 0 ? '' : at + 1}`))
  for (const [at, clause] of partsOf(table, 'output').entries())
    if (partOf(clause, 'defaultOutputEntry') !== null)
      reading.report(outside('table', 'defaultOutputEntry', { ...place, column: inputs.length + at + 1 }))
  return {
    tableId: id<'Table'>(exact(own, 'tableId') ?? textOf(decision, 'id') ?? name),
    title: wordsOf(own, name === unnamed ? null : name, name),
    ...policyOf(table, place, reading),
    inputs,
    outputs,
    rows: partsOf(table, 'rule').map((rule, at) => rowOf(rule, at, inputs.length, place, reading)),
  }
}

export interface FoundTable {
  /** What the report calls it: the decision, or the file of a sheet. */
  readonly owner: string
  readonly table: DecisionTable
  /** Empty where the table holds all that the document says. */
  readonly outside: readonly OutsideItem[]
}

/** The tables of all decisions of a document, in its order; other logic is no admin's table and is listed apart. */
export const tablesFromDmn = (
  definitions: DmnElement,
): { readonly tables: readonly FoundTable[]; readonly outside: readonly OutsideItem[] } => {
  const tables: FoundTable[] = []
  const others: OutsideItem[] = []
  for (const element of partsOf(definitions, 'drgElement')) {
    const logic = partOf(element, element.type === 'BusinessKnowledgeModel' ? 'encapsulatedLogic' : 'decisionLogic')
    if (logic === null) continue
    if (element.type === 'Decision' && logic.type === 'DecisionTable') {
      const items: OutsideItem[] = []
      const table = tableOf(element, logic, { report: (item) => items.push(item) })
      const owner = textOf(element, 'name') ?? ''
      tables.push({
        owner,
        table,
        outside: [...items, ...repeatedNames(table, owner), ...unreadableCells(table, owner)],
      })
    } else others.push(outside('table', logic.type, placeOf(textOf(element, 'name') ?? '')))
  }
  return { tables, outside: others }
}
