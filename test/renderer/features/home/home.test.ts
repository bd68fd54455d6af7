import { describe, expect, it } from 'vitest'
import { coverByDay } from '#renderer/features/home/dayCover.ts'
import { endingSoon, nextSteps } from '#renderer/features/home/nextSteps.ts'
import { silenceCounts, tightestPlace } from '#renderer/features/home/overview.ts'
import { weekLane } from '#renderer/features/home/weekLane.ts'
import type { DifferenceMap, MapCell } from '#shared/compare/model.ts'
import type { OverrideView, WeekSummary } from '#shared/contract/roster.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays, type LocalDate } from '#shared/kernel/time.ts'
import type { CoverageStep } from '#shared/roster/findings.ts'
import type { DeviceStanding, SilenceState } from '#shared/sync/model.ts'
import { at, berlin } from '#test/support/ruleBuilders.ts'

const todayOn = '2026-11-18' as LocalDate
const monday = '2026-11-16' as LocalDate
const week = (part: Partial<WeekSummary> = {}): WeekSummary => ({
  weekOn: monday,
  stage: 'draft',
  revision: 0,
  amended: false,
  shifts: 10,
  openShifts: 0,
  blocks: 0,
  reasons: 0,
  neededMinutes: 0,
  missingMinutes: 0,
  stageSinceAt: 1_000,
  ...part,
})
const override = (untilOn: LocalDate, state: OverrideView['state'] = 'active'): OverrideView => ({
  effect: null,
  reference: null,
  override: {
    overrideId: id(untilOn),
    outletId: id('mitte'),
    ruleId: id('rest'),
    parameter: 'minimum',
    value: 600,
    category: 'waiver',
    reason: 'Night market',
    authorId: id('ana'),
    requestedAt: 0,
    fromOn: '2026-10-01',
    untilOn,
    band: 'free',
    decision: null,
    withdrawnAt: null,
    outcome: null,
  },
  state,
  sharedValue: 660,
  effectiveValue: 600,
})

describe('weekLane', () => {
  it('puts each week at its stage and marks where one waits longest', () => {
    const lane = weekLane([
      week({ stageSinceAt: 500 }),
      week({ stage: 'published', stageSinceAt: 200 }),
      week({ stage: 'received', stageSinceAt: 1 }),
      week({ stage: 'none' }),
    ])
    expect(lane.map(({ stage, weeks, oldestAt }) => [stage, weeks.length, oldestAt])).toEqual([
      ['draft', 1, 500],
      ['checked', 0, null],
      ['published', 1, 200],
      ['received', 1, 1],
    ])
    expect(lane.filter(({ isTightest }) => isTightest).map(({ stage }) => stage)).toEqual(['published'])
  })
  it('marks nothing where all has arrived', () => {
    expect(weekLane([week({ stage: 'received' })]).some(({ isTightest }) => isTightest)).toBe(false)
  })
})

describe('nextSteps', () => {
  const stepsOf = (weeks: readonly WeekSummary[], overrides: readonly OverrideView[] = [], people = 5) =>
    nextSteps({ weeks, overrides, people, todayOn })
  it.each<[string, Partial<WeekSummary>, object | null]>([
    ['nothing planned', { stage: 'none' }, { kind: 'planWeek', weekOn: monday }],
    ['blocked', { blocks: 2, openShifts: 3 }, { kind: 'solve', weekOn: monday, count: 2 }],
    ['open shifts', { openShifts: 3, reasons: 1 }, { kind: 'fill', weekOn: monday, count: 3 }],
    ['reasons missing', { reasons: 1 }, { kind: 'giveReasons', weekOn: monday, count: 1 }],
    ['ready', {}, { kind: 'publish', weekOn: monday }],
    ['changed after publishing', { stage: 'received', amended: true }, { kind: 'publishAgain', weekOn: monday }],
    ['done', { stage: 'received', reasons: 4 }, null],
  ])('%s', (_, part, expected) => {
    expect(stepsOf([week(part)])).toEqual(expected === null ? [] : [expected])
  })
  it('starts with people, goes forward in time, leaves out the past, and stops at five', () => {
    const weeks = [21, 14, 7, 0, -7].map((days) => week({ weekOn: addDays(monday, days) }))
    const steps = stepsOf(weeks, [override(addDays(todayOn, 3))], 0)
    expect(steps.map((step) => ('weekOn' in step ? step.weekOn : step.kind))).toEqual([
      'importPeople',
      monday,
      addDays(monday, 7),
      addDays(monday, 14),
      addDays(monday, 21),
    ])
  })
  it('asks about an override only in its last week', () => {
    const overrides = [override(addDays(todayOn, 7)), override(addDays(todayOn, 8))]
    expect(stepsOf([], overrides)).toEqual([{ kind: 'renew', untilOn: addDays(todayOn, 7) }])
  })
})

it('lists overrides of the next four weeks, the nearest first', () => {
  const soon = endingSoon(
    [
      override(addDays(todayOn, 28)),
      override(addDays(todayOn, 29)),
      override(todayOn),
      override(addDays(todayOn, -1)),
      override(addDays(todayOn, 5), 'withdrawn'),
    ],
    todayOn,
  )
  expect(soon.map((view) => view.override.untilOn)).toEqual([todayOn, addDays(todayOn, 28)])
})

it('sums cover by local day and never lets one role fill another', () => {
  const step = (local: string, role: string, needed: number, planned: number): CoverageStep => ({
    startAt: at(local),
    minutes: 30,
    role,
    demand: 0,
    needed,
    planned,
    rowId: id('r'),
  })
  const days = coverByDay(
    [
      step('2026-11-18 23:30', 'service', 2, 1),
      step('2026-11-18 23:30', 'kitchen', 1, 4),
      step('2026-11-19 00:00', 'service', 1, 1),
    ],
    berlin,
  )
  expect([...days.values()]).toEqual([
    { on: '2026-11-18', neededMinutes: 90, missingMinutes: 30 },
    { on: '2026-11-19', neededMinutes: 30, missingMinutes: 0 },
  ])
})

describe('overview', () => {
  const standing = (...states: SilenceState[]): DeviceStanding => ({
    deviceId: id('d'),
    actorId: id('a'),
    outletId: null,
    states,
    lastSeq: 1,
    lastHeardAt: null,
    packVersion: 1,
    currentPackVersion: 1,
    clockOffMs: null,
    refused: [],
  })
  it('counts a device in each of its states', () => {
    expect(silenceCounts([standing('fine'), standing('notHeard', 'chainGap'), standing('notHeard')])).toEqual([
      ['fine', 1],
      ['notHeard', 2],
      ['oldRules', 0],
      ['clockDoubtful', 0],
      ['chainGap', 1],
    ])
  })
  it('finds the outlet with most findings that nothing explains, and none where all is explained or not known', () => {
    const cell = (outletId: string, findings: number, state: MapCell['state'] = 'unexplained'): MapCell => ({
      ruleId: id('rest'),
      outletId: id(outletId),
      state,
      findings,
      amount: 0,
      weeks: 4,
      cases: 4,
      valueDiffers: false,
    })
    const map = (cells: readonly MapCell[]): DifferenceMap => ({
      fromWeekOn: monday,
      toWeekOn: monday,
      packVersion: 1,
      outlets: ['a', 'b'].map((name) => ({ outletId: id(name), regionId: id('n'), format: 'cafe', name })),
      ruleIds: [id('rest')],
      cells,
    })
    const open = [cell('a', 2), cell('a', 40, 'unknown'), cell('b', 2), cell('b', 1, 'expired')]
    expect(tightestPlace(map(open))).toEqual({ name: 'b', findings: 3 })
    expect(tightestPlace(map([cell('a', 9, 'allowed'), cell('b', 9, 'unknown')]))).toBeNull()
    expect(tightestPlace(map([cell('a', 0), cell('b', 0)]))).toBeNull()
  })
})
