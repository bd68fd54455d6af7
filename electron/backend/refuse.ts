import type { Problem, RefusalCode } from '../../shared/contract/api.ts'
import { err, type Result } from '../../shared/kernel/result.ts'

/** A refusal that a person can act on; `details` fill the sentence. */
export const refuse = (
  why: RefusalCode,
  details: Readonly<Record<string, string | number>> = {},
): Result<never, Problem> => err({ code: 'refused', why, details })
