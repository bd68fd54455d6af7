/** The inspector's file: what would be in it, and the file itself. */
import * as z from 'zod'
import type { LocalDate } from '../kernel/time.ts'
import { answer, call, idText, localDate } from './wire.ts'

export interface InspectionPreview {
  /** Mondays of the period with a published week, ascending. */
  readonly weeks: readonly LocalDate[]
  readonly missingWeeks: readonly LocalDate[]
  /** Signed files in all, and how large they are together. */
  readonly files: number
  readonly bytes: number
  readonly packVersions: readonly number[]
  readonly overrides: number
  readonly approvals: number
  /** Whose names could be added; null where this actor cannot add any. */
  readonly people: readonly string[] | null
}

/** Two years: more than any file that is kept on paper. */
const period = { outletId: idText<'Outlet'>(), fromOn: localDate, toOn: localDate }

export const inspectApi = {
  'inspect.preview': call(z.object(period), answer<InspectionPreview>()),
  /** One page that checks itself, base64. */
  'inspect.export': call(
    z.object({ ...period, withNames: z.boolean().default(false) }),
    answer<{ readonly name: string; readonly content: string }>(),
  ),
} as const
