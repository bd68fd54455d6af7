import { describe, expect, it } from 'vitest'
import { judged, parameter, ruleOf, shiftOf } from '#test/support/ruleBuilders.ts'

const lower = { stricter: 'lower' as const }
const german = {
  work1: parameter(360, lower),
  break1: parameter(30),
  work2: parameter(540, lower),
  break2: parameter(45),
}
const over = ruleOf({ kind: 'break-entitlement', sign: 'over' }, german)
const atLeast = ruleOf(
  { kind: 'break-entitlement', sign: 'atLeast' },
  { work1: parameter(360, lower), break1: parameter(20) },
)

const pause = (from: string, to: string) => [`2026-03-02 ${from}`, `2026-03-02 ${to}`] as const
const day = (end: string, ...breaks: readonly (readonly [string, string])[]) =>
  shiftOf('2026-03-02 08:00', `2026-03-02 ${end}`, breaks)

describe('break-entitlement: 30 minutes over 6 hours, 45 over 9', () => {
  it.each([
    ['6 hours without', day('14:00'), []],
    ['6 hours and a minute without', day('14:01'), ['2026-03-02 30']],
    ['a break that is 5 minutes short', day('16:00', pause('12:00', '12:25')), ['2026-03-02 5']],
    ['a break of just the length', day('16:00', pause('12:00', '12:30')), []],
    ['two breaks added up', day('16:00', pause('11:00', '11:15'), pause('13:00', '13:15')), []],
    ['the break itself is not work: 9 hours', day('17:30', pause('12:00', '12:30')), []],
    ['a minute over 9 hours', day('17:31', pause('12:00', '12:30')), ['2026-03-02 15']],
    ['the break brings work down to 6 hours', day('14:15', pause('12:00', '12:15')), []],
  ])('%s', (_, shift, expected) => {
    expect(judged(over, [shift])).toEqual({ found: expected, ok: expected.length === 0 ? 1 : 0 })
  })

  it.each([
    ['a minute under', day('13:59'), []],
    ['exactly 6 hours', day('14:00'), ['2026-03-02 20']],
  ])('from 6 hours on: %s', (_, shift, expected) => {
    expect(judged(atLeast, [shift]).found).toEqual(expected)
  })

  it('counts the hour that the autumn night has twice', () => {
    const night = shiftOf('2026-10-25 00:30', '2026-10-25 06:00')
    expect(judged(over, [night]).found).toEqual(['2026-10-25 30'])
  })

  it('holds for the age group of each shift', () => {
    const minors = { ...over, scope: { people: 'minors' as const } }
    const shift = day('16:00')
    expect(judged(minors, [{ ...shift, minor: true }]).found).toEqual(['2026-03-02 30'])
    expect(judged(minors, [{ ...shift, minor: false }])).toEqual({ found: [], ok: 0 })
    expect(judged(minors, [{ ...shift, minor: null }])).toEqual({ found: ['2026-03-02 birthDate'], ok: 0 })
  })
})
