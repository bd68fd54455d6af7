import type { Problem, RefusalCode } from '../../../shared/contract/api.ts'
import type { Result } from '../../../shared/kernel/result.ts'
import type { ShareProblem } from '../../../shared/sync/ports.ts'
import { refuse } from '../refuse.ts'

const codes = {
  missing: 'shareMissing',
  readOnly: 'shareReadOnly',
  full: 'shareFull',
  hung: 'shareHung',
  foreign: 'shareForeign',
  newerLayout: 'newerDatabase',
  fork: 'shareFork',
  io: 'shareMissing',
} as const satisfies Readonly<Record<ShareProblem, RefusalCode>>

export const refuseShare = (problem: ShareProblem, folder: string): Result<never, Problem> =>
  refuse(codes[problem], { folder })
