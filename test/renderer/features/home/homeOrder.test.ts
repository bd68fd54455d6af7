import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverByDay, nextDays } from '#renderer/features/home/dayCover.ts'
import { nextSteps, type HomeFacts } from '#renderer/features/home/nextSteps.ts'
import { silenceCounts, tightestPlace } from '#renderer/features/home/overview.ts'
import { laneStages, weekLane } from '#renderer/features/home/weekLane.ts'
import type { DifferenceMap, DifferenceState } from '#shared/compare/model.ts'
import type { WeekStage, WeekSummary } from '#shared/contract/roster.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays, instantOf } from '#shared/kernel/time.ts'
import { silenceStates, type DeviceStanding } from '#shared/sync/model.ts'
import { boardOf, shiftOf, weekOn, winter } from '#test/support/testBoard.ts'
import { overrideView } from '#test/support/homeViews.ts'
import { coverageStep } from '#test/support/testReports.ts'
import { tablePack } from '#test/support/testTable.ts'

const week = (over: Partial<WeekSummary> = {}): WeekSummary => ({
  weekOn,
  stage: 'draft',
  revision: 0,
  amended: false,
  shifts: 10,
  openShifts: 0,
  blocks: 0,
  reasons: 0,
  neededMinutes: 600,
  missingMinutes: 0,
  stageSinceAt: 1_000,
  ...over,
})
const stages: readonly WeekStage[] = ['none', ...laneStages]
const facts = (over: Partial<HomeFacts> = {}): HomeFacts => ({
  weeks: [],
  overrides: [],
  people: 5,
  todayOn: addDays(weekOn, 2),
  ...over,
})

describe('the weeks from above', () => {
  it('tell of each stop since when its oldest week waits', () => {
    const lane = weekLane([
      week({ stageSinceAt: 900 }),
      week({ stageSinceAt: 300 }),
      week({ stageSinceAt: null }),
      week({ stage: 'checked', stageSinceAt: null }),
    ])
    expect(lane.map(({ stage, oldestAt }) => [stage, oldestAt])).toEqual([
      ['draft', 300],
      ['checked', null],
      ['published', null],
      ['received', null],
    ])
  })

  it('mark one stop at most, never the last one, and the first of two that wait equally long', () => {
    const any = fc.array(
      fc.record({ stage: fc.constantFrom(...stages), since: fc.option(fc.nat(20), { nil: null }) }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(any, (list) => {
        const lane = weekLane(list.map(({ stage, since }) => week({ stage, stageSinceAt: since })))
        const tight = lane.filter(({ isTightest }) => isTightest)
        expect(tight.length).toBeLessThanOrEqual(1)
        expect(tight.some(({ stage }) => stage === 'received')).toBe(false)
        const waiting = lane.filter(({ stage, oldestAt }) => stage !== 'received' && oldestAt !== null)
        const oldest = Math.min(...waiting.map(({ oldestAt }) => Number(oldestAt)))
        expect(tight[0]).toBe(waiting.find(({ oldestAt }) => oldestAt === oldest))
        expect(lane.flatMap(({ weeks }) => weeks)).toHaveLength(list.filter(({ stage }) => stage !== 'none').length)
      }),
    )
  })
})

describe('the next step of a week', () => {
  it.each<readonly [string, Partial<WeekSummary>, string | null]>([
    ['without a plan', { stage: 'none', blocks: 3 }, 'planWeek'],
    ['that a rule blocks', { blocks: 1, openShifts: 2, reasons: 1 }, 'solve'],
    ['with open shifts', { openShifts: 1, reasons: 1 }, 'fill'],
    ['that lacks reasons', { reasons: 2 }, 'giveReasons'],
    ['that is whole', {}, 'publish'],
    ['that is checked', { stage: 'checked' }, 'publish'],
    ['that is out', { stage: 'published' }, null],
    ['that has arrived', { stage: 'received' }, null],
    ['that was changed since', { stage: 'received', amended: true }, 'publishAgain'],
    ['that is out and lacks a reason', { stage: 'published', reasons: 1 }, null],
    ['that is out and blocked since', { stage: 'received', blocks: 1 }, 'solve'],
    ['that is out with an open shift', { stage: 'received', openShifts: 1 }, 'fill'],
  ])('%s', (_, over, kind) => {
    expect(nextSteps(facts({ weeks: [week(over)] })).map((step) => step.kind)).toEqual(kind === null ? [] : [kind])
  })

  it('counts what it asks for', () => {
    const weeks = [week({ blocks: 3 }), week({ weekOn: addDays(weekOn, 7), openShifts: 4 })]
    expect(nextSteps(facts({ weeks }))).toMatchObject([{ count: 3 }, { count: 4 }])
  })

  it.each([
    [-1, []],
    [0, ['renew']],
    [7, ['renew']],
    [8, []],
  ])('about an override that ends in %i days: %j', (days, kinds) => {
    const today = addDays(weekOn, 2)
    const overrides = [overrideView({ untilOn: addDays(today, days) })]
    expect(nextSteps(facts({ overrides })).map(({ kind }) => kind)).toEqual(kinds)
  })
})

describe('the tightest place', () => {
  type Counts = readonly (readonly [string, DifferenceState, number])[]
  const map = (counts: Counts): DifferenceMap => ({
    fromWeekOn: weekOn,
    toWeekOn: weekOn,
    packVersion: 1,
    ruleIds: [],
    outlets: ['a', 'b', 'c'].map((name) => ({
      outletId: id(name),
      regionId: id('south'),
      format: 'pool',
      name: `Name ${name}`,
    })),
    cells: counts.map(([outlet, state, findings]) => ({
      ruleId: id('rest'),
      outletId: id(outlet),
      state,
      findings,
      amount: 0,
      weeks: 1,
      cases: 1,
      valueDiffers: false,
    })),
  })
  it.each<readonly [string, Counts, string | null]>([
    ['is none without a cell', [], null],
    ['is none where nothing was found', [['a', 'unexplained', 0]], null],
    [
      'has the most findings',
      [
        ['a', 'unexplained', 1],
        ['b', 'unexplained', 2],
      ],
      'Name b',
    ],
    [
      'adds up over the rules',
      [
        ['a', 'unexplained', 2],
        ['b', 'expired', 1],
        ['b', 'unexplained', 2],
      ],
      'Name b',
    ],
    [
      'is the first of two alike',
      [
        ['b', 'unexplained', 2],
        ['a', 'expired', 2],
      ],
      'Name a',
    ],
    [
      'does not count what is explained',
      [
        ['a', 'allowed', 9],
        ['b', 'unexplained', 1],
      ],
      'Name b',
    ],
    [
      'does not count what is not known',
      [
        ['a', 'unknown', 9],
        ['b', 'same', 9],
      ],
      null,
    ],
  ])('%s', (_, counts, name) => {
    expect(tightestPlace(map(counts))?.name ?? null).toBe(name)
  })
})

it('counts every state of silence, also those that no device is in', () => {
  const standing = (states: DeviceStanding['states']) => ({ states }) as DeviceStanding
  const counts = silenceCounts([standing(['fine']), standing(['oldRules', 'chainGap']), standing(['oldRules'])])
  expect(counts.map(([state]) => state)).toEqual(silenceStates)
  expect(Object.fromEntries(counts)).toEqual({ fine: 1, notHeard: 0, oldRules: 2, chainGap: 1, clockDoubtful: 0 })
})

describe('the cover of the next days', () => {
  const at = (day: number, minute: number): number => instantOf(addDays(weekOn, day), minute, winter)
  it('belongs to the day on the wall of the outlet', () => {
    const days = coverByDay(
      [coverageStep({ startAt: at(0, 1_410) }), coverageStep({ startAt: at(1, 0), planned: 1 })],
      winter,
    )
    expect([...days.values()]).toEqual([
      { on: weekOn, neededMinutes: 90, missingMinutes: 0 },
      { on: addDays(weekOn, 1), neededMinutes: 90, missingMinutes: 60 },
    ])
  })

  const demand = [0, 1, 2, 3, 4, 5, 6].flatMap((day) =>
    [600, 615, 630, 645].map((minute) => ({
      startAt: at(day, minute),
      minutes: 15,
      driver: 'customers',
      quantity: 10,
    })),
  )
  const board = boardOf([shiftOf('a', { day: 4, from: 600, to: 660 })], { demand, pack: tablePack() })

  it('is seven days from today, with nothing known of those that no board tells of', () => {
    const days = nextDays([board], addDays(weekOn, 4))
    expect(days.map(({ on }) => on)).toEqual([4, 5, 6, 7, 8, 9, 10].map((day) => addDays(weekOn, day)))
    expect(days.map(({ neededMinutes }) => neededMinutes > 0)).toEqual([true, true, true, false, false, false, false])
    expect(days.slice(3).every(({ missingMinutes }) => missingMinutes === 0)).toBe(true)
  })

  it('takes what is planned off what is missing', () => {
    const [friday, saturday] = nextDays([board], addDays(weekOn, 4))
    expect(friday?.neededMinutes).toBe(saturday?.neededMinutes)
    expect((saturday?.missingMinutes ?? 0) - (friday?.missingMinutes ?? 0)).toBe(60)
    expect(saturday?.missingMinutes).toBe(saturday?.neededMinutes)
  })

  it('is empty without boards', () => {
    expect(nextDays([], weekOn).every(({ neededMinutes }) => neededMinutes === 0)).toBe(true)
  })
})
