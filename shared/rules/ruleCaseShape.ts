/** The form of a rule's test case: what is worked, what is known besides, and what the rule must say of it. */
import * as z from 'zod'
import { isLocalDate } from '../kernel/time.ts'
import type { LocalDate } from '../kernel/time.ts'

/** Local time without an offset, read in the zone of the case, or an exact instant with one. */
const moment = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?([+-]\d\d:\d\d|Z)?$/)
  .refine((text) => isLocalDate(text.slice(0, 10)))
const date = z.string().refine(isLocalDate)
const whole = z.int()
const name = z.string().min(1).max(80)
/** Names that become keys of objects: never one that an object has by itself. */
const key = name.refine((text) => !(text in Object.prototype), { error: 'hostileName' })
const dates = z.array(date).max(800)

export const caseVerdicts = ['ok', 'violation', 'premium', 'undetermined', 'not-applicable'] as const

/** What a rule must say; members that are left out are not compared. */
export const caseExpectation = {
  verdict: z.enum(caseVerdicts),
  amount: z.number().nullish(),
  unit: z.string().max(60).nullish(),
  occurrences: whole.nullish(),
}

/** Codes of contract or protection that are true for the person stand beside the birth date. */
interface CaseEmployee {
  readonly birthDate?: LocalDate | undefined
  readonly [code: string]: unknown
}
const strictEmployee = z
  .object({ birthDate: date.optional() })
  .catchall(z.boolean()) as unknown as z.ZodType<CaseEmployee>
const isSaid = ([code, value]: readonly [string, unknown]): boolean =>
  code === 'birthDate' || typeof value === 'boolean'
/** Ages and remarks that stand beside the codes are left behind. */
const looseEmployee = z
  .looseObject({ birthDate: date.optional() })
  .transform((employee): CaseEmployee => Object.fromEntries(Object.entries(employee).filter((entry) => isSaid(entry))))

const shapeWith = (object: typeof z.object, employee: z.ZodType<CaseEmployee>) => {
  const shift = object({
    start: moment,
    end: moment,
    breaks: z
      .array(object({ start: moment, end: moment }))
      .max(50)
      .default([]),
    employerId: name.optional(),
    employeeId: key.optional(),
    role: name.optional(),
    task: name.optional(),
  })
  const change = object({
    type: z.enum(['add', 'move', 'cut', 'cancel']),
    minutes: whole.default(0),
    noticeHours: z.number().optional(),
    at: moment.optional(),
    employeeRequested: z.boolean().default(false),
    consent: z.boolean().default(false),
  })
  const period = object({ from: date, to: date })
  const member = object({ id: key, skills: z.array(name).max(50).default([]), birthDate: date.optional() })
  const byPerson = z.record(key, whole)
  const context = object({
    weeklyMinutes: z.array(whole).max(120).optional(),
    neutralDays: whole.default(0),
    neutralWerktage: whole.default(0),
    referenceDays: whole.optional(),
    restDays: whole.default(0),
    totalMinutes: whole.optional(),
    period: period.optional(),
    knownPeriod: period.optional(),
    schoolDays: dates.optional(),
    publicHolidays: dates.default([]),
    sector: name.optional(),
    rests: z
      .array(object({ date, minutes: whole }))
      .max(800)
      .optional(),
    asOf: z.string().max(40).optional(),
    publishedAt: moment.optional(),
    firstDay: date.optional(),
    change: change.optional(),
    changes: z.array(change).max(200).default([]),
    team: z.array(member).max(200).default([]),
    budgetMinutes: whole.optional(),
    adultWeeklyNormMinutes: whole.optional(),
    year: z.int().min(1900).max(2200).optional(),
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .optional(),
    workedSundays: whole.optional(),
    workedSundayDates: dates.optional(),
    creditMinutes: z.record(date, whole).default({}),
    weeklyRestBasis: name.optional(),
    weekStart: z.int().min(1).max(7).optional(),
    mealWaiver: z.array(name).max(10).default([]),
    paidRests: whole.optional(),
    scheduledMinutes: whole.optional(),
    day: date.optional(),
    counts: byPerson.optional(),
    availableWeeks: byPerson.optional(),
  })
  return object({
    id: key,
    ruleId: name,
    title: z.string().max(2_000).default(''),
    timezone: z.string().min(1).max(60),
    employee: employee.nullish(),
    shifts: z.array(shift).max(1_000).default([]),
    context: context.nullish(),
    expected: object(caseExpectation),
  })
}

/** As files of cases bring it: what else they note of a case is left behind. */
export const ruleCase = shapeWith(z.object, looseEmployee)
/** As a pack carries it: a member that nobody knows is refused, because it could change what is judged. */
export const packedRuleCase = shapeWith(z.strictObject as unknown as typeof z.object, strictEmployee)

export type RuleCase = z.output<typeof ruleCase>
export type CaseContext = NonNullable<RuleCase['context']>
export type CaseExpectation = RuleCase['expected']

/** A file of cases, as starter packs and other collections write them. */
export const caseFile = z.looseObject({ cases: z.array(ruleCase) })
