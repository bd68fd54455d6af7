/** Judges coverage: what the table needs in each step of the week against who is on duty. */
import { compileTable } from '../decisions/compile.ts'
import type { CompiledTable } from '../decisions/compile.ts'
import { combine, matchRows } from '../decisions/lookUp.ts'
import type { RowMatch } from '../decisions/lookUp.ts'
import type { RowId } from '../kernel/ids.ts'
import { elapsedMinutes, minuteMs } from '../kernel/time.ts'
import { tableOfRule } from '../overrides/parameters.ts'
import type { TableCoverage } from '../rules/check.ts'
import { cellParameter } from '../rules/model.ts'
import type { Rule, RulePack } from '../rules/model.ts'
import { demandStepsOf, situationOf } from './demandSteps.ts'
import type { DemandStep } from './demandSteps.ts'
import type { CoverageStep, EffectiveValue, MissingFact } from './findings.ts'
import type { Demand, OutletFacts, ShiftFacts } from './model.ts'
import { forEachPiece, leastOnDuty, presenceByRole } from './presence.ts'
import type { RuleValues } from './ruleValues.ts'
import type { WeekFrame } from './weekFrame.ts'

/** A need of one role in one step. */
interface Need {
  readonly step: DemandStep
  readonly role: string
  readonly needed: number
  readonly rowId: RowId
  readonly parameter: string
}
interface DayRole {
  readonly day: number
  readonly role: string
  readonly needs: readonly Need[]
}
/** A day on which the need cannot be told, and in how many steps. */
export interface Untold {
  readonly day: number
  readonly why: MissingFact
  readonly occurrences: number
}
/** Needs of the week; they hang on demand and rules only, not on the plan. */
export interface CoverageNeeds {
  readonly byDayRole: readonly DayRole[]
  readonly untold: readonly Untold[]
  readonly values: readonly EffectiveValue[]
}

export interface CoverageInput {
  readonly pack: RulePack
  readonly rule: Rule
  readonly check: TableCoverage
  readonly outlet: OutletFacts
  readonly frame: WeekFrame
  readonly values: RuleValues
}

const weekDays = [0, 1, 2, 3, 4, 5, 6] as const

const compiledTableOf = ({ pack, rule }: CoverageInput): CompiledTable => {
  const table = tableOfRule(pack, rule)
  const compiled = table === null ? null : compileTable(table)
  // packs are validated at the door: a rule without a readable table cannot come this far
  if (compiled?.ok !== true) throw new Error(`rule ${rule.ruleId} has no readable table`)
  return compiled.value
}

interface Cell {
  readonly rowId: RowId
  readonly parameter: string
  readonly byDay: readonly EffectiveValue[]
}
/** The cells of one output by row, named and valued when they are first read. */
const createCells = ({ rule, values }: CoverageInput, { table }: CompiledTable, role: string) => {
  const known: Cell[] = []
  return (row: number): Cell => {
    const seen = known[row]
    if (seen !== undefined) return seen
    const rowId = table.rows[row]?.rowId as RowId
    const parameter = cellParameter(rowId, role)
    const byDay = values.byDay(parameter)
    if (byDay === null) throw new Error(`rule ${rule.ruleId} has no cell ${parameter}`)
    const cell = { rowId, parameter, byDay }
    known[row] = cell
    return cell
  }
}

/** Looks every step up once. */
export const coverageNeeds = (input: CoverageInput, demand: readonly Demand[]): CoverageNeeds => {
  const { outlet, frame, check, rule } = input
  const compiled = compiledTableOf(input)
  const { steps, bareDays } = demandStepsOf(outlet, demand, frame, check.stepMinutes)
  const untold = new Map<string, { day: number; why: MissingFact; occurrences: number }>()
  const read = new Set<EffectiveValue>()
  const missing = (day: number, why: MissingFact) => {
    const seen = untold.get(`${day} ${why}`)
    if (seen === undefined) untold.set(`${day} ${why}`, { day, why, occurrences: 1 })
    else seen.occurrences += 1
  }
  const { table } = compiled
  const aggregation = table.hitPolicy === 'COLLECT' ? table.aggregation : null
  const outputs = table.outputs
    .map(({ name: role }) => ({
      role,
      cellOf: createCells(input, compiled, role),
      needsByDay: weekDays.map((): Need[] => []),
    }))
    .filter(({ role }) => rule.scope.roles?.includes(role) ?? true)
  const take = (step: DemandStep, match: RowMatch) => {
    if (match.type !== 'matched') return missing(step.day, match.type)
    for (const { role, cellOf, needsByDay } of outputs) {
      const valueOf = (row: number) => cellOf(row).byDay[step.day] as EffectiveValue
      const { row, value: needed } = combine(aggregation, match.rows, (each) => valueOf(each).value)
      for (const each of match.rows) read.add(valueOf(each))
      // a role that the outlet does not roster and the table does not ask for is no subject
      if (needed === 0 && !outlet.roles.includes(role)) continue
      const { rowId, parameter } = cellOf(row)
      needsByDay[step.day]?.push({ step, role, needed, rowId, parameter })
    }
  }
  for (const step of steps) take(step, matchRows(compiled, situationOf(step, outlet, frame)))
  for (const day of bareDays) missing(day, 'demand')
  const byDayRole = weekDays.flatMap((day) =>
    outputs.flatMap(({ role, needsByDay }) => {
      const needs = needsByDay[day] ?? []
      return needs.length === 0 ? [] : [{ day, role, needs }]
    }),
  )
  return { byDayRole, untold: [...untold.values()], values: [...read] }
}

/** One day and role that was looked at; `missing` steps are those with fewer on duty than needed. */
export interface DayRoleCoverage {
  readonly day: number
  readonly role: string
  readonly missing: readonly CoverageStep[]
  /** Demand steps with something missing. */
  readonly occurrences: number
  readonly parameters: readonly string[]
}

/**
 * Goes through all needs. `strip` gets every step of the week: whole with the least number on duty where that is
 * enough, cut where the number on duty changes where it is not.
 */
export const judgeCoverage = (
  { byDayRole }: CoverageNeeds,
  shifts: readonly ShiftFacts[],
  strip: CoverageStep[],
): readonly DayRoleCoverage[] => {
  const presence = presenceByRole(shifts)
  return byDayRole.map(({ day, role, needs }) => {
    const present = presence(role)
    const missing: CoverageStep[] = []
    const parameters = new Set<string>()
    let occurrences = 0
    for (const { step, needed, rowId, parameter } of needs) {
      const { startAt, minutes } = step
      const demand = step.demand ?? 0
      const endAt = startAt + minutes * minuteMs
      const least = leastOnDuty(present, startAt, endAt)
      if (least >= needed) {
        strip.push({ startAt, minutes, role, demand, needed, planned: least, rowId })
        continue
      }
      occurrences += 1
      parameters.add(parameter)
      forEachPiece(present, startAt, endAt, (pieceAt, pieceEndAt, planned) => {
        const piece = {
          startAt: pieceAt,
          minutes: elapsedMinutes(pieceAt, pieceEndAt),
          role,
          demand,
          needed,
          planned,
          rowId,
        }
        strip.push(piece)
        if (planned < needed) missing.push(piece)
      })
    }
    return { day, role, missing, occurrences, parameters: [...parameters] }
  })
}
