import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDmn, writeDmn } from '#backend/exchange/dmnDocument.ts'
import { staffingTable } from '#backend/packs/staffingTable.ts'
import { compileModel, type CompiledModel } from '#shared/decisions/dmn/compileModel.ts'
import { sameValue } from '#shared/decisions/dmn/sameValue.ts'
import { tableToDmn } from '#shared/decisions/dmn/tableToDmn.ts'
import { compileTable } from '#shared/decisions/compile.ts'
import type { FeelContext, FeelValue } from '#shared/decisions/feel/value.ts'
import { lookUp } from '#shared/decisions/lookUp.ts'
import type { Aggregation, DecisionTable, Row, Situation } from '#shared/decisions/model.ts'
import { id } from '#shared/kernel/ids.ts'

const text = (en: string) => ({ en, de: en, da: en })
const days = ['weekday', 'saturday', 'sunday']
const from = fc.integer({ min: 0, max: 20 })
const dayCell = fc.oneof(
  fc.constant('-'),
  fc.subarray(days, { minLength: 1 }).map((chosen) => chosen.map((day) => `"${day}"`).join(', ')),
  fc.constantFrom(...days).map((day) => `not("${day}")`),
)
const countCell = fc.oneof(
  fc.constant('-'),
  from.map((n) => `< ${n + 1}`),
  from.map((n) => `>= ${n}`),
  from.map((n) => `${n}`),
  from.map((n) => `!= ${n}`),
  fc.tuple(from, from).map(([a, b]) => `[${Math.min(a, b)}..${Math.max(a, b)}]`),
  fc.tuple(from, from).map(([a, b]) => `[${Math.min(a, b)}..${Math.max(a, b) + 1})`),
  fc.tuple(from, from).map(([a, b]) => `${Math.min(a, b)}, > ${Math.max(a, b) - 1}`),
)
const rowsOf = (outputs: number): fc.Arbitrary<readonly Row[]> =>
  fc
    .array(
      fc.tuple(
        dayCell,
        countCell,
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: outputs, maxLength: outputs }),
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((rows) =>
      rows.map(([day, count, values], at) => ({
        rowId: id<'Row'>(`row-${at}`),
        cells: [day, count],
        values,
        bounds: values.map(() => null),
      })),
    )

const tableOf = (
  rows: readonly Row[],
  hitPolicy: DecisionTable['hitPolicy'],
  aggregation: Aggregation | null,
): DecisionTable => ({
  tableId: id('t'),
  title: text('Need'),
  hitPolicy,
  aggregation,
  inputs: [
    { name: 'dayType', label: text('Day'), domain: { type: 'enumeration', values: days } },
    { name: 'guest count', label: text('Guests'), domain: { type: 'range', min: 0, max: 20, unit: 'customers' } },
  ],
  outputs: (rows[0]?.values ?? []).map((_, at) => ({
    name: `out ${at}`,
    label: text('Out'),
    unit: 'people',
    stricter: 'higher',
  })),
  rows,
})

const asModel = async (table: DecisionTable): Promise<CompiledModel> => {
  const read = await readDmn(Buffer.from(await writeDmn(tableToDmn(table))))
  if (!read.ok) throw new Error(read.error.code)
  const compiled = compileModel(read.value.model)
  if (!compiled.ok) throw new Error(compiled.error.code)
  expect([...read.value.outside, ...compiled.value.outside]).toEqual([])
  return compiled.value
}

/** What our own look-up says, as DMN would say it: no row, or several under UNIQUE, is null. */
const ownAnswer = (table: DecisionTable, situation: Situation): FeelValue => {
  const compiled = compileTable(table)
  if (!compiled.ok) throw new Error('unreadable')
  const found = lookUp(compiled.value, situation)
  if (found.type !== 'matched') return table.aggregation === 'count' && found.type === 'noRowMatches' ? 0 : null
  const values = found.values.map((value) => value ?? null)
  return values.length === 1
    ? (values[0] ?? null)
    : new Map(table.outputs.map(({ name }, at) => [name, values[at] ?? null] as const))
}

const everySituation: readonly Situation[] = days.flatMap((dayType) =>
  Array.from({ length: 21 }, (_, guests) => ({ dayType, 'guest count': guests })),
)
const contextOf = (situation: Situation): FeelContext => new Map(Object.entries(situation))

const agree = async (table: DecisionTable): Promise<void> => {
  const model = await asModel(table)
  for (const situation of everySituation) {
    const answer = model.decide('Need', contextOf(situation))
    const own = ownAnswer(table, situation)
    const same = answer.ok && sameValue(own, answer.value)
    expect({ situation, answer, own, same }).toMatchObject({ same: true })
  }
}

describe('a table answers the same here and as a DMN model in the whole of its domains', () => {
  it.each(['UNIQUE', 'FIRST'] as const)('under %s, with one output', async (policy) => {
    await fc.assert(
      fc.asyncProperty(rowsOf(1), (rows) => agree(tableOf(rows, policy, null))),
      { numRuns: 40 },
    )
  })
  it.each(['UNIQUE', 'FIRST'] as const)('under %s, with two outputs', async (policy) => {
    await fc.assert(
      fc.asyncProperty(rowsOf(2), (rows) => agree(tableOf(rows, policy, null))),
      { numRuns: 25 },
    )
  })
  it.each(['max', 'min', 'sum', 'count'] as const)('under COLLECT %s', async (aggregation) => {
    await fc.assert(
      fc.asyncProperty(rowsOf(1), (rows) => agree(tableOf(rows, 'COLLECT', aggregation))),
      { numRuns: 20 },
    )
  })
  it('and so does the staffing table of the house, wherever a row begins or ends', async () => {
    const model = await asModel(staffingTable)
    const formats = ['bakery-cafe', 'restaurant', 'shop']
    const kinds = ['weekday', 'saturday', 'sunday', 'holiday']
    const minutes = [0, 359, 360, 540, 719, 720, 1_199, 1_200, 1_439]
    const demands = [0, 9, 10, 29, 30, 49, 50, 99, 100, 2_000]
    for (const format of formats)
      for (const dayType of kinds)
        for (const minute of minutes)
          for (const demand of demands) {
            const situation = { format, dayType, minute, demand }
            const answer = model.decide('Minimum staff', contextOf(situation))
            const own = ownAnswer(staffingTable, situation)
            const same = answer.ok && sameValue(own, answer.value)
            expect({ situation, same }).toMatchObject({ same: true })
          }
  })
  it('what is not known is null there and not known here', async () => {
    const table = tableOf([{ rowId: id('r'), cells: ['"sunday"', '< 5'], values: [1], bounds: [null] }], 'UNIQUE', null)
    const model = await asModel(table)
    expect(model.decide('Need', new Map([['dayType', 'sunday']]))).toEqual({ ok: true, value: null })
    expect(ownAnswer(table, { dayType: 'sunday', 'guest count': null })).toBeNull()
  })
})
