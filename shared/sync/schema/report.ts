/** An outlet's report as it lies on the share: facts, frozen verdict, overrides. share-format §3.6 */
import * as z from 'zod'
import type { OutletReport } from '../../compliance/model.ts'
import type { ComparedWeek } from '../../compliance/summary.ts'
import { overrideCategories, type Decision, type Override } from '../../overrides/model.ts'
import { missingFacts } from '../../roster/findings.ts'
import type { Evaluation, Finding } from '../../roster/findings.ts'
import type { WeekFacts } from '../../roster/model.ts'
import { severities, units } from '../../rules/model.ts'
import { boundsField, countField, dateField, digestField, idField, instantField, textField } from './fields.ts'
import { weekFactsSchema } from './weekFacts.ts'

const name = z.string().min(1).max(200)
const unit = z.enum(units)

export const decisionSchema: z.ZodType<Decision> = z.looseObject({
  requestDigest: digestField,
  verdict: z.enum(['approved', 'refused']),
  reason: textField,
  actorId: idField<'Actor'>(),
  decidedAt: instantField,
})

export const overrideSchema: z.ZodType<Override> = z.looseObject({
  overrideId: idField<'Override'>(),
  outletId: idField<'Outlet'>(),
  ruleId: idField<'Rule'>(),
  parameter: name,
  value: z.int(),
  category: z.enum(overrideCategories),
  reason: textField,
  authorId: idField<'Actor'>(),
  requestedAt: instantField,
  fromOn: dateField,
  untilOn: dateField,
  band: z.enum(['free', 'outer']),
  decision: decisionSchema.nullable(),
  withdrawnAt: instantField.nullable(),
  outcome: z.enum(['drop', 'renew', 'propose']).nullable(),
})

const verdict = z.discriminatedUnion('word', [
  z.looseObject({ word: z.literal('ok') }),
  z.looseObject({ word: z.literal('violation'), amount: z.int() }),
  z.looseObject({ word: z.literal('premium'), amount: z.int() }),
  z.looseObject({
    word: z.literal('undetermined'),
    why: z.enum(missingFacts),
    dueAt: instantField.nullable(),
  }),
  z.looseObject({ word: z.literal('notApplicable'), why: z.enum(['scope', 'noDemand', 'noShifts']) }),
])

const step = z.looseObject({
  startAt: instantField,
  minutes: countField,
  role: name,
  demand: z.int(),
  needed: z.int(),
  planned: z.int(),
  rowId: idField<'Row'>(),
})

const finding: z.ZodType<Finding> = z.looseObject({
  key: z.string().min(1).max(300),
  ruleId: idField<'Rule'>(),
  severity: z.enum(severities),
  verdict,
  unit,
  on: dateField,
  personId: idField<'Person'>().nullable(),
  role: z.string().nullable(),
  shiftIds: z.array(idField<'Shift'>()),
  limit: z.int().nullable(),
  actual: z.int().nullable(),
  occurrences: countField,
  parameters: z.array(z.string()),
  steps: z.array(step),
})

const value = z.looseObject({
  ruleId: idField<'Rule'>(),
  parameter: name,
  value: z.int(),
  shared: z.int(),
  unit,
  packVersion: countField,
  layers: z.array(
    z.looseObject({
      layer: z.enum(['law', 'house', 'region', 'format', 'outlet']),
      value: z.int().nullable(),
      bounds: boundsField.nullable(),
      setBy: textField,
      overrideId: idField<'Override'>().nullable(),
      state: z.enum(['applied', 'shadowed', 'suspended', 'expired', 'awaiting']),
      reason: textField.nullable(),
      untilOn: dateField.nullable(),
    }),
  ),
})

const compared = {
  findings: z.array(finding),
  values: z.array(value),
  counts: z.record(
    z.string(),
    z.looseObject({ checked: countField, ok: countField, found: countField, undetermined: countField }),
  ),
}
const evaluation: z.ZodType<Evaluation> = z.looseObject({
  packVersion: countField,
  weekOn: dateField,
  coverage: z.array(step),
  ...compared,
})

const weekFields = {
  weekOn: dateField,
  revision: z.int().min(1),
  packVersion: countField,
  appliedOverrides: z.array(overrideSchema),
  exceptions: z.array(
    z.looseObject({
      findingKey: z.string().max(300),
      reason: textField,
      ownerId: idField<'Actor'>(),
      acceptedAt: instantField,
    }),
  ),
}

/** A week in short, as a region's summary carries it. */
export const comparedWeekSchema: z.ZodType<ComparedWeek> = z.looseObject({
  ...weekFields,
  evaluation: z.looseObject(compared),
})

export const reportSchema: z.ZodType<OutletReport> = z.looseObject({
  outletId: idField<'Outlet'>(),
  week: z
    .looseObject({
      ...weekFields,
      facts: weekFactsSchema,
      evaluation,
      digest: digestField,
      amendments: z.array(
        z.looseObject({
          revision: z.int().min(1),
          amendedAt: instantField,
          added: countField,
          removed: countField,
          changed: countField,
          reason: textField,
        }),
      ),
      activity: z.looseObject({ draftedAt: instantField, checkedAt: instantField, publishedAt: instantField }),
    })
    .nullable(),
  overrides: z.array(overrideSchema),
})

/** A plan by itself, as it is handed to a check outside any share: facts without names, and the outlet's overrides. */
export const planSchema: z.ZodType<{ readonly week: WeekFacts; readonly overrides: readonly Override[] }> =
  z.looseObject({ week: weekFactsSchema, overrides: z.array(overrideSchema).default([]) })
