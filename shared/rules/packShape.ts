/** The form of a rule pack as it comes from a file or a share: every field typed and bounded, nothing unknown kept. */
import * as z from 'zod'
import { longestCell } from '../decisions/cell.ts'
import { isLocalDate } from '../kernel/time.ts'
import type { RulePack } from './model.ts'
import { checkShape } from './checkShape.ts'
import { packedRuleCase } from './ruleCaseShape.ts'
import { consequences, levels, overridePolicies, severities, units } from './model.ts'

const idText = z.string().regex(/^[\w.:-]{1,80}$/)
/** Names that become keys of objects: never one that an object has by itself. */
const safeName = z
  .string()
  .min(1)
  .max(60)
  .refine((name) => !(name in Object.prototype), { error: 'hostileName' })
/** An output is the last part of its cells' names, which a colon would cut elsewhere: `cell:<rowId>:<output>`. */
const outputName = safeName.refine((name) => !name.includes(':'))
const safeId = idText.refine((name) => !(name in Object.prototype), { error: 'hostileName' })
const words = z.string().max(2_000)
const text = z.strictObject({ en: words, de: words, da: words })
/** A name that stands in for a code: never blank, short enough for a cell of a table. */
const nameWord = z
  .string()
  .max(120)
  .refine((name) => name.trim() !== '', { error: 'blankName' })
const nameText = z.strictObject({ en: nameWord, de: nameWord, da: nameWord })
/** The code or name as the pack writes it; an owner may be that long. */
const namedCode = z
  .string()
  .min(1)
  .max(120)
  .refine((name) => !(name in Object.prototype), { error: 'hostileName' })
const localDate = z.string().refine(isLocalDate)
const whole = z.int()

const range = z.strictObject({ min: whole, max: whole }).refine(({ min, max }) => min <= max, { error: 'emptyRange' })
const bounds = z
  .strictObject({ free: range, outer: range })
  .refine(({ free, outer }) => outer.min <= free.min && free.max <= outer.max, { error: 'freeOutsideOuter' })
  .nullable()
const stricter = z.enum(['higher', 'lower'])
const unit = z.enum(units)

const scope = z.strictObject({
  formats: z.array(words).optional(),
  countries: z.array(words).optional(),
  regionIds: z.array(idText).optional(),
  outletIds: z.array(idText).optional(),
  roles: z.array(words).optional(),
  people: z.enum(['minors', 'adults']).optional(),
  minAge: z.int().min(0).max(100).optional(),
  belowAge: z.int().min(0).max(100).optional(),
  flags: z.array(words).optional(),
  notFlags: z.array(words).optional(),
  sectors: z.array(words).optional(),
  notSectors: z.array(words).optional(),
})

const basis = z.strictObject({
  statement: text,
  preset: words,
  jurisdiction: words,
  asOf: localDate,
  level: z.enum(levels),
  variable: z.boolean(),
  consequence: z.enum(consequences),
  overridable: z.enum(overridePolicies),
  lookBackDays: z.int().min(0).max(3_660),
  url: words.nullable(),
  unverified: z.array(words).max(50),
  exceptions: z.array(words).max(50),
})

export const ruleShape = z.strictObject({
  ruleId: safeId,
  title: text,
  purpose: text,
  notCaught: text,
  owner: z.string().max(120).nullable(),
  reviewOn: localDate,
  source: z.strictObject({
    law: words,
    article: words,
    status: z.enum(['statute', 'authority', 'secondary', 'indirect', 'policy']),
  }),
  layer: z.enum(['law', 'house']),
  scope,
  severity: z.enum(severities),
  check: checkShape,
  parameters: z.record(safeName, z.strictObject({ value: whole, unit, stricter, bounds })),
  longestTermDays: z.int().min(1).max(3_660),
  basis: basis.optional(),
})

const domain = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.literal('enumeration'),
      values: z.array(words.min(1)).min(1).max(500),
      truth: z.literal(true).optional(),
    })
    .refine(({ values, truth }) => truth === undefined || values.join() === 'false,true', { error: 'noTruth' }),
  z
    .strictObject({
      type: z.literal('range'),
      min: whole,
      max: whole,
      unit: words,
      decimals: z.int().min(0).max(6).optional(),
    })
    .refine(({ min, max }) => min <= max, { error: 'emptyRange' }),
])
export const tableShape = z.strictObject({
  tableId: safeId,
  title: text,
  hitPolicy: z.enum(['UNIQUE', 'FIRST', 'COLLECT']),
  aggregation: z.enum(['max', 'min', 'sum', 'count']).nullable(),
  inputs: z
    .array(z.strictObject({ name: safeName, label: text, domain }))
    .min(1)
    .max(20),
  outputs: z
    .array(z.strictObject({ name: outputName, label: text, unit: words, stricter }))
    .min(1)
    .max(20),
  rows: z
    .array(
      z.strictObject({
        rowId: safeId,
        label: nameText.optional(),
        cells: z.array(z.string().max(longestCell)),
        values: z.array(whole),
        bounds: z.array(bounds),
      }),
    )
    .max(5_000),
})

const adjustment = z.strictObject({
  ruleId: safeId,
  parameter: z.string().min(1).max(200),
  scope: scope.pick({ regionIds: true, formats: true }),
  value: whole.nullable(),
  bounds,
  setBy: words,
  reason: words,
})

const tableCase = z.strictObject({
  caseId: safeId,
  tableId: idText,
  title: z.string().max(200),
  situation: z.record(safeName, z.union([z.string().max(2_000), whole, z.boolean(), z.null()])),
  expected: z.record(safeName, whole),
})

/** Strict: a field that nobody knows is refused, because it could mean a rule that nobody applies. */
export const packShape = z.strictObject({
  fmt: z.literal(1),
  organisationId: idText,
  version: z.int().min(1),
  effectiveOn: localDate,
  publishedAt: whole,
  publishedBy: words,
  note: words,
  rules: z.array(ruleShape).max(1_000),
  tables: z.array(tableShape).max(200),
  adjustments: z.array(adjustment).max(5_000),
  words: z
    .record(namedCode, nameText)
    .refine((listed) => Object.keys(listed).length <= 5_000, { error: 'tooManyWords' })
    .optional(),
  cases: z.array(tableCase).max(2_000).optional(),
  ruleCases: z.array(packedRuleCase).max(2_000).optional(),
  canary: z.array(idText).min(1).max(2_000).optional(),
  repeats: z.int().min(1).optional(),
  review: z
    .strictObject({
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      proposedBy: idText,
      reviewedBy: idText,
      reviewedAt: whole,
      reason: words,
    })
    .refine(({ proposedBy, reviewedBy }) => proposedBy !== reviewedBy, { error: 'oneReviewer' })
    .optional(),
}) as unknown as z.ZodType<RulePack>
