import { describe, expect, it } from 'vitest'
import { id, type PersonId } from '#shared/kernel/ids.ts'
import type { Evaluation, Finding } from '#shared/roster/findings.ts'
import type { Shift } from '#shared/roster/model.ts'
import { openMisfits, type MisfitInput } from '#shared/roster/openMisfits.ts'

const hour = 3_600_000
const monday = Date.UTC(2026, 2, 16)
const zone = [{ fromAt: 0, offsetMinutes: 0 }]
const shift = (shiftId: string, personId: string | null, from: number, to = from + 8): Shift => ({
  shiftId: id(shiftId),
  personId: personId === null ? null : id(personId),
  role: 'guard',
  startAt: monday + from * hour,
  endAt: monday + to * hour,
  breaks: [],
})
const present = { active: true, availability: [] }
const people = new Map<PersonId, MisfitInput['people'] extends ReadonlyMap<PersonId, infer P> ? P : never>([
  [id('anna'), present],
  [id('ben'), { active: false, availability: [] }],
  [id('cleo'), { active: true, availability: [{ weekday: 1, fromMinute: 0, toMinute: 12 * 60 }] }],
])
const finding = (personId: string | null, shiftIds: readonly string[], over: Partial<Finding> = {}): Finding => ({
  key: `rest|${personId}|${shiftIds[0]}`,
  ruleId: id('rest'),
  severity: 'block',
  verdict: { word: 'violation', amount: 60 },
  unit: 'minutes',
  on: '2026-03-16',
  personId: personId === null ? null : id(personId),
  role: null,
  shiftIds: shiftIds.map((shiftId) => id<'Shift'>(shiftId)),
  limit: 660,
  actual: 600,
  occurrences: 1,
  parameters: [],
  steps: [],
  ...over,
})
const evaluation = (findings: readonly Finding[]): Evaluation => ({
  packVersion: 1,
  weekOn: '2026-03-16',
  findings,
  values: [],
  coverage: [],
  counts: {},
})
const misfits = (copies: readonly Shift[], over: Partial<MisfitInput> = {}) =>
  openMisfits({ copies, planned: [], people, zone, evaluate: () => evaluation([]), ...over })
const whys = ({ opened }: ReturnType<typeof openMisfits>) => opened.map(({ shift: one, why }) => [one.shiftId, why])

describe('opening what does not fit', () => {
  it('leaves alone what fits, open shifts included', () => {
    const copies = [shift('a', 'anna', 8), shift('o', null, 8)]
    expect(misfits(copies)).toEqual({ shifts: copies, opened: [] })
  })

  it('opens shifts of people who are gone, unknown, or cannot work then', () => {
    const result = misfits([
      shift('b', 'ben', 8),
      shift('x', 'nobody', 8),
      shift('c', 'cleo', 8),
      shift('d', 'cleo', 0),
    ])
    expect(whys(result)).toEqual([
      ['b', 'notActive'],
      ['x', 'notActive'],
      ['c', 'notAvailable'],
    ])
    expect(result.shifts.map(({ personId }) => personId)).toEqual([null, null, null, 'cleo'])
  })

  it('opens what lies over a planned shift or over an earlier copy of the same person', () => {
    const result = misfits([shift('a', 'anna', 8), shift('b', 'anna', 12), shift('c', 'anna', 30)], {
      planned: [shift('p', 'anna', 32)],
    })
    expect(whys(result)).toEqual([
      ['b', 'blocked'],
      ['c', 'blocked'],
    ])
  })

  it('opens the last copied shift of a blocking finding, judges again, and stops as soon as nothing blocks', () => {
    const copies = [shift('a', 'anna', 0), shift('b', 'anna', 20), shift('c', 'anna', 40)]
    const seen: number[] = []
    const result = misfits(copies, {
      evaluate: (added) => {
        const worked = added.filter(({ personId }) => personId === 'anna').map(({ shiftId }) => shiftId)
        seen.push(worked.length)
        return evaluation(worked.length > 1 ? [finding('anna', worked)] : [])
      },
    })
    expect(whys(result)).toEqual([
      ['c', 'blocked'],
      ['b', 'blocked'],
    ])
    expect(seen).toEqual([3, 2, 1])
  })

  it.each<[string, Finding]>([
    ['needs a reason only', finding('anna', ['a'], { severity: 'reason' })],
    ['is undetermined', finding('anna', ['a'], { verdict: { word: 'undetermined', why: 'birthDate', dueAt: null } })],
    ['is about nobody in particular', finding(null, ['a'])],
    ['names only shifts that were planned before', finding('anna', ['p'])],
  ])('keeps a shift whose finding %s', (_, one) => {
    expect(misfits([shift('a', 'anna', 0)], { evaluate: () => evaluation([one]) }).opened).toEqual([])
  })
})
