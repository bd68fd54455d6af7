import { describe, expect, it } from 'vitest'
import { writeDmn } from '#backend/exchange/dmnDocument.ts'
import { tableToDmn } from '#shared/decisions/dmn/tableToDmn.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import { id } from '#shared/kernel/ids.ts'
import { decided, readText } from '#test/support/dmnText.ts'

const guards: DecisionTable = {
  tableId: id('guards'),
  title: { en: 'Guards', de: 'Aufsicht', da: 'Livreddere' },
  hitPolicy: 'COLLECT',
  aggregation: 'max',
  inputs: [
    {
      name: 'dayType',
      label: { en: 'Day', de: 'Tag', da: 'Dag' },
      domain: { type: 'enumeration', values: ['weekday', 'sunday'] },
    },
    {
      name: 'guests',
      label: { en: 'Guests', de: 'Gäste', da: 'Gæster' },
      domain: { type: 'range', min: 0, max: 500, unit: 'customers' },
    },
    {
      name: 'isOpen',
      label: { en: 'Open', de: 'Offen', da: 'Åben' },
      domain: { type: 'enumeration', values: ['false', 'true'], truth: true },
    },
    {
      name: 'load',
      label: { en: 'Load', de: 'Auslastung', da: 'Belastning' },
      domain: { type: 'range', min: 0, max: 150, unit: 'share', decimals: 2 },
    },
  ],
  outputs: [
    { name: 'guard', label: { en: 'Guard', de: 'Aufsicht', da: 'Livredder' }, unit: 'people', stricter: 'higher' },
  ],
  rows: [
    {
      rowId: id('quiet'),
      label: { en: 'Quiet', de: 'Ruhig', da: 'Stille' },
      cells: ['"weekday"', '< 50', '-', '-'],
      values: [2],
      bounds: [{ free: { min: 1, max: 3 }, outer: { min: 1, max: 4 } }],
    },
    { rowId: id('busy'), cells: ['-', '>= 50', 'true', '> 0.75'], values: [3], bounds: [null] },
  ],
}

const written = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<dmn:definitions xmlns:dmn="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:plumbline="https://plumbline.example/dmn/1" id="definitions" name="Guards" namespace="https://plumbline.example/table" expressionLanguage="https://www.omg.org/spec/DMN/20191111/FEEL/" typeLanguage="https://www.omg.org/spec/DMN/20191111/FEEL/">',
]
const parts: readonly (readonly [string, readonly string[]])[] = [
  [
    'inputs that other tools ask for',
    [
      '<dmn:inputData id="data_1" name="dayType">',
      '<dmn:variable id="data_1_variable" name="dayType" typeRef="string" />',
      '<dmn:variable id="data_2_variable" name="guests" typeRef="number" />',
      '<dmn:variable id="data_3_variable" name="isOpen" typeRef="boolean" />',
      '<dmn:variable id="data_4_variable" name="load" typeRef="number" />',
    ],
  ],
  [
    'the decision and what it requires',
    [
      '<dmn:decision id="decision" name="Guards">',
      '<dmn:variable id="decision_variable" name="Guards" />',
      '<dmn:requiredInput href="#data_4" />',
      '<dmn:decisionTable id="table" hitPolicy="COLLECT" aggregation="MAX">',
    ],
  ],
  [
    'columns with what they may hold',
    [
      '<dmn:text>"weekday", "sunday"</dmn:text>',
      '<dmn:text>[0..500]</dmn:text>',
      '<dmn:text>false, true</dmn:text>',
      '<dmn:text>[0.00..1.50]</dmn:text>',
      '<dmn:output id="output_1" label="Guard" name="guard" typeRef="number">',
    ],
  ],
  [
    'what DMN has no place for, in our own elements',
    [
      '<plumbline:table tableId="guards" en="Guards" de="Aufsicht" da="Livreddere" aggregation="max" />',
      '<plumbline:column name="guests" en="Guests" de="Gäste" da="Gæster" domain="range" min="0" max="500" unit="customers" />',
      '<plumbline:column name="load" en="Load" de="Auslastung" da="Belastning" domain="range" min="0" max="150" unit="share" decimals="2" />',
      '<plumbline:value text="sunday" />',
      '<plumbline:result name="guard" en="Guard" de="Aufsicht" da="Livredder" unit="people" stricter="higher" />',
      '<plumbline:row rowId="quiet" en="Quiet" de="Ruhig" da="Stille" />',
      '<plumbline:row rowId="busy" />',
      '<plumbline:bounds freeMin="1" freeMax="3" outerMin="1" outerMax="4" />',
    ],
  ],
  [
    'rows, with signs as XML has them',
    [
      '<dmn:rule id="row_1">',
      '<dmn:text>&lt; 50</dmn:text>',
      '<dmn:text>-</dmn:text>',
      '<dmn:outputEntry id="row_2_out_1">',
      '<dmn:text>3</dmn:text>',
    ],
  ],
]

describe('a table as DMN 1.3', () => {
  it('begins with its namespaces', async () => {
    expect((await writeDmn(tableToDmn(guards))).split('\n').slice(0, 2)).toEqual(written)
  })
  it.each(parts)('holds %s', async (_, lines) => {
    const found = (await writeDmn(tableToDmn(guards))).split('\n').map((line) => line.trim())
    for (const line of lines) expect(found).toContain(line)
  })
  it('has each id once', async () => {
    const ids = [...(await writeDmn(tableToDmn(guards))).matchAll(/ id="([^"]+)"/g)].map(([, name]) => name)
    expect(ids.length).toBeGreaterThan(30)
    expect(new Set(ids).size).toBe(ids.length)
  })
  it.each([
    ['a quiet weekday', { dayType: '"weekday"', guests: '10', isOpen: 'false', load: '0.1' }, '2'],
    ['a busy weekday', { dayType: '"weekday"', guests: '50', isOpen: 'true', load: '0.76' }, '3'],
    ['nothing that a row speaks of', { dayType: '"sunday"', guests: '10', isOpen: 'true', load: '1' }, 'null'],
    ['a load that is just not too high', { dayType: '"sunday"', guests: '99', isOpen: 'true', load: '0.75' }, 'null'],
  ])('other tools decide by its standard part alone: %s', async (_, situation, answer) => {
    const xml = await writeDmn(tableToDmn(guards))
    const bare = xml.replaceAll(/<dmn:extensionElements>[\s\S]*?<\/dmn:extensionElements>/g, '')
    expect(bare).not.toContain('<plumbline:')
    expect((await readText(bare)).outside).toEqual([])
    expect(await decided(bare, 'Guards', situation)).toBe(answer)
  })
  it('has a name even where the table has none', async () => {
    const nameless = { ...guards, title: { en: ' ', de: '', da: '' } }
    expect(await writeDmn(tableToDmn(nameless))).toContain('<dmn:decision id="decision" name="Table">')
  })
  it('leaves the combination of several outputs to our own element: DMN has none for them', async () => {
    const [output] = guards.outputs
    if (output === undefined) throw new Error('no output')
    const two = {
      ...guards,
      outputs: [output, { ...output, name: 'lead' }],
      rows: guards.rows.map((row) => ({ ...row, values: [1, 2], bounds: [null, null] })),
    }
    const xml = await writeDmn(tableToDmn(two))
    expect(xml).toContain('<dmn:decisionTable id="table" hitPolicy="COLLECT">')
    expect(xml).toContain('aggregation="max" />')
  })
})
