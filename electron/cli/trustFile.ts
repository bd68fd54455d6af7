import * as z from 'zod'
import { digestField, idField } from '../../shared/sync/schema/fields.ts'

/** Whose share it must be; `export trust` prints it. */
export const trustFile = z.object({
  shareId: idField<'Share'>(),
  organisationId: idField<'Organisation'>(),
  rootSha256: digestField,
})
