/** The form of what some laws ask about a person, as the door takes it. */
import * as z from 'zod'
import { localDate } from './wire.ts'

const absence = z
  .object({ fromOn: localDate, toOn: localDate })
  .refine(({ fromOn, toOn }) => fromOn <= toOn)
  .readonly()
const minutes = z.int().min(0).max(1_000_000)

export const personLawFacts = z
  .object({
    absences: z.array(absence).max(200).readonly().optional(),
    earlier: z
      .object({ untilOn: localDate, weeks: z.int().min(1).max(65), minutes })
      .readonly()
      .optional(),
    sundays: z
      .object({ untilOn: localDate, count: z.int().min(0).max(53) })
      .readonly()
      .optional(),
    reference: z
      .object({
        untilOn: localDate,
        minutes,
        days: z.int().min(1).max(800),
        restDays: z.int().min(0).max(800),
      })
      .refine(({ days, restDays }) => restDays <= days)
      .readonly()
      .optional(),
    earlyLessons: z.array(z.int().min(1).max(7)).max(7).readonly().optional(),
  })
  .readonly()
