/** Judges coverage: what the table needs in each step of the week against who is on duty. */
import { compileTable } from '../decisions/compile.ts'
import type { CompiledTable } from '../decisions/compile.ts'
import { combine, matchRows } from '../decisions/lookUp.ts'
import type { RowMatch } from '../decisions/lookUp.ts'
import type { RowId } from '../kernel/ids.ts'
import { elapsedMinutes } from '../kernel/time.ts'
import { tableOfRule } from '../overrides/parameters.ts'
import type { CheckOf } from '../rules/kinds/kind.ts'
import { cellParameter } from '../rules/model.ts'
import type { Rule, RulePack } from '../rules/model.ts'
import { demandStepsOf, situationOf } from './demandSteps.ts'
import type { DemandStep } from './demandSteps.ts'
import type { CoverageStep, EffectiveValue, MissingFact } from './findings.ts'
import type { Demand, OutletFacts, ShiftFacts } from './model.ts'
import { forEachPiece, presenceByRole } from './presence.ts'
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
  readonly check: CheckOf<'coverage'>
  readonly outlet: OutletFacts
  readonly frame: WeekFrame
  readonly values: RuleValues
}

const compiledTableOf = ({ pack, rule }: CoverageInput): CompiledTable => {
  const table = tableOfRule(pack, rule)
  const compiled = table === null ? null : compileTable(table)
  // packs are validated at the door: a rule without a readable table cannot come this far
  if (compiled?.ok !== true) throw new Error(`rule ${rule.ruleId} has no readable table`)
  return compiled.value
}

const needOf = (
  { rule, values }: CoverageInput,
  { table }: CompiledTable,
  step: DemandStep,
  output: number,
  rows: readonly number[],
): { readonly need: Need; readonly read: readonly EffectiveValue[] } => {
  const role = table.outputs[output]?.name ?? ''
  const effective = rows.map((row) => {
    const value = values.onDay(cellParameter(table.rows[row]?.rowId ?? '', role), step.day)
    if (value === null) throw new Error(`rule ${rule.ruleId} has no cell for ${role}`)
    return value
  })
  const aggregation = table.hitPolicy === 'COLLECT' ? table.aggregation : null
  const all = rows.map((_, at) => at)
  const { row: at, value: needed } = combine(aggregation, all, (index) => effective[index]?.value ?? 0)
  const rowId = table.rows[rows[at] ?? 0]?.rowId as RowId
  return { need: { step, role, needed, rowId, parameter: cellParameter(rowId, role) }, read: effective }
}

/** Looks every step up once. */
export const coverageNeeds = (input: CoverageInput, demand: readonly Demand[]): CoverageNeeds => {
  const { outlet, frame, check, rule } = input
  const compiled = compiledTableOf(input)
  const { steps, bareDays } = demandStepsOf(outlet, demand, frame, check.stepMinutes)
  const byDayRole = new Map<string, { day: number; role: string; needs: Need[] }>()
  const untold = new Map<string, { day: number; why: MissingFact; occurrences: number }>()
  const read = new Set<EffectiveValue>()
  const missing = (day: number, why: MissingFact) => {
    const seen = untold.get(`${day} ${why}`)
    if (seen === undefined) untold.set(`${day} ${why}`, { day, why, occurrences: 1 })
    else seen.occurrences += 1
  }
  const roles = compiled.table.outputs.map(({ name }) => name)
  const judged = roles.map((role) => rule.scope.roles?.includes(role) ?? true)
  const take = (step: DemandStep, match: RowMatch) => {
    if (match.type !== 'matched') return missing(step.day, match.type)
    roles.forEach((role, output) => {
      if (judged[output] !== true) return
      const { need, read: cells } = needOf(input, compiled, step, output, match.rows)
      cells.forEach((value) => read.add(value))
      // a role that the outlet does not roster and the table does not ask for is no subject
      if (need.needed === 0 && !outlet.roles.includes(role)) return
      const key = `${step.day} ${role}`
      const seen = byDayRole.get(key)
      if (seen === undefined) byDayRole.set(key, { day: step.day, role, needs: [need] })
      else seen.needs.push(need)
    })
  }
  for (const step of steps) take(step, matchRows(compiled, situationOf(step, outlet, frame)))
  for (const day of bareDays) missing(day, 'demand')
  return { byDayRole: [...byDayRole.values()], untold: [...untold.values()], values: [...read] }
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

/** Goes through all needs; every piece of the week is handed to `strip`. */
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
      const before = missing.length
      const endAt = step.startAt + step.minutes * 60_000
      forEachPiece(present, step.startAt, endAt, (startAt, pieceEndAt, planned) => {
        const minutes = elapsedMinutes(startAt, pieceEndAt)
        const piece = { startAt, minutes, role, demand: step.demand ?? 0, needed, planned, rowId }
        strip.push(piece)
        if (planned < needed) missing.push(piece)
      })
      if (missing.length > before) {
        occurrences += 1
        parameters.add(parameter)
      }
    }
    return { day, role, missing, occurrences, parameters: [...parameters] }
  })
}
