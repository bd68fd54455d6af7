/** The facts of a week as they lie on the share: a plan without names, and what its checks need to know. share-format §3.6 */
import * as z from 'zod'
import { dayMinutes, dayNumberOf, minuteMs, weekdayOf } from '../../kernel/time.ts'
import type { LocalDate } from '../../kernel/time.ts'
import type { WeekFacts } from '../../roster/model.ts'
import { isStorableShift } from '../../roster/shiftFault.ts'
import { countField, dateField, idField, instantField, textField } from './fields.ts'
import { openingField } from './registry.ts'

const name = z.string().min(1).max(200)
/** Far from both ends of what four digits of a year can say: what is added to a date stays one. */
const firstOn = '1000-01-01'
const lastOn = '9000-01-01'
const date = dateField.refine((on) => firstOn <= on && on <= lastOn)
const startOf = (on: LocalDate): number => dayNumberOf(on) * dayMinutes * minuteMs
const instant = instantField.refine((at) => startOf(firstOn) <= at && at <= startOf(lastOn))
/** Of an outlet in a week; a larger plan than that of a thousand people is none. */
const most = 10_000

const carryIn = z.looseObject({ lastEndAt: instant.nullable(), consecutiveDays: countField })
const shift = z.looseObject({
  shiftId: idField<'Shift'>(),
  personId: idField<'Person'>().nullable(),
  role: name,
  startAt: instant,
  endAt: instant,
  breaks: z.array(z.looseObject({ startAt: instant, endAt: instant })),
  minor: z.boolean().nullable(),
  task: name.optional(),
  elsewhere: z.literal(true).optional(),
  scheduledMinutes: countField.optional(),
  paidRests: countField.optional(),
  waivedMeals: z.array(z.int().min(1).max(5)).max(5).optional(),
})
// a shift that ends before it starts would work less than nothing, and pass
const storableShift = shift.refine(isStorableShift)

const weekTotal = z.looseObject({
  weekOn: date,
  minutes: countField,
  neutralDays: z.int().min(0).max(7),
  neutralWorkingDays: z.int().min(0).max(6),
})
const totals = z.looseObject({
  weeks: z.array(weekTotal).max(60).optional(),
  reference: z.looseObject({ minutes: countField, days: countField, restDays: countField }).optional(),
  neutral: z.looseObject({ neutralDays: z.int().min(0).max(7), neutralWorkingDays: z.int().min(0).max(6) }).optional(),
  sundaysBefore: z.looseObject({ untilOn: date, count: countField }).optional(),
  knownFromOn: date.optional(),
  workedSundays: countField.optional(),
  workedSundayDates: z.array(date).max(60).optional(),
  rests: z
    .array(z.looseObject({ on: date, minutes: countField }))
    .max(400)
    .optional(),
  shares: z.looseObject({ quantity: countField, availableWeeks: countField }).optional(),
})

const person = z.looseObject({
  personId: idField<'Person'>(),
  skills: z.array(textField),
  contractMinutesPerWeek: countField,
  carryIn: carryIn.nullable(),
  nextStartAt: instant.nullable().optional(),
  age: z.looseObject({ years: z.int().min(0).max(18), turnsOn: date.nullable() }).optional(),
  flags: z.array(name).max(50).optional(),
  earlyLessonsOn: z.array(date).max(9).optional(),
  past: z.array(storableShift).max(2_000).optional(),
  totals: totals.optional(),
  knownUntilOn: date.optional(),
  credits: z
    .array(z.looseObject({ on: date, minutes: countField }))
    .max(400)
    .optional(),
})

const change = z.looseObject({
  personId: idField<'Person'>().nullable(),
  type: z.enum(['add', 'move', 'cut', 'cancel']),
  minutes: countField,
  noticeMinutes: z.int(),
  employeeRequested: z.boolean(),
  consent: z.boolean(),
  on: date,
})

export const weekFactsSchema: z.ZodType<WeekFacts> = z.looseObject({
  outlet: z.looseObject({
    outletId: idField<'Outlet'>(),
    regionId: idField<'Region'>(),
    format: textField,
    country: textField,
    roles: z.array(textField),
    openings: z.array(openingField),
    holidays: z.array(date),
    sector: name.optional(),
    schoolDays: z.array(date).max(400).optional(),
    weekStart: z.int().min(1).max(7).optional(),
    fortnightOn: date.optional(),
    figures: z.record(name, z.int()).optional(),
  }),
  weekOn: date.refine((on) => weekdayOf(on) === 1),
  zone: z
    .array(z.looseObject({ fromAt: instant, offsetMinutes: z.int().min(-1_440).max(1_440) }))
    .min(1)
    .max(200)
    .refine((entries) => entries.every(({ fromAt }, at) => at === 0 || (entries[at - 1]?.fromAt ?? 0) < fromAt)),
  people: z.array(person).max(most),
  shifts: z.array(storableShift).max(most),
  demand: z.array(z.looseObject({ startAt: instant, minutes: countField, driver: textField, quantity: z.int() })),
  announced: z.looseObject({ on: date.nullable(), asOfOn: date, firstOn: date.nullable() }).optional(),
  changes: z.array(change).max(5_000).optional(),
})
