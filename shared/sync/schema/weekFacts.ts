/** The facts of a week as they lie on the share: a plan without names, and what its checks need to know. share-format §3.6 */
import * as z from 'zod'
import { weekdayOf } from '../../kernel/time.ts'
import type { WeekFacts } from '../../roster/model.ts'
import { isStorableShift } from '../../roster/shiftFault.ts'
import { countField, dateField, idField, instantField, textField } from './fields.ts'
import { openingField } from './registry.ts'

const name = z.string().min(1).max(200)

const carryIn = z.looseObject({ lastEndAt: instantField.nullable(), consecutiveDays: countField })
const shift = z.looseObject({
  shiftId: idField<'Shift'>(),
  personId: idField<'Person'>().nullable(),
  role: name,
  startAt: instantField,
  endAt: instantField,
  breaks: z.array(z.looseObject({ startAt: instantField, endAt: instantField })),
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
  weekOn: dateField,
  minutes: countField,
  neutralDays: z.int().min(0).max(7),
  neutralWorkingDays: z.int().min(0).max(6),
})
const totals = z.looseObject({
  weeks: z.array(weekTotal).max(60).optional(),
  reference: z.looseObject({ minutes: countField, days: countField, restDays: countField }).optional(),
  workedSundays: countField.optional(),
  workedSundayDates: z.array(dateField).max(60).optional(),
  rests: z
    .array(z.looseObject({ on: dateField, minutes: countField }))
    .max(400)
    .optional(),
  shares: z.looseObject({ quantity: countField, availableWeeks: countField }).optional(),
})

const person = z.looseObject({
  personId: idField<'Person'>(),
  skills: z.array(textField),
  contractMinutesPerWeek: countField,
  carryIn: carryIn.nullable(),
  nextStartAt: instantField.nullable().optional(),
  age: z.looseObject({ years: z.int().min(0).max(18), turnsOn: dateField.nullable() }).optional(),
  flags: z.array(name).max(50).optional(),
  past: z.array(storableShift).max(2_000).optional(),
  totals: totals.optional(),
  knownUntilOn: dateField.optional(),
  credits: z
    .array(z.looseObject({ on: dateField, minutes: countField }))
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
  on: dateField,
})

export const weekFactsSchema: z.ZodType<WeekFacts> = z.looseObject({
  outlet: z.looseObject({
    outletId: idField<'Outlet'>(),
    regionId: idField<'Region'>(),
    format: textField,
    country: textField,
    roles: z.array(textField),
    openings: z.array(openingField),
    holidays: z.array(dateField),
    sector: name.optional(),
    schoolDays: z.array(dateField).max(400).optional(),
    weekStart: z.int().min(1).max(7).optional(),
    fortnightOn: dateField.optional(),
    figures: z.record(name, z.int()).optional(),
  }),
  weekOn: dateField.refine((on) => weekdayOf(on) === 1),
  zone: z
    .array(z.looseObject({ fromAt: instantField, offsetMinutes: z.int() }))
    .min(1)
    .refine((entries) => entries.every(({ fromAt }, at) => at === 0 || (entries[at - 1]?.fromAt ?? 0) < fromAt)),
  people: z.array(person),
  shifts: z.array(storableShift),
  demand: z.array(z.looseObject({ startAt: instantField, minutes: countField, driver: textField, quantity: z.int() })),
  announced: z.looseObject({ on: dateField.nullable(), asOfOn: dateField, firstOn: dateField.nullable() }).optional(),
  changes: z.array(change).max(5_000).optional(),
})
