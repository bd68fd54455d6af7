import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { at, judged, parameter, personFacts, ruleOf, shiftOf } from '#test/support/ruleBuilders.ts'

const eleven = ruleOf({ kind: 'rest-between' }, { minimum: parameter(660) })

describe('rest-between: 11 hours', () => {
  it.each([
    ['exactly the limit', ['2026-03-02 14:00', '2026-03-02 22:00'], ['2026-03-03 09:00', '2026-03-03 17:00'], []],
    [
      'one minute short',
      ['2026-03-02 14:00', '2026-03-02 22:00'],
      ['2026-03-03 08:59', '2026-03-03 17:00'],
      ['2026-03-03 1'],
    ],
    [
      'over midnight',
      ['2026-03-02 18:00', '2026-03-03 02:00'],
      ['2026-03-03 12:00', '2026-03-03 17:00'],
      ['2026-03-03 60'],
    ],
    ['to midnight', ['2026-03-02 16:00', '2026-03-03 00:00'], ['2026-03-03 11:00', '2026-03-03 17:00'], []],
    [
      'a split shift on one date',
      ['2026-03-02 08:00', '2026-03-02 12:00'],
      ['2026-03-02 16:00', '2026-03-02 20:00'],
      [],
    ],
    [
      'spring: 12 hours on the clock are 11',
      ['2026-03-28 14:00', '2026-03-28 22:00'],
      ['2026-03-29 10:00', '2026-03-29 14:00'],
      [],
    ],
    [
      'spring: 11 hours on the clock are 10',
      ['2026-03-28 14:00', '2026-03-28 22:00'],
      ['2026-03-29 09:00', '2026-03-29 14:00'],
      ['2026-03-29 60'],
    ],
    [
      'autumn: 10 hours on the clock are 11',
      ['2026-10-24 14:00', '2026-10-24 22:00'],
      ['2026-10-25 08:00', '2026-10-25 14:00'],
      [],
    ],
  ] as const)('%s', (_, first, second, expected) => {
    const { found, ok } = judged(eleven, [shiftOf(first[0], first[1]), shiftOf(second[0], second[1])])
    expect(found).toEqual(expected)
    expect(ok).toBe(expected.length === 0 && first[0].slice(0, 10) !== second[0].slice(0, 10) ? 1 : 0)
  })

  it('measures from the latest end, not from the shift before', () => {
    const night = shiftOf('2026-03-02 20:00', '2026-03-03 08:00')
    const meeting = shiftOf('2026-03-02 21:00', '2026-03-02 22:00')
    expect(judged(eleven, [night, meeting, shiftOf('2026-03-03 18:00', '2026-03-03 20:00')]).found).toEqual([
      '2026-03-03 60',
    ])
  })

  it.each([
    ['known', { lastEndAt: at('2026-03-01 23:00'), consecutiveDays: 1 }, ['2026-03-02 180']],
    ['known and long ago', { lastEndAt: at('2026-03-01 12:00'), consecutiveDays: 1 }, []],
    ['known to be none', { lastEndAt: null, consecutiveDays: 0 }, []],
    ['unknown', null, ['2026-03-02 carryIn']],
  ])('the shift before the week is %s', (_, carryIn, expected) => {
    const early = shiftOf('2026-03-02 07:00', '2026-03-02 12:00')
    expect(judged(eleven, [early], { people: [personFacts({ carryIn })] }).found).toEqual(expected)
  })

  it('asks for the age group of the later shift, and says when an age is not known', () => {
    const minors = { ...eleven, scope: { people: 'minors' as const } }
    const late = ['2026-03-02 14:00', '2026-03-02 22:00'] as const
    const early = ['2026-03-03 08:00', '2026-03-03 12:00'] as const
    const week = (first: boolean | null, second: boolean | null) =>
      judged(minors, [
        { ...shiftOf(...late), minor: first },
        { ...shiftOf(...early), minor: second },
      ]).found
    expect(week(false, true)).toEqual(['2026-03-03 60'])
    expect(week(true, false)).toEqual([])
    expect(week(true, null)).toEqual(['2026-03-03 birthDate'])
    expect(week(null, true)).toEqual(['2026-03-02 birthDate', '2026-03-03 60'])
  })

  it('holds for the roles of its scope', () => {
    const kitchen = { ...eleven, scope: { roles: ['kitchen'] } }
    const shifts = (role: string) => [
      shiftOf('2026-03-02 14:00', '2026-03-02 22:00'),
      shiftOf('2026-03-03 08:00', '2026-03-03 12:00', [], { role }),
    ]
    expect(judged(kitchen, shifts('kitchen')).found).toEqual(['2026-03-03 60'])
    expect(judged(kitchen, shifts('service')).found).toEqual([])
  })

  it('does not mix people, and leaves open shifts alone', () => {
    const late = shiftOf('2026-03-02 14:00', '2026-03-02 22:00')
    const other = shiftOf('2026-03-03 06:00', '2026-03-03 12:00', [], { personId: id('ben') })
    const open = shiftOf('2026-03-03 06:00', '2026-03-03 12:00', [], { personId: null })
    const people = [personFacts(), personFacts({ personId: id('ben') })]
    expect(judged(eleven, [late, other, open], { people })).toEqual({ found: [], ok: 0 })
  })
})
