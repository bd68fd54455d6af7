import fc from 'fast-check'
import type { Bounds, Column, DecisionTable, Domain, OutputColumn, Row } from '#shared/decisions/model.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Text } from '#shared/kernel/text.ts'

/** Everything a person or a hostile file may have typed: line ends, quotes, emoji, control signs, spreadsheet formulas. */
const awkwardText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('=1+1', '@x', '+4', '-3', ' a ', '"', "'", 'a;b', 'a,b', 'a\tb', 'a\r\nb', 'a\rb', 'json:"x"'),
  fc.constantFrom(
    '007',
    '1e5',
    '1,5',
    'TRUE',
    '<&>',
    ']]>',
    '&amp;',
    '\uFEFF',
    '😀',
    '__proto__',
    'constructor',
    'toString',
    '_x0041_',
    '2024-01-01',
    '',
  ),
)

const textArbitrary: fc.Arbitrary<Text> = fc.record({ en: awkwardText, de: awkwardText, da: awkwardText })
const integer = fc.integer({ min: -1_000_000, max: 1_000_000 })
const ordered = fc.tuple(integer, integer).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }))

const domainArbitrary: fc.Arbitrary<Domain> = fc.oneof(
  fc.record({ type: fc.constant('range' as const), min: integer, max: integer, unit: awkwardText }),
  fc.record({
    type: fc.constant('range' as const),
    min: integer,
    max: integer,
    unit: awkwardText,
    decimals: fc.integer({ min: 0, max: 4 }),
  }),
  fc.constant({ type: 'enumeration' as const, values: ['false', 'true'], truth: true as const }),
  fc.record({
    type: fc.constant('enumeration' as const),
    values: fc.uniqueArray(awkwardText, { minLength: 1, maxLength: 4 }),
  }),
)
const columnArbitrary: fc.Arbitrary<Column> = fc.record({
  name: awkwardText,
  label: textArbitrary,
  domain: domainArbitrary,
})
const outputArbitrary: fc.Arbitrary<OutputColumn> = fc.record({
  name: awkwardText,
  label: textArbitrary,
  unit: awkwardText,
  stricter: fc.constantFrom('higher' as const, 'lower' as const),
})
const boundsArbitrary: fc.Arbitrary<Bounds | null> = fc.oneof(
  fc.constant(null),
  fc.record({ free: ordered, outer: ordered }),
)
const cellArbitrary = fc.oneof(awkwardText, fc.constantFrom('-', '[1..5]', '< 3', 'not("a")', '"a", "b"'))

const policyArbitrary = fc.oneof(
  fc.constantFrom(
    { hitPolicy: 'UNIQUE' as const, aggregation: null },
    { hitPolicy: 'FIRST' as const, aggregation: null },
  ),
  fc
    .constantFrom('max' as const, 'min' as const, 'sum' as const, 'count' as const)
    .map((aggregation) => ({ hitPolicy: 'COLLECT' as const, aggregation })),
)

const rowArbitrary = (inputs: number, outputs: number): fc.Arbitrary<Row> =>
  fc
    .record({
      rowId: awkwardText.map((text) => id<'Row'>(text)),
      label: fc.option(textArbitrary, { nil: undefined }),
      cells: fc.array(cellArbitrary, { minLength: inputs, maxLength: inputs }),
      values: fc.array(integer, { minLength: outputs, maxLength: outputs }),
      bounds: fc.array(boundsArbitrary, { minLength: outputs, maxLength: outputs }),
    })
    .map(({ label, ...row }) => (label === undefined ? row : { ...row, label }))

/** Any table by its form; its cells need not be readable. */
export const awkwardTable: fc.Arbitrary<DecisionTable> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }))
  .chain(([inputs, outputs]) =>
    fc.record({
      tableId: awkwardText.map((text) => id<'Table'>(text)),
      title: textArbitrary,
      inputs: fc.array(columnArbitrary, { minLength: inputs, maxLength: inputs }),
      outputs: fc.array(outputArbitrary, { minLength: outputs, maxLength: outputs }),
      rows: fc.array(rowArbitrary(inputs, outputs), { maxLength: 5 }),
      policy: policyArbitrary,
    }),
  )
  .map(({ policy, ...table }) => ({ ...table, ...policy }))
