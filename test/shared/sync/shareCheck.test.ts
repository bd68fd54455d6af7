import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkSteps,
  judgeShareCheck,
  shownValue,
  type CheckReasonCode,
  type CheckStep,
  type Observation,
} from '#shared/sync/shareCheck.ts'

const good: Readonly<Record<CheckStep, number | null>> = {
  reach: 0,
  write: null,
  sync: null,
  rename: null,
  exclusive: null,
  names: null,
  case: null,
  longPath: 129,
  visible: 30,
  writers: 0,
  clock: 1_200,
  room: 200_000,
  speed: 40,
  remove: null,
}
const fine = checkSteps.map((step): Observation => ({ step, outcome: 'yes', value: good[step], problem: null }))
const but = (step: CheckStep, over: Partial<Observation>): readonly Observation[] =>
  fine.map((one) => (one.step === step ? { ...one, ...over } : one))
const verdictOf = (seen: readonly Observation[]) => {
  const { fitness, reasons } = judgeShareCheck(seen)
  return [fitness, ...reasons.map(({ code }) => code)]
}

describe('a folder', () => {
  it('that does all of it is fit, without a word', () => {
    expect(verdictOf(fine)).toEqual(['fit'])
  })

  const no = { outcome: 'no', value: null } as const
  it.each<[CheckStep, Partial<Observation>, ...string[]]>([
    ['reach', { ...no, problem: 'missing' }, 'unfit', 'missing'],
    ['reach', { ...no, problem: 'readOnly' }, 'unfit', 'readOnly'],
    ['reach', { value: 3 }, 'limits', 'otherFiles'],
    ['write', { ...no, problem: 'full' }, 'unfit', 'full'],
    ['write', no, 'unfit', 'damages'],
    ['sync', no, 'limits', 'unsynced'],
    ['sync', { ...no, problem: 'io' }, 'limits', 'unsynced'],
    ['sync', { ...no, problem: 'hung' }, 'unfit', 'hung'],
    ['rename', no, 'unfit', 'noRename'],
    ['rename', { ...no, problem: 'readOnly' }, 'unfit', 'readOnly'],
    ['exclusive', no, 'limits', 'notExclusive'],
    ['names', no, 'unfit', 'names'],
    ['case', no, 'fit'],
    ['longPath', { outcome: 'no' }, 'unfit', 'shortPath'],
    ['visible', { value: 5_000 }, 'fit'],
    ['visible', { value: 5_001 }, 'limits', 'late'],
    ['visible', { outcome: 'no', value: 4_800 }, 'limits', 'unseen'],
    ['writers', { outcome: 'no', value: 2 }, 'unfit', 'losesFiles'],
    ['clock', { value: 300_000 }, 'fit'],
    ['clock', { value: 300_001 }, 'limits', 'clockOff'],
    ['clock', { value: -300_001 }, 'limits', 'clockOff'],
    ['room', { value: 0 }, 'unfit', 'full'],
    ['room', { value: 499 }, 'limits', 'littleRoom'],
    ['room', { value: 500 }, 'fit'],
    ['room', { outcome: 'unknown', value: null }, 'fit'],
    ['speed', { value: 2_000 }, 'fit'],
    ['speed', { value: 2_001 }, 'limits', 'slow'],
    ['remove', no, 'limits', 'keepsFiles'],
    ['remove', { ...no, problem: 'readOnly' }, 'limits', 'keepsFiles'],
  ])('where %s is %j is %s', (step, over, ...verdict) => {
    expect(verdictOf(but(step, over))).toEqual(verdict)
  })

  it('of which nothing was seen is not called fit', () => {
    expect(verdictOf([])).toEqual(['unfit', 'io'])
    expect(verdictOf(fine.map((one) => ({ ...one, outcome: 'unknown' })))).toEqual(['unfit', 'io'])
  })

  it('is judged by what blocks first, each reason once', () => {
    const seen = but('sync', no).map((one) =>
      one.step === 'write' || one.step === 'rename' ? { ...one, ...no, problem: 'full' as const } : one,
    )
    expect(verdictOf(seen)).toEqual(['unfit', 'full', 'unsynced'])
  })
})

describe('the verdict as a law', () => {
  const rank = { fit: 0, limits: 1, unfit: 2 } as const
  const observation = (step: CheckStep) =>
    fc.record({
      step: fc.constant(step),
      outcome: fc.constantFrom('yes', 'no', 'unknown'),
      value: fc.option(fc.integer({ min: -1e7, max: 1e7 })),
      problem: fc.constantFrom(null, 'io', 'hung', 'full'),
    }) as fc.Arbitrary<Observation>
  const all = fc.tuple(...checkSteps.map(observation))

  it('never gets better by what a share does not do', () => {
    fc.assert(
      fc.property(all, fc.nat({ max: checkSteps.length - 1 }), (seen, at) => {
        const worse = seen.map((one, index) =>
          index === at && one.outcome === 'unknown' ? { ...one, outcome: 'no' as const } : one,
        )
        expect(rank[judgeShareCheck(worse).fitness]).toBeGreaterThanOrEqual(rank[judgeShareCheck(seen).fitness])
      }),
    )
  })

  it('has a reason wherever it is not fit, and none where it is', () => {
    fc.assert(
      fc.property(all, (seen) => {
        const { fitness, reasons } = judgeShareCheck(seen)
        expect(reasons.length === 0).toBe(fitness === 'fit')
        expect(reasons.some(({ weight }) => weight === 'blocks')).toBe(fitness === 'unfit')
        expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length)
      }),
    )
  })
})

describe('the value of a reason', () => {
  it.each<[CheckReasonCode, number, number]>([
    ['late', 6_400, 6],
    ['slow', 2_500, 3],
    ['clockOff', -7_200_000, 120],
    ['littleRoom', 42, 42],
    ['shortPath', 129, 129],
    ['losesFiles', 2, 2],
  ])('of %s at %d is said as %d', (code, value, said) => {
    expect(shownValue({ code, weight: 'limits', value })).toBe(said)
  })
})
