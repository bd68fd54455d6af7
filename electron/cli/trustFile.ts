import * as z from 'zod'
import { idField } from '../../shared/sync/schema/fields.ts'

/** Whose share it must be; `export trust` prints it. */
export const trustFile = z.object({
  shareId: idField<'Share'>(),
  organisationId: idField<'Organisation'>(),
  organisationDeviceId: idField<'Device'>(),
  organisationPublicKey: z.string().regex(/^[0-9a-f]{64}$/),
})
