import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { validatePack } from '#shared/rules/packSchema.ts'
import { coverageRule, packOf, parameter, row, ruleOf, staffing } from '#test/support/ruleBuilders.ts'

const bounds = { free: { min: 600, max: 660 }, outer: { min: 540, max: 660 } }
const rest = ruleOf({ kind: 'rest-between' }, { minimum: parameter(660, { bounds }) })
const table = staffing([row('quiet', ['-', '-', '< 50'], [1]), row('busy', ['-', '-', '>= 50'], [2])])
const good = packOf([rest, coverageRule()], { tables: [table] })

const problemsOf = (value: unknown): readonly string[] => {
  const result = validatePack(value)
  return result.ok ? [] : result.error.map(({ code, path }) => `${code} ${path}`)
}
const withRest = (changes: Partial<RulePack['rules'][number]>): RulePack => ({
  ...good,
  rules: [{ ...rest, ...changes }, coverageRule()],
})
const withTable = (changes: Partial<RulePack['tables'][number]>): RulePack => ({
  ...good,
  tables: [{ ...table, ...changes }],
})

describe('validatePack', () => {
  it('gives a good pack back unchanged, also after it was text', () => {
    expect(validatePack(JSON.parse(JSON.stringify(good)))).toEqual({ ok: true, value: good })
  })

  it.each<readonly [string, unknown, readonly string[]]>([
    ['not an object', 'pack', ['shape ']],
    ['an unknown field', { ...good, hidden: 1 }, ['shape hidden']],
    ['a missing field', { ...good, note: undefined }, ['shape note']],
    ['a date that does not exist', { ...good, effectiveOn: '2026-02-30' }, ['shape effectiveOn']],
    ['a fraction', withRest({ parameters: { minimum: parameter(1.5) } }), ['shape rules/0/parameters/minimum/value']],
    ['an unknown kind', withRest({ check: { kind: 'magic' } as never }), ['unknownKind rules/0/check/kind']],
    ['a newer format, whatever else it says', { ...good, fmt: 2, hidden: 1 }, ['newerFormat fmt']],
    ['a format that no version has', { ...good, fmt: 1.5 }, ['shape fmt']],
    [
      'free outside of outer',
      withRest({
        parameters: { minimum: parameter(660, { bounds: { free: { min: 500, max: 660 }, outer: bounds.outer } }) },
      }),
      ['shape rules/0/parameters/minimum/bounds'],
    ],
    [
      'a range upside down',
      withRest({
        parameters: { minimum: parameter(660, { bounds: { free: { min: 660, max: 600 }, outer: bounds.outer } }) },
      }),
      ['shape rules/0/parameters/minimum/bounds/free'],
    ],
    ['no term', withRest({ longestTermDays: 0 }), ['shape rules/0/longestTermDays']],
    ['a hostile rule id', withRest({ ruleId: id('constructor') }), ['hostileName rules/0/ruleId']],
    [
      'a hostile key',
      JSON.parse('{"fmt":1,"rules":[{"parameters":{"__proto__":{"value":1}}}]}'),
      ['hostileName rules/0/parameters/__proto__'],
    ],
    [
      'a hostile output',
      withTable({ outputs: [{ ...table.outputs[0], name: 'toString' } as never] }),
      ['hostileName tables/0/outputs/0/name'],
    ],
    [
      'an output that its cells could not be named after',
      withTable({ outputs: [{ ...table.outputs[0], name: 'service:late' } as never] }),
      ['shape tables/0/outputs/0/name'],
    ],
  ])('refuses the form: %s', (_, value, expected) => {
    expect(problemsOf(value)).toEqual(expected)
  })

  it('does not follow endless nesting', () => {
    let deep: unknown = 1
    for (let level = 0; level < 10_000; level += 1) deep = [deep]
    expect(problemsOf({ ...good, rules: deep })[0]).toMatch(/^shape rules/)
  })

  it.each<readonly [string, RulePack, readonly string[]]>([
    ['a rule twice', { ...good, rules: [rest, rest, coverageRule()] }, [`duplicateId rules/${rest.ruleId}`]],
    ['a table that is not there', { ...good, tables: [] }, ['unknownTable rules/rule-coverage/check']],
    [
      'a parameter that is missing',
      withRest({ parameters: {} }),
      ['missingParameter rules/rule-rest-between/parameters/minimum'],
    ],
    [
      'a parameter that nobody reads',
      withRest({ parameters: { ...rest.parameters, maximum: parameter(1) } }),
      ['unknownParameter rules/rule-rest-between/parameters/maximum'],
    ],
    [
      'another unit',
      withRest({ parameters: { minimum: parameter(11, { unit: 'count' }) } }),
      ['wrongUnit rules/rule-rest-between/parameters/minimum'],
    ],
    [
      'the wrong direction',
      withRest({ parameters: { minimum: parameter(660, { stricter: 'lower' }) } }),
      ['wrongDirection rules/rule-rest-between/parameters/minimum'],
    ],
    [
      'a value outside its bounds',
      withRest({ parameters: { minimum: parameter(700, { bounds }) } }),
      ['valueOutsideBounds rules/rule-rest-between/parameters/minimum'],
    ],
    [
      'less than nothing',
      withRest({ parameters: { minimum: parameter(-1) } }),
      ['valueOutsideUnit rules/rule-rest-between/parameters/minimum'],
    ],
    [
      'no limit at all',
      withRest({ check: { kind: 'work-limit', window: 'shift' }, parameters: {} }),
      ['missingParameter rules/rule-rest-between/parameters/maximum'],
    ],
    [
      'half a second step',
      withRest({
        check: { kind: 'break-entitlement', sign: 'over' },
        parameters: {
          work1: parameter(360, { stricter: 'lower' }),
          break1: parameter(30),
          work2: parameter(540, { stricter: 'lower' }),
        },
      }),
      ['missingParameter rules/rule-rest-between/parameters/break2'],
    ],
    [
      'a row twice',
      withTable({ rows: [...table.rows, row('busy', ['"sunday"', '-', '-'], [1])] }),
      ['duplicateId tables/staffing/rows/busy', 'tableOverlap tables/staffing'],
    ],
    ['a row that is too short', withTable({ rows: [row('a', ['-', '-'], [1])] }), ['rowLength tables/staffing/rows/a']],
    [
      'a cell nobody can read',
      withTable({ rows: [row('a', ['-', '>', '-'], [1])] }),
      ['tableFault tables/staffing/rows/a/cells/1'],
    ],
    ['a gap', withTable({ rows: table.rows.slice(1) }), ['tableGap tables/staffing']],
    [
      'an overlap',
      withTable({ rows: [...table.rows, row('x', ['-', '-', '50'], [1])] }),
      ['tableOverlap tables/staffing'],
    ],
    ['a missing combination', withTable({ hitPolicy: 'COLLECT' }), ['aggregation tables/staffing']],
    [
      'an adjustment of nothing',
      { ...good, adjustments: [adjustment({ ruleId: id('nobody') })] },
      ['unknownRule adjustments/0'],
    ],
    [
      'an adjustment of a missing parameter',
      { ...good, adjustments: [adjustment({ parameter: 'maximum' })] },
      ['unknownParameter adjustments/0'],
    ],
    [
      'an adjustment that widens',
      {
        ...good,
        adjustments: [adjustment({ bounds: { free: { min: 500, max: 660 }, outer: { min: 500, max: 660 } } })],
      },
      ['boundsOutsideUpper adjustments/0'],
    ],
    [
      'an adjustment to less than nothing',
      { ...good, adjustments: [adjustment({ value: 0 }), adjustment({ value: -1 })] },
      ['valueOutsideUnit adjustments/1'],
    ],
  ])('refuses the content: %s', (_, pack, expected) => {
    expect(problemsOf(pack)).toEqual(expected)
  })

  it('permits rows to compete where the hit policy decides', () => {
    const rows = [...table.rows, row('x', ['-', '-', '-'], [1])]
    expect(problemsOf(withTable({ rows, hitPolicy: 'FIRST' }))).toEqual([])
    expect(problemsOf(withTable({ rows, hitPolicy: 'COLLECT', aggregation: 'max' }))).toEqual([])
  })
})

function adjustment(changes: Partial<RulePack['adjustments'][number]>): RulePack['adjustments'][number] {
  return {
    ruleId: rest.ruleId,
    parameter: 'minimum',
    scope: {},
    value: null,
    bounds: null,
    setBy: 'x',
    reason: 'y',
    ...changes,
  }
}
