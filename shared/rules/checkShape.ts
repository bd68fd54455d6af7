/** The form of a rule's check as it comes from a file or a share: one strict shape per constraint kind. */
import * as z from 'zod'
import type { Check } from './check.ts'
import { counted } from './check.ts'

const tableId = z
  .string()
  .regex(/^[\w.:-]{1,80}$/)
  .refine((name) => !(name in Object.prototype), { error: 'hostileName' })
const word = z.string().min(1).max(60)
/** The name of a parameter of the rule. */
const named = word.refine((name) => !(name in Object.prototype), { error: 'hostileName' })
const minuteOfDay = z.int().min(0).max(2_880)
const weekday = z.int().min(1).max(7)
const monthDay = z.string().regex(/^\d\d-\d\d$/)
const yes = z.literal(true).optional()

const condition = z
  .strictObject({
    minAge: z.int().min(0).max(100).optional(),
    belowAge: z.int().min(0).max(100).optional(),
    flag: word.optional(),
    notFlag: word.optional(),
    sectors: z.array(word).optional(),
    weekdays: z.array(weekday).optional(),
    holiday: yes,
    dates: z.array(monthDay).optional(),
    season: z.strictObject({ from: monthDay, to: z.union([monthDay, z.literal('labor-day')]) }).optional(),
    dayType: z.literal('school').optional(),
    weekType: z.literal('school').optional(),
    nextDay: z.enum(['school', 'vocational-before-9']).optional(),
  })
  .optional()

const premium = z
  .discriminatedUnion('base', [
    z.strictObject({ base: z.enum(['missing-rest', 'whole-shift']), ratePercent: z.int().min(0).max(1_000) }),
    z.strictObject({ base: z.literal('flat'), currency: z.string().regex(/^[A-Z]{3}$/) }),
    z.strictObject({ base: z.literal('per-day') }),
  ])
  .optional()

const limits = z
  .array(z.strictObject({ when: condition, maximum: named }))
  .min(1)
  .max(20)
const tiers = z
  .array(z.strictObject({ sign: z.enum(['over', 'atLeast']), work: named, due: named }))
  .min(1)
  .max(10)
const hours = z.strictObject({ earliest: named, latest: named })
const span = z.tuple([minuteOfDay, minuteOfDay])

const restBetween = z.strictObject({
  kind: z.literal('rest-between'),
  splitShifts: z.literal('count').optional(),
  reduction: yes,
  afterEnd: span.optional(),
  premium,
})
const restInWindow = z.strictObject({
  kind: z.literal('rest-in-window'),
  window: z.enum(['calendar-week', 'rolling', 'anchored']),
  weekStart: weekday.optional(),
  length: z.enum(['elapsed', 'days']).optional(),
  variants: z
    .array(z.strictObject({ when: condition, total: named, core: named }))
    .min(1)
    .max(20)
    .optional(),
  fortnight: z.enum(['one-rest', 'sum']).optional(),
  exemptFlag: word.optional(),
})
const workLimit = z.strictObject({
  kind: z.literal('work-limit'),
  window: z.enum(['shift', 'duty', 'local-day', 'rolling-24h', 'calendar-week']),
  subject: z.literal('outlet').optional(),
  attribution: z.literal('split-at-midnight').optional(),
  weekStart: weekday.optional(),
  variants: limits.optional(),
  tiers: z
    .array(z.strictObject({ over: named, ratePercent: z.int().min(0).max(1_000) }))
    .min(1)
    .max(10)
    .optional(),
  extendedForShorterDay: yes,
  credits: z.enum(['all', 'holidays']).optional(),
  cap: word.optional(),
})
const workAverage = z.strictObject({
  kind: z.literal('work-average'),
  per: z.enum(['week', 'working-day', 'worked-day']),
  limits: z.union([
    z.literal('period'),
    z
      .array(z.strictObject({ maximum: named, weeks: named }))
      .min(1)
      .max(5),
  ]),
  optOutFlag: word.optional(),
})
const spanLimit = z.strictObject({ kind: z.literal('span-limit'), variants: limits.optional(), premium })
const countLimit = z.strictObject({
  kind: z.literal('count-limit'),
  counts: z.enum(counted),
  weekStart: weekday.optional(),
  window: z.enum(['calendar-month', 'calendar-year', '52-weeks']).optional(),
  exemptShort: yes,
  waiverFlag: word.optional(),
  premium,
})
const timeWindow = z.strictObject({
  kind: z.literal('time-window'),
  variants: z
    .array(z.strictObject({ when: condition, hours: hours.nullable() }))
    .min(1)
    .max(20)
    .optional(),
  alternatives: z.array(hours).min(1).max(5).optional(),
})
const mealBand = z.strictObject({
  over: named.optional(),
  covers: span.optional(),
  startsBefore: minuteOfDay.optional(),
  endsAfter: minuteOfDay.optional(),
  startsIn: span.optional(),
  within: span.optional(),
  startInside: yes,
  due: named,
})
const breakEntitlement = z.strictObject({
  kind: z.literal('break-entitlement'),
  sign: z.enum(['over', 'atLeast']).optional(),
  tiers: tiers.optional(),
  variants: z
    .array(z.strictObject({ when: condition, tiers }))
    .min(1)
    .max(10)
    .optional(),
  stretch: yes,
  basis: z.literal('elapsed').optional(),
  notAtEnd: yes,
  bands: z.array(mealBand).min(1).max(10).optional(),
  deadlines: z
    .array(z.strictObject({ over: named, startBy: named, due: named, waivable: named }))
    .min(1)
    .max(5)
    .optional(),
  rests: tiers.optional(),
  premium,
})
const compensation = z.strictObject({
  kind: z.literal('compensation'),
  owes: z.enum(['short-rest', 'sunday-work']),
  orSameMonth: yes,
})
const notice = z.strictObject({
  kind: z.literal('notice'),
  form: z.enum(['schedule', 'shift', 'freeze']),
  fullDays: yes,
  addWithConsent: yes,
})
const changePay = z.strictObject({
  kind: z.literal('change-pay'),
  bands: z
    .array(z.strictObject({ under: named, add: named, move: named, cut: named, cancel: named }))
    .min(1)
    .max(10)
    .optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
})
const coverage = z
  .strictObject({
    kind: z.literal('coverage'),
    tableId: tableId.optional(),
    stepMinutes: z.int().min(5).max(1_440).optional(),
    during: z.enum(['curve', 'staffed', 'edges']).optional(),
    role: word.optional(),
    skill: word.optional(),
    curve: z
      .array(z.strictObject({ weekdays: z.array(weekday), from: minuteOfDay, to: minuteOfDay, minimum: named }))
      .min(1)
      .max(100)
      .optional(),
    edgeSkill: word.optional(),
  })
  // by a table with its step, or by the clock: one of the two
  .refine((check) => (check.tableId === undefined) === (check.stepMinutes === undefined))
  .refine((check) => (check.tableId === undefined) !== (check.during === undefined))
const predicate = z.union([
  z.strictObject({ skill: word }),
  z.strictObject({ notSkill: word }),
  z.strictObject({ minAge: z.int().min(0).max(100) }),
  z.strictObject({ belowAge: z.int().min(0).max(100) }),
])
const companion = z.strictObject({
  kind: z.literal('companion'),
  subject: predicate,
  companions: predicate,
  variants: z
    .array(z.strictObject({ when: condition, from: minuteOfDay, to: minuteOfDay }))
    .min(1)
    .max(20),
})
const eligibility = z.strictObject({
  kind: z.literal('eligibility'),
  role: word.optional(),
  skill: word.optional(),
  ages: z.enum(['all', 'tasks']).optional(),
  tasks: z.array(named).max(100).optional(),
  blockedFlag: word.optional(),
})
const fairShare = z.strictObject({
  kind: z.literal('fair-share'),
  quantity: z.enum(['weekends', 'closings', 'splits']),
})
const payGuarantee = z.strictObject({ kind: z.literal('pay-guarantee') })

/** Strict: a setting that nobody knows is refused, because it could mean a rule that nobody applies. */
export const checkShape = z.discriminatedUnion('kind', [
  restBetween,
  restInWindow,
  workLimit,
  workAverage,
  spanLimit,
  countLimit,
  payGuarantee,
  timeWindow,
  breakEntitlement,
  compensation,
  notice,
  changePay,
  coverage,
  companion,
  eligibility,
  fairShare,
]) as unknown as z.ZodType<Check>
