import * as z from 'zod'
import { isLocalDate } from '../../../../shared/kernel/time.ts'

/** Local time without an offset, read in the zone of the case, or an exact instant with one. */
const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d|Z)?$/)
const date = z.string().refine(isLocalDate)
const whole = z.int()

const caseShift = z.looseObject({
  start: moment,
  end: moment,
  breaks: z.array(z.looseObject({ start: moment, end: moment })).default([]),
  employerId: z.string().optional(),
  employeeId: z.string().optional(),
  role: z.string().optional(),
  task: z.string().optional(),
})

const teamMember = z.looseObject({
  id: z.string(),
  skills: z.array(z.string()).default([]),
  birthDate: date.optional(),
})

const change = z.looseObject({
  type: z.enum(['add', 'move', 'cut', 'cancel']),
  minutes: whole.default(0),
  noticeHours: z.number().optional(),
  at: moment.optional(),
  employeeRequested: z.boolean().default(false),
  consent: z.boolean().default(false),
})

const period = z.looseObject({ from: date, to: date })
const byPerson = z.record(z.string(), whole)

const context = z.looseObject({
  weeklyMinutes: z.array(whole).optional(),
  neutralDays: whole.default(0),
  neutralWerktage: whole.default(0),
  referenceDays: whole.optional(),
  restDays: whole.default(0),
  totalMinutes: whole.optional(),
  period: period.optional(),
  knownPeriod: period.optional(),
  schoolDays: z.array(date).optional(),
  publicHolidays: z.array(date).default([]),
  sector: z.string().optional(),
  rests: z.array(z.looseObject({ date, minutes: whole })).optional(),
  asOf: z.string().optional(),
  publishedAt: moment.optional(),
  firstDay: date.optional(),
  change: change.optional(),
  changes: z.array(change).default([]),
  team: z.array(teamMember).default([]),
  budgetMinutes: whole.optional(),
  adultWeeklyNormMinutes: whole.optional(),
  year: whole.optional(),
  month: z
    .string()
    .regex(/^\d{4}-\d\d$/)
    .optional(),
  workedSundays: whole.optional(),
  workedSundayDates: z.array(date).optional(),
  creditMinutes: z.record(z.string(), whole).default({}),
  weeklyRestBasis: z.string().optional(),
  weekStart: z.int().min(1).max(7).optional(),
  mealWaiver: z.array(z.string()).default([]),
  paidRests: whole.optional(),
  scheduledMinutes: whole.optional(),
  day: date.optional(),
  counts: byPerson.optional(),
  availableWeeks: byPerson.optional(),
})

const employee = z.looseObject({ birthDate: date.optional() })

export const ruleCase = z.looseObject({
  id: z.string().min(1),
  ruleId: z.string().min(1),
  title: z.string().default(''),
  timezone: z.string(),
  employee: employee.nullish(),
  shifts: z.array(caseShift).default([]),
  context: context.nullish(),
  expected: z.looseObject({
    verdict: z.enum(['ok', 'violation', 'premium', 'undetermined', 'not-applicable']),
    amount: z.number().nullish(),
    unit: z.string().nullish(),
    occurrences: whole.nullish(),
  }),
})
export type RuleCase = z.output<typeof ruleCase>
export type CaseContext = z.output<typeof context>

/** A file of cases, as the project's own packs and other collections write them. */
export const caseFile = z.looseObject({ cases: z.array(ruleCase) })
