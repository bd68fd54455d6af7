/** The published history of outlets as flat rows: outlets, verdict counts, findings, hours and overrides of each week, without people. */
import type { WeekReport } from '../compliance/model.ts'
import type { OutletId } from '../kernel/ids.ts'
import { localOf, minuteMs, type LocalDate } from '../kernel/time.ts'
import type { Outlet } from '../people/places.ts'
import type { ShiftFacts } from '../roster/model.ts'

/** `date` a local date, `instant` UTC epoch ms. */
export type ColumnType = 'text' | 'whole' | 'number' | 'truth' | 'date' | 'instant'
export type Cell = string | number | boolean | null
export type HistoryRow = Readonly<Record<string, Cell>>

/** Columns of each table in their order. Who appears in a plan is in none of them, under no name and no pseudonym. */
export const historyColumns = {
  outlets: {
    outlet_id: 'text',
    outlet_name: 'text',
    format: 'text',
    country: 'text',
    revision: 'whole',
    pack_version: 'whole',
    published_at: 'instant',
    exceptions: 'whole',
    amendments: 'whole',
  },
  verdicts: {
    outlet_id: 'text',
    rule_id: 'text',
    checked: 'whole',
    ok: 'whole',
    found: 'whole',
    undetermined: 'whole',
  },
  findings: {
    outlet_id: 'text',
    rule_id: 'text',
    severity: 'text',
    verdict: 'text',
    on_date: 'date',
    role: 'text',
    unit: 'text',
    limit_value: 'number',
    actual_value: 'number',
    amount: 'number',
    occurrences: 'whole',
    accepted: 'truth',
  },
  hours: {
    outlet_id: 'text',
    on_date: 'date',
    role: 'text',
    shifts: 'whole',
    open_shifts: 'whole',
    minutes: 'whole',
  },
  overrides: {
    outlet_id: 'text',
    rule_id: 'text',
    parameter: 'text',
    value: 'number',
    category: 'text',
    band: 'text',
    from_on: 'date',
    until_on: 'date',
    requested_at: 'instant',
    decision: 'text',
    decided_at: 'instant',
    withdrawn_at: 'instant',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ColumnType>>>>
export type HistoryTable = keyof typeof historyColumns
export const historyTables = Object.keys(historyColumns) as readonly HistoryTable[]

/** What one outlet's week adds to each table. */
export type WeekRows = Readonly<Record<HistoryTable, readonly HistoryRow[]>>

const minutesOf = ({ startAt, endAt, breaks }: ShiftFacts): number =>
  (endAt - startAt - breaks.reduce((sum, pause) => sum + pause.endAt - pause.startAt, 0)) / minuteMs

const hoursOf = (outletId: OutletId, { facts }: WeekReport): readonly HistoryRow[] => {
  const here = facts.shifts.filter(({ elsewhere }) => elsewhere !== true)
  const dayAndRole = Map.groupBy(here, (shift) => `${localOf(shift.startAt, facts.zone).on} ${shift.role}`)
  return [...dayAndRole]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, shifts]) => ({
      outlet_id: outletId,
      on_date: key.slice(0, 10),
      role: key.slice(11),
      shifts: shifts.length,
      open_shifts: shifts.filter(({ personId }) => personId === null).length,
      minutes: shifts.reduce((sum, shift) => sum + minutesOf(shift), 0),
    }))
}

/** As the map of differences counts them: what shadow rules find is shown to nobody. */
const findingsOf = (outletId: OutletId, { evaluation, exceptions }: WeekReport): readonly HistoryRow[] => {
  const accepted = new Set(exceptions.map(({ findingKey }) => findingKey))
  return evaluation.findings
    .filter(({ severity }) => severity !== 'shadow')
    .map(({ key, ruleId, severity, verdict, on, role, unit, limit, actual, occurrences }) => ({
      outlet_id: outletId,
      rule_id: ruleId,
      severity,
      verdict: verdict.word,
      on_date: on,
      role,
      unit,
      limit_value: limit,
      actual_value: actual,
      amount: 'amount' in verdict ? verdict.amount : null,
      occurrences,
      accepted: accepted.has(key),
    }))
}

const overridesOf = (outletId: OutletId, { appliedOverrides }: WeekReport): readonly HistoryRow[] =>
  appliedOverrides.map(({ ruleId, parameter, value, category, band, fromOn, untilOn, ...override }) => ({
    outlet_id: outletId,
    rule_id: ruleId,
    parameter,
    value,
    category,
    band,
    from_on: fromOn,
    until_on: untilOn,
    requested_at: override.requestedAt,
    decision: override.decision?.verdict ?? null,
    decided_at: override.decision?.decidedAt ?? null,
    withdrawn_at: override.withdrawnAt,
  }))

/** Reasons stay out: they are free text, and somebody may have written a name. */
export const weekRowsOf = (
  outlet: Pick<Outlet, 'outletId' | 'name' | 'format' | 'country'>,
  week: WeekReport,
): WeekRows => {
  const { outletId } = outlet
  return {
    outlets: [
      {
        outlet_id: outletId,
        outlet_name: outlet.name,
        format: outlet.format,
        country: outlet.country,
        revision: week.revision,
        pack_version: week.packVersion,
        published_at: week.activity.publishedAt,
        exceptions: week.exceptions.length,
        amendments: week.amendments.length,
      },
    ],
    verdicts: Object.entries(week.evaluation.counts).map(([ruleId, { checked, ok, found, undetermined }]) => ({
      outlet_id: outletId,
      rule_id: ruleId,
      checked,
      ok,
      found,
      undetermined,
    })),
    findings: findingsOf(outletId, week),
    hours: hoursOf(outletId, week),
    overrides: overridesOf(outletId, week),
  }
}

/** Where the rows of a region and week lie, as readers of partitioned files expect it. */
export const partitionOf = (table: HistoryTable, regionId: string, weekOn: LocalDate): string =>
  `${table}/region=${regionId}/week=${weekOn}`
