/** Looking at a folder before it becomes the share. */
import * as z from 'zod'
import type { ShareCheckReport } from '../sync/shareCheck.ts'
import type { JobStarted } from './session.ts'
import { answer, call } from './wire.ts'

export const shareCheckApi = {
  /** Any folder, also before there is a profile; what is looked at is gone afterwards. */
  'share.check': call(z.object({ folder: z.string().trim().min(1).max(1_000) }), answer<JobStarted>()),
  /** Null for another kind of job, or one that is not done. */
  'share.checkResult': call(z.object({ jobId: z.string() }), answer<ShareCheckReport | null>()),
} as const
