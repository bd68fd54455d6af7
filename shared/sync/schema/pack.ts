/** A rule pack as it lies on the share. Unknown members are kept. share-format §3.6 */
import * as z from 'zod'
import type { DecisionTable } from '../../decisions/model.ts'
import { severities, type Rule, type RulePack } from '../../rules/model.ts'
import { boundsField, dateField, idField, instantField, textField, wordsField } from './fields.ts'

const stricter = z.enum(['higher', 'lower'])
const unit = z.enum(['minutes', 'minuteOfDay', 'count', 'days', 'personMinutes', 'assignments'])
const name = z.string().min(1).max(120)

const check = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('rest-between') }),
  z.looseObject({ kind: z.literal('rest-in-window'), window: z.literal('calendar-week') }),
  z.looseObject({ kind: z.literal('work-limit'), window: z.enum(['shift', 'local-day', 'calendar-week']) }),
  z.looseObject({ kind: z.literal('break-entitlement'), sign: z.enum(['over', 'atLeast']) }),
  z.looseObject({ kind: z.literal('time-window') }),
  z.looseObject({ kind: z.literal('eligibility'), role: name, skill: name }),
  z.looseObject({ kind: z.literal('coverage'), tableId: idField<'Table'>(), stepMinutes: z.int().min(1).max(1_440) }),
  z.looseObject({
    kind: z.literal('count-limit'),
    counts: z.enum(['consecutive-days', 'days-per-week', 'closings-per-week', 'split-days-per-week']),
  }),
])

const parameter = z.looseObject({ value: z.int(), unit, stricter, bounds: boundsField.nullable() })

const scope = z.looseObject({
  formats: z.array(name).optional(),
  countries: z.array(name).optional(),
  regionIds: z.array(idField<'Region'>()).optional(),
  outletIds: z.array(idField<'Outlet'>()).optional(),
  roles: z.array(name).optional(),
  people: z.enum(['minors', 'adults']).optional(),
})

const rule: z.ZodType<Rule> = z.looseObject({
  ruleId: idField<'Rule'>(),
  title: wordsField,
  purpose: wordsField,
  notCaught: wordsField,
  owner: z.string().nullable(),
  reviewOn: dateField,
  source: z.looseObject({
    law: z.string(),
    article: z.string(),
    status: z.enum(['statute', 'authority', 'secondary', 'indirect', 'policy']),
  }),
  layer: z.enum(['law', 'house']),
  scope,
  severity: z.enum(severities),
  check,
  parameters: z.record(z.string(), parameter),
  longestTermDays: z.int().min(0),
})

const domain = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('enumeration'), values: z.array(z.string()) }),
  z.looseObject({ type: z.literal('range'), min: z.int(), max: z.int(), unit: z.string() }),
])

const table: z.ZodType<DecisionTable> = z.looseObject({
  tableId: idField<'Table'>(),
  title: wordsField,
  hitPolicy: z.enum(['UNIQUE', 'FIRST', 'COLLECT']),
  aggregation: z.enum(['max', 'min', 'sum', 'count']).nullable(),
  inputs: z.array(z.looseObject({ name, label: wordsField, domain })),
  outputs: z.array(z.looseObject({ name, label: wordsField, unit: z.string(), stricter })),
  rows: z.array(
    z.looseObject({
      rowId: idField<'Row'>(),
      cells: z.array(z.string().max(1_000)),
      values: z.array(z.int()),
      bounds: z.array(boundsField.nullable()),
    }),
  ),
})

export const packSchema: z.ZodType<RulePack> = z.looseObject({
  fmt: z.literal(1),
  organisationId: idField<'Organisation'>(),
  version: z.int().min(1),
  effectiveOn: dateField,
  publishedAt: instantField,
  publishedBy: textField,
  note: textField,
  rules: z.array(rule).max(2_000),
  tables: z.array(table).max(500),
  adjustments: z.array(
    z.looseObject({
      ruleId: idField<'Rule'>(),
      parameter: name,
      scope: scope.pick({ regionIds: true, formats: true }),
      value: z.int().nullable(),
      bounds: boundsField.nullable(),
      setBy: textField,
      reason: textField,
    }),
  ),
})
