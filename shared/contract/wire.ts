/** How a method is declared: its input is checked at the door, its output is a compile-time promise. */
import * as z from 'zod'
import type { Id } from '../kernel/ids.ts'
import { isLocalDate, type LocalDate } from '../kernel/time.ts'

export const call = <I extends z.ZodType, O>(
  input: I,
  _output: () => O,
): { readonly input: I; readonly output: O } => ({
  input,
  output: undefined as unknown as O,
})
/** The type of an answer. The backend is typed, so it is not parsed again. */
export const answer =
  <O>() =>
  (): O =>
    undefined as unknown as O

export const idText = <Name extends string>() => z.string().regex(/^[\w.:-]{1,80}$/) as unknown as z.ZodType<Id<Name>>
export const localDate = z.string().refine(isLocalDate) as unknown as z.ZodType<LocalDate>
export const instant = z.int()
/** Free text of a person: trimmed, not empty, bounded. */
export const sentence = z.string().trim().min(1).max(500)
/** ISO 3166-1 alpha-2, and an IANA name; whether a zone is known only the machine can say. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/)
export const zoneName = z.string().min(1).max(60)
