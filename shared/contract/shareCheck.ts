/** Looking at a folder before it becomes the share. */
import * as z from 'zod'
import type { ShareCheckReport } from '../sync/shareCheck.ts'
import type { JobStarted } from './session.ts'
import { answer, call } from './wire.ts'

/** How this device reaches an object store; the secret is never shown again. */
export interface ObjectAccessView {
  readonly from: 'kept' | 'environment' | null
  readonly endpoint: string | null
  readonly region: string
  readonly accessKeyId: string
}

export const shareCheckApi = {
  /** Any folder, also before there is a profile; what is looked at is gone afterwards. */
  'share.check': call(z.object({ folder: z.string().trim().min(1).max(1_000) }), answer<JobStarted>()),
  /** Null for another kind of job, or one that is not done. */
  'share.checkResult': call(z.object({ jobId: z.string() }), answer<ShareCheckReport | null>()),
  'share.access': call(z.object({}), answer<ObjectAccessView>()),
  'share.saveAccess': call(
    z.object({
      endpoint: z
        .url({ protocol: /^https?$/ })
        .max(300)
        .nullable(),
      region: z.string().regex(/^[a-z0-9-]{1,40}$/),
      accessKeyId: z.string().trim().min(1).max(200),
      secretAccessKey: z.string().trim().min(1).max(300),
    }),
    answer<ObjectAccessView>(),
  ),
} as const
