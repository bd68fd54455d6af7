import type { WeekSummary } from '../../../shared/contract/roster.ts'
import { addDays, localOf, weekOf, type LocalDate } from '../../../shared/kernel/time.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import { evaluateWeek } from '../../../shared/roster/evaluate.ts'
import type { CoverageStep, Evaluation } from '../../../shared/roster/findings.ts'
import type { Publication } from '../../../shared/roster/ports.ts'
import { weekFactsOf } from '../../../shared/roster/weekFacts.ts'
import type { Backend } from '../backend.ts'
import { blockingIn, needReasonIn } from './release.ts'
import { readWeek, type StoredWeek } from './weekReading.ts'
import { isAmended, publicationViewOf, stageOf, stageSince } from './weekStage.ts'

type LaneDeps = Pick<Backend, 'workspace' | 'zones' | 'clock'>
const weeksBack = 14
const weeksAhead = 4

/** Mondays from 14 weeks back to 4 ahead, as the outlet's calendar has it. */
export const laneOf = (
  { clock, zones }: Pick<Backend, 'zones' | 'clock'>,
  { timeZone }: Outlet,
): readonly LocalDate[] => {
  const now = clock.now()
  const thisWeek = weekOf(localOf(now, zones.offsets(timeZone, now, now)).on)
  return Array.from({ length: weeksBack + 1 + weeksAhead }, (_, at) => addDays(thisWeek, (at - weeksBack) * 7))
}

const sum = (steps: readonly CoverageStep[], minutesOf: (step: CoverageStep) => number): number =>
  steps.reduce((total, step) => total + minutesOf(step), 0)

/** A published week that nobody touched keeps its frozen verdict; every other one is judged as it stands. */
const evaluationOf = (week: StoredWeek, latest: Publication | null): Evaluation =>
  latest !== null && !isAmended(latest, week.shifts)
    ? latest.report.evaluation
    : evaluateWeek({ pack: week.pack, overrides: week.overrides, week: weekFactsOf(week) })

type Counts = Pick<WeekSummary, 'blocks' | 'reasons' | 'neededMinutes' | 'missingMinutes'>
const countsOf = (evaluation: Evaluation): Counts => ({
  blocks: blockingIn(evaluation).length,
  reasons: needReasonIn(evaluation).length,
  neededMinutes: sum(evaluation.coverage, ({ needed, minutes }) => needed * minutes),
  missingMinutes: sum(evaluation.coverage, ({ needed, planned, minutes }) => Math.max(0, needed - planned) * minutes),
})

const summaryOf = ({ workspace }: LaneDeps, week: StoredWeek): WeekSummary => {
  const { outbox } = workspace().stores
  const { state, weekOn, shifts, latest } = week
  const view = latest === null ? null : publicationViewOf(latest, outbox)
  const stage = stageOf(state, view)
  return {
    weekOn,
    stage,
    revision: view?.revision ?? 0,
    amended: isAmended(latest, shifts),
    shifts: shifts.length,
    openShifts: shifts.filter(({ personId }) => personId === null).length,
    ...countsOf(evaluationOf(week, latest)),
    stageSinceAt: stageSince(stage, state, view),
  }
}

/** The outlet's weeks with their stage; empty while there are no rules. */
export const weekSummariesOf = (backend: LaneDeps, outlet: Outlet): readonly WeekSummary[] =>
  laneOf(backend, outlet).flatMap((weekOn) => {
    const week = readWeek(backend, outlet, weekOn)
    return week === null ? [] : [summaryOf(backend, week)]
  })
