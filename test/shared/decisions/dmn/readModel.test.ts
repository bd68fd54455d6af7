import { describe, expect, it } from 'vitest'
import { elementOf, extensionsOf, partOf, partsOf, textOf } from '#shared/decisions/dmn/element.ts'
import type { DmnElement } from '#shared/decisions/dmn/element.ts'
import { readModel } from '#shared/decisions/dmn/readModel.ts'

const definitions = (parts: DmnElement['parts']): DmnElement =>
  elementOf('Definitions', { name: 'Staff', namespace: 'urn:staff' }, parts)
const variable = (name: string, typeRef?: string): DmnElement => elementOf('InformationItem', { name, typeRef })
const literal = (text: string): DmnElement => elementOf('LiteralExpression', { text })
const reference = (href: string): DmnElement => elementOf('DMNElementReference', { href })
const place = (owner: string) => ({ owner, path: [], row: null, column: null })

describe('elements', () => {
  const element = elementOf(
    'Decision',
    { id: 'a', name: undefined },
    {
      extensionElements: [
        elementOf(
          'ExtensionElements',
          {},
          { values: [elementOf('x:Note'), elementOf('x:Other'), elementOf('x:Note')] },
        ),
      ],
      empty: [],
    },
  )
  it('forget what is not there', () => {
    expect(element.texts).toEqual({ id: 'a' })
    expect(Object.keys(element.parts)).toEqual(['extensionElements'])
  })
  it('answer null and nothing for what they do not have, also for what every object has', () => {
    expect(textOf(element, 'name')).toBeNull()
    expect(textOf(element, 'constructor')).toBeNull()
    expect(partsOf(element, 'toString')).toEqual([])
    expect(partOf(element, 'rule')).toBeNull()
  })
  it('find extensions by their type', () => {
    expect(extensionsOf(element, 'x:Note')).toHaveLength(2)
    expect(extensionsOf(element, 'x:Nothing')).toEqual([])
  })
})

describe('a model', () => {
  it('has its inputs, decisions, knowledge and services with what they require', () => {
    const { model, outside } = readModel(
      definitions({
        drgElement: [
          elementOf('InputData', { id: 'i', name: 'guests' }, { variable: [variable('guests', 'number')] }),
          elementOf(
            'Decision',
            { id: 'd', name: 'need' },
            {
              variable: [variable('need', 'feel:number')],
              informationRequirement: [
                elementOf('InformationRequirement', {}, { requiredInput: [reference('#i')] }),
                elementOf('InformationRequirement', {}, { requiredDecision: [reference('#e')] }),
              ],
              knowledgeRequirement: [elementOf('KnowledgeRequirement', {}, { requiredKnowledge: [reference('u#k')] })],
              decisionLogic: [literal('guests / 50')],
            },
          ),
          elementOf('Decision', { id: 'e', name: 'given' }),
          elementOf(
            'BusinessKnowledgeModel',
            { id: 'k', name: 'round up' },
            {
              encapsulatedLogic: [
                elementOf(
                  'FunctionDefinition',
                  {},
                  { formalParameter: [variable('n', 'number')], body: [literal('n')] },
                ),
              ],
            },
          ),
          elementOf(
            'DecisionService',
            { id: 's', name: 'ask' },
            {
              outputDecision: [reference('#d')],
              encapsulatedDecision: [reference('#e')],
              inputDecision: [reference('#f')],
              inputData: [reference('#i')],
            },
          ),
        ],
      }),
    )
    expect(outside).toEqual([])
    expect(model).toMatchObject({ name: 'Staff', namespace: 'urn:staff', imports: [], types: [] })
    expect(model.inputs).toEqual([{ id: 'i', name: 'guests', typeRef: 'number' }])
    expect(model.decisions).toEqual([
      {
        id: 'd',
        name: 'need',
        typeRef: 'number',
        requires: ['#i', '#e'],
        knows: ['u#k'],
        logic: {
          type: 'literal',
          typeRef: null,
          place: place('need'),
          source: { text: 'guests / 50', place: place('need') },
        },
      },
      { id: 'e', name: 'given', typeRef: null, requires: [], knows: [], logic: null },
    ])
    expect(model.knowledge[0]).toMatchObject({
      name: 'round up',
      knows: [],
      logic: { type: 'function', parameters: [{ name: 'n', typeRef: 'number' }], body: { type: 'literal' } },
    })
    expect(model.services).toEqual([
      {
        id: 's',
        name: 'ask',
        typeRef: null,
        outputs: ['#d'],
        encapsulated: ['#e'],
        inputDecisions: ['#f'],
        inputs: ['#i'],
      },
    ])
  })
  it('reads others under the name of the variable', () => {
    const { model } = readModel(
      definitions({ drgElement: [elementOf('Decision', { id: 'd', name: 'Need' }, { variable: [variable('need')] })] }),
    )
    expect(model.decisions[0]?.name).toBe('need')
  })
  it('has imports of its own kind and reports others', () => {
    const { model, outside } = readModel(
      definitions({
        import: [
          elementOf('Import', {
            name: 'a',
            namespace: 'urn:a',
            importType: 'https://www.omg.org/spec/DMN/20191111/MODEL/',
          }),
          elementOf('Import', { name: 'b', namespace: 'urn:b', importType: 'http://www.w3.org/2001/XMLSchema' }),
        ],
      }),
    )
    expect(model.imports).toEqual([
      { name: 'a', namespace: 'urn:a', kind: 'dmn' },
      { name: 'b', namespace: 'urn:b', kind: 'other' },
    ])
    expect(outside.map(({ construct }) => construct)).toEqual(['import urn:b'])
  })
  it('has types with their parts, and where their tests stand', () => {
    const tests = elementOf('UnaryTests', { text: '> 0' })
    const { model } = readModel(
      definitions({
        itemDefinition: [
          elementOf(
            'ItemDefinition',
            { name: 'tShift' },
            {
              itemComponent: [
                elementOf('ItemDefinition', { name: 'minutes', typeRef: 'number' }, { allowedValues: [tests] }),
                elementOf(
                  'ItemDefinition',
                  { name: 'breaks', typeRef: 'number', isCollection: 'true' },
                  { typeConstraint: [tests] },
                ),
              ],
            },
          ),
          elementOf('ItemDefinition', { name: 'tRule' }, { functionItem: [elementOf('FunctionItem')] }),
        ],
      }),
    )
    const [shift, rule] = model.types
    expect(shift?.components.map(({ name, isCollection }) => [name, isCollection])).toEqual([
      ['minutes', false],
      ['breaks', true],
    ])
    expect(shift?.components[0]?.allowed?.place).toEqual({ ...place('tShift'), path: ['minutes', 'allowedValues'] })
    expect(shift?.components[1]?.constraint?.place.path).toEqual(['breaks', 'typeConstraint'])
    expect(rule?.isFunction).toBe(true)
  })
  it.each([
    [' number ', 'number'],
    ['feel:date and time', 'date and time'],
    ['ns1:tShift', 'tShift'],
    ['', null],
  ])('calls the type %j %j', (written, typeRef) => {
    const { model } = readModel(
      definitions({
        drgElement: [elementOf('InputData', { id: 'i', name: 'v' }, { variable: [variable('v', written)] })],
      }),
    )
    expect(model.inputs[0]?.typeRef).toBe(typeRef)
  })
  it('names an element that it does not know', () => {
    const { outside } = readModel(definitions({ drgElement: [elementOf('Oracle', { id: 'o', name: 'Delphi' })] }))
    expect(outside).toEqual([
      { code: 'construct', construct: 'Oracle', place: place('Delphi'), from: null, to: null, suggestion: null },
    ])
  })
})

describe('a table', () => {
  const entry = (text: string): DmnElement => elementOf('UnaryTests', { text })
  const table = (texts: Readonly<Record<string, string>>, parts: DmnElement['parts'] = {}) => {
    const logic = elementOf('DecisionTable', texts, {
      input: [
        elementOf(
          'InputClause',
          { label: 'Guests' },
          {
            inputExpression: [elementOf('LiteralExpression', { text: 'guests', typeRef: 'number' })],
            inputValues: [entry('[0..9]')],
          },
        ),
      ],
      output: [
        elementOf(
          'OutputClause',
          { name: 'guard', typeRef: 'number' },
          { outputValues: [entry('1, 2')], defaultOutputEntry: [entry('0')] },
        ),
      ],
      rule: [elementOf('DecisionRule', { id: 'r1' }, { inputEntry: [entry('< 5')], outputEntry: [entry('1')] })],
      ...parts,
    })
    const read = readModel(
      definitions({ drgElement: [elementOf('Decision', { id: 'd', name: 'need' }, { decisionLogic: [logic] })] }),
    )
    const [decision] = read.model.decisions
    if (decision?.logic?.type !== 'table') throw new Error('no table')
    return { table: decision.logic.table, outside: read.outside }
  }
  it('has its columns and rows, each text with its place', () => {
    const { table: read, outside } = table({ hitPolicy: 'COLLECT', aggregation: 'SUM' })
    const at = (row: number | null, column: number, ...path: string[]) => ({ owner: 'need', path, row, column })
    expect(outside).toEqual([])
    expect(read).toEqual({
      hitPolicy: 'COLLECT',
      aggregator: 'SUM',
      inputs: [
        {
          label: 'Guests',
          typeRef: 'number',
          expression: { text: 'guests', place: at(null, 1) },
          allowed: { text: '[0..9]', place: at(null, 1, 'inputValues') },
        },
      ],
      outputs: [
        {
          name: 'guard',
          typeRef: 'number',
          allowed: { text: '1, 2', place: at(null, 2, 'outputValues') },
          otherwise: { text: '0', place: at(null, 2, 'defaultOutputEntry') },
        },
      ],
      rules: [{ id: 'r1', tests: [{ text: '< 5', place: at(1, 1) }], results: [{ text: '1', place: at(1, 2) }] }],
    })
  })
  it('is UNIQUE where it does not say', () => {
    expect(table({}).table).toMatchObject({ hitPolicy: 'UNIQUE', aggregator: null })
  })
  it('takes an empty list of values for none', () => {
    const output = elementOf('OutputClause', {}, { outputValues: [entry('  ')] })
    expect(table({}, { output: [output] }).table.outputs[0]?.allowed).toBeNull()
  })
  it('reports a table that has nothing to answer', () => {
    expect(table({}, { output: [] }).outside.map(({ construct }) => construct)).toContain(
      'decisionTable without output',
    )
  })
})
