import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { plainCheckOf } from '#shared/sync/schema/plainCheck.ts'
import { overrideSchema, reportSchema } from '#shared/sync/schema/report.ts'
import {
  approvalOf,
  coverageStep,
  outerOverride,
  restFinding,
  testOverride,
  testWeek,
} from '#test/support/testReports.ts'

const json = (value: object): unknown => JSON.parse(JSON.stringify(value)) as unknown

/** What it says yes to, the schema takes as it stands. */
const isSound = (schema: z.ZodType, value: unknown): boolean => {
  if (!plainCheckOf(schema)(value)) return true
  const parsed = schema.safeParse(value)
  expect(parsed).toEqual({ success: true, data: value })
  return parsed.success
}

/** Every kind of building block that files are described with, each with values around its edges. */
const blocks: readonly (readonly [string, z.ZodType, readonly unknown[], readonly unknown[]])[] = [
  ['a text', z.string(), ['', 'a'], [1, null, [], {}]],
  ['a text of a length', z.string().min(2).max(3), ['ab', 'abc'], ['', 'a', 'abcd', ['a', 'b']]],
  [
    'a text of a form',
    z
      .string()
      .regex(/^[a-z]+$/)
      .max(3),
    ['abc'],
    ['', 'aB', 'abcd', 7],
  ],
  ['an integer', z.int(), [0, -7, 2 ** 53 - 1], [0.5, 2 ** 53, '1', null, Number.NaN]],
  ['an integer within bounds', z.int().min(1).max(3), [1, 3], [0, 4, '2']],
  ['an integer between bounds', z.int().gt(1).lt(3), [2], [1, 3]],
  ['a word', z.literal('ok'), ['ok'], ['OK', null]],
  ['one of two numbers', z.union([z.literal(1), z.literal(2)]), [], [1, 2, 3]],
  ['one of some words', z.enum(['a', 'b']), ['a', 'b'], ['c', 0, 'toString']],
  ['perhaps nothing', z.string().nullable(), [null, 'a'], [1, {}]],
  ['a list', z.array(z.int()).max(2), [[], [1, 2]], [[1, 2, 3], ['1'], {}, null]],
  ['a refined text', z.string().refine((text) => text.startsWith('2')), ['2026'], ['1026', 2]],
  [
    'an object',
    z.looseObject({ a: z.int(), b: z.string().optional() }),
    [{ a: 1 }, { a: 1, b: '', c: [] }],
    [{}, { a: '1' }, { a: 1, b: 2 }, [], null, 'a'],
  ],
  [
    'a refined object',
    z.looseObject({ from: z.int(), to: z.int() }).refine(({ from, to }) => from < to),
    [{ from: 1, to: 2 }],
    [{ from: 2, to: 1 }, { from: 1 }],
  ],
  ['a record', z.record(z.string().min(1), z.int()), [{}, { a: 1, toString: 2 }], [{ a: '1' }, { '': 1 }, [], null]],
  [
    'one of two kinds',
    z.discriminatedUnion('word', [
      z.looseObject({ word: z.literal('ok') }),
      z.looseObject({ word: z.literal('late'), by: z.int() }),
    ]),
    [{ word: 'ok' }, { word: 'late', by: 1, more: true }],
    [{ word: 'late' }, { word: 'soon' }, {}, null, ['ok']],
  ],
]

describe('a quick check', () => {
  it.each(blocks)('of %s says yes to what is plain, and to nothing that is refused', (_, schema, plain, others) => {
    const check = plainCheckOf(schema)
    expect(plain.map((value) => [value, check(value)])).toEqual(plain.map((value) => [value, true]))
    expect(others.map((value) => [value, check(value)])).toEqual(others.map((value) => [value, false]))
    for (const value of [...plain, ...others]) expect(isSound(schema, value)).toBe(true)
  })

  it.each<[string, z.ZodType, unknown]>([
    ['changes it', z.string().transform((text) => text.length), 'a'],
    ['fills it in', z.looseObject({ a: z.int().default(1) }), { a: 1 }],
    ['trims it', z.string().trim(), 'a'],
    ['turns it into another type', z.coerce.string(), 'a'],
    ['leaves members out', z.object({ a: z.int() }), { a: 1, b: 2 }],
    ['takes no others', z.strictObject({ a: z.int() }), { a: 1 }],
    ['takes fractions', z.number(), 1],
    ['asks for a known form', z.email(), 'a@example.org'],
    ['asks for a multiple', z.int().multipleOf(2), 2],
    ['goes over and over a text', z.string().regex(/a/g), 'a'],
    ['takes one of many without a word', z.union([z.int(), z.string()]), 1],
    ['names its members', z.partialRecord(z.enum(['a']), z.int()), { a: 1 }],
    ['holds one that does', z.looseObject({ list: z.array(z.string().trim()) }), { list: ['a'] }],
  ])('leaves it to a schema that %s', (_, schema, value) => {
    expect(plainCheckOf(schema)(value)).toBe(false)
    expect(schema.safeParse(value).success).toBe(true)
  })
})

const report = json({
  outletId: 'nordbad',
  week: testWeek({
    evaluation: {
      findings: [
        restFinding(),
        restFinding({ verdict: { word: 'undetermined', why: 'birthDate', dueAt: null } as never }),
      ],
      coverage: [coverageStep()],
    },
    appliedOverrides: [testOverride()],
  }),
  overrides: [outerOverride({ decision: approvalOf(outerOverride()) })],
})

/** Puts something else in the place of one member, however deep. */
const spoilt = (value: unknown, path: readonly number[], other: unknown): unknown => {
  const [first, ...rest] = path
  if (first === undefined || typeof value !== 'object' || value === null) return other
  const keys = Object.keys(value)
  const key = keys[first % Math.max(1, keys.length)]
  if (key === undefined) return other
  const inside = spoilt((value as Record<string, unknown>)[key], rest, other)
  return Array.isArray(value) ? value.with(Number(key), inside) : { ...value, [key]: inside }
}
const others = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    0,
    -1,
    1,
    '',
    'x',
    [],
    {},
    true,
    2 ** 53 - 1,
    'a'.repeat(2_001),
    '2026-02-30',
    '2026-03-17',
  ),
  fc.integer(),
  fc.string(),
)

describe('a report', () => {
  it('is plain as an outlet writes it, also with members that a newer version added', () => {
    const isPlain = plainCheckOf(reportSchema)
    const made = json({ outletId: 'nordbad', week: testWeek(), overrides: [] })
    expect([isPlain(made), isPlain({ ...(made as object), weather: 'mild' })]).toEqual([true, true])
    expect(plainCheckOf(overrideSchema)(json(testOverride()))).toBe(true)
  })

  it('is plain with findings, steps, overrides and answers', () => {
    expect(plainCheckOf(reportSchema)(report)).toBe(true)
  })

  it('is never plain where the schema refuses or changes it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 7 }), others, (path, other) =>
        isSound(reportSchema, spoilt(report, path, other)),
      ),
      { numRuns: 1_500 },
    )
  })
})
