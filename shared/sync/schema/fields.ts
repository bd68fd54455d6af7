/** Building blocks of what files of the share may say: identifiers, instants, dates, digests. share-format §3.6 */
import * as z from 'zod'
import type { Digest } from '../../kernel/digest.ts'
import type { Id } from '../../kernel/ids.ts'
import { isLocalDate, type LocalDate } from '../../kernel/time.ts'

export const idField = <Name extends string>() => z.string().regex(/^[\w.:-]{1,80}$/) as unknown as z.ZodType<Id<Name>>
export const dateField = z.string().refine(isLocalDate) as unknown as z.ZodType<LocalDate>
export const instantField = z.int()
export const digestField: z.ZodType<Digest> = z.string().regex(/^[0-9a-f]{64}$/)
export const textField = z.string().max(2_000)
export const countField = z.int().min(0)

export const rangeField = z.looseObject({ min: z.int(), max: z.int() })
export const boundsField = z.looseObject({ free: rangeField, outer: rangeField })
