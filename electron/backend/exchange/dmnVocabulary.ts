import { DmnModdle, type Moddle } from 'dmn-moddle'
import dmn from 'dmn-moddle/resources/dmn/json/dmn13.json' with { type: 'json' }

const child = (name: string): Readonly<Record<string, unknown>> => ({
  name,
  type: 'ChildExpression',
  xml: { serialize: 'property' },
})
const variable = { name: 'iteratorVariable', isAttr: true, type: 'String' }
const boxed = (name: string, ...properties: readonly Readonly<Record<string, unknown>>[]) => ({
  name,
  superClass: ['Expression'],
  properties,
})

/** Boxed expressions that DMN has since 1.4, and the constraint of a collection since 1.5. */
const later = [
  {
    name: 'ChildExpression',
    superClass: ['DMNElement'],
    properties: [
      { name: 'typeRef', isAttr: true, type: 'String' },
      { name: 'expression', type: 'Expression' },
    ],
  },
  boxed('Conditional', child('if'), child('then'), child('else')),
  boxed('Filter', child('in'), child('match')),
  boxed('For', variable, child('in'), child('return')),
  boxed('Some', variable, child('in'), child('satisfies')),
  boxed('Every', variable, child('in'), child('satisfies')),
]
const constraint = { name: 'typeConstraint', type: 'UnaryTests', xml: { serialize: 'property' } }

/** The reader drops elements whose id it has seen before; which of them matter is judged by the model, not by it. */
const withoutId = (property: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(property).filter(([name]) => name !== 'isId'))

const text = (name: string) => ({ name, isAttr: true, type: 'String' })

export const plumblineNamespace = 'https://plumbline.example/dmn/1'

/** What an admin's table knows and DMN has no place for; other tools carry it along unread. */
const plumbline = {
  name: 'Plumbline',
  uri: plumblineNamespace,
  prefix: 'plumbline',
  xml: { tagAlias: 'lowerCase' },
  types: [
    { name: 'Table', superClass: ['Element'], properties: ['tableId', 'en', 'de', 'da', 'aggregation'].map(text) },
    {
      name: 'Column',
      superClass: ['Element'],
      properties: [
        ...['name', 'en', 'de', 'da', 'domain', 'min', 'max', 'unit', 'decimals', 'truth'].map(text),
        { name: 'value', isMany: true, type: 'Value' },
      ],
    },
    { name: 'Value', superClass: ['Element'], properties: [text('text')] },
    { name: 'Result', superClass: ['Element'], properties: ['name', 'en', 'de', 'da', 'unit', 'stricter'].map(text) },
    { name: 'Row', superClass: ['Element'], properties: ['rowId', 'en', 'de', 'da'].map(text) },
    { name: 'Exact', superClass: ['Element'], properties: [text('text')] },
    { name: 'Bounds', superClass: ['Element'], properties: ['freeMin', 'freeMax', 'outerMin', 'outerMax'].map(text) },
  ],
}

/** The reader and writer of DMN 1.3 with the boxes of later versions and with our own extension. */
export const createVocabulary = (): Moddle =>
  new DmnModdle({
    dmn: {
      ...dmn,
      types: [
        ...dmn.types.map(({ properties = [], ...type }) => ({
          ...type,
          properties: [...properties.map(withoutId), ...(type.name === 'ItemDefinition' ? [constraint] : [])],
        })),
        ...later,
      ],
    },
    plumbline,
  })
