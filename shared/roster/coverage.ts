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
import type { Presence } from './presence.ts'
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

/** What one output, named after a role, asks for: its cells, and the needs of each day. */
const createOutput = (input: CoverageInput, compiled: CompiledTable, role: string) => {
  const cellOf = createCells(input, compiled, role)
  const valueOf = (row: number, day: number): EffectiveValue => cellOf(row).byDay[day] as EffectiveValue
  const days = weekDays.map((day) => ({
    needs: [] as Need[],
    neededBy: (row: number): number => valueOf(row, day).value,
  }))
  return { role, cellOf, valueOf, days }
}

/** Looks every step up once. */
export const coverageNeeds = (input: CoverageInput, demand: readonly Demand[]): CoverageNeeds => {
  const { outlet, frame, check, rule } = input
  const compiled = compiledTableOf(input)
  const { steps, bareDays } = demandStepsOf(outlet, demand, frame, check.stepMinutes)
  const untold = new Map<string, { day: number; why: MissingFact; occurrences: number }>()
  const missing = (day: number, why: MissingFact) => {
    const seen = untold.get(`${day} ${why}`)
    if (seen === undefined) untold.set(`${day} ${why}`, { day, why, occurrences: 1 })
    else seen.occurrences += 1
  }
  const { table } = compiled
  const aggregation = table.hitPolicy === 'COLLECT' ? table.aggregation : null
  const outputs = table.outputs
    .filter(({ name: role }) => rule.scope.roles?.includes(role) ?? true)
    .map(({ name: role }) => createOutput(input, compiled, role))
  const values = new Set<EffectiveValue>()
  const rowsRead = weekDays.map(() => new Set<number>())
  /** On one day a row has the same values in every step. */
  const read = (rows: readonly number[], day: number): void => {
    const known = rowsRead[day]
    if (rows.every((row) => known?.has(row))) return
    for (const { valueOf } of outputs) for (const row of rows) values.add(valueOf(row, day))
    for (const row of rows) known?.add(row)
  }
  const take = (step: DemandStep, match: RowMatch) => {
    const { day } = step
    if (match.type !== 'matched') return missing(day, match.type)
    read(match.rows, day)
    for (const { role, cellOf, days } of outputs) {
      const { needs, neededBy } = days[day] as (typeof days)[number]
      const { row, value: needed } = combine(aggregation, match.rows, neededBy)
      // a role that the outlet does not roster and the table does not ask for is no subject
      if (needed === 0 && !outlet.roles.includes(role)) continue
      const { rowId, parameter } = cellOf(row)
      needs.push({ step, role, needed, rowId, parameter })
    }
  }
  for (const step of steps) take(step, matchRows(compiled, situationOf(step, outlet, frame)))
  for (const day of bareDays) missing(day, 'demand')
  const byDayRole = weekDays.flatMap((day) =>
    outputs.flatMap(({ role, days }) => {
      const needs = days[day]?.needs ?? []
      return needs.length === 0 ? [] : [{ day, role, needs }]
    }),
  )
  return { byDayRole, untold: [...untold.values()], values: [...values] }
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

const judgeDayRole = ({ day, role, needs }: DayRole, present: Presence, strip: CoverageStep[]): DayRoleCoverage => {
  const missing: CoverageStep[] = []
  const parameters: string[] = []
  let occurrences = 0
  let short: Need | null = null
  const addPiece = (startAt: number, endAt: number, planned: number): void => {
    if (short === null) return
    const { step, needed, rowId } = short
    const minutes = elapsedMinutes(startAt, endAt)
    const piece = { startAt, minutes, role, demand: step.demand ?? 0, needed, planned, rowId }
    strip.push(piece)
    if (planned < needed) missing.push(piece)
  }
  for (const need of needs) {
    const { step, needed, rowId, parameter } = need
    const { startAt, minutes } = step
    const endAt = startAt + minutes * minuteMs
    const least = leastOnDuty(present, startAt, endAt)
    if (least >= needed) {
      strip.push({ startAt, minutes, role, demand: step.demand ?? 0, needed, planned: least, rowId })
      continue
    }
    occurrences += 1
    if (!parameters.includes(parameter)) parameters.push(parameter)
    short = need
    forEachPiece(present, startAt, endAt, addPiece)
  }
  return { day, role, missing, occurrences, parameters }
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
  return byDayRole.map((entry) => judgeDayRole(entry, presence(entry.role), strip))
}
