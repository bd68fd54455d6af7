/** What leads and admins say of chains that others write: heads they have accepted, and a region in short. share-format §13 and §15 */
import * as z from 'zod'
import type { SummaryRow } from '../../compliance/summary.ts'
import { parsePath } from '../paths.ts'
import type { WitnessedHead } from '../model.ts'
import { digestField, idField, instantField } from './fields.ts'
import { comparedWeekSchema, overrideSchema } from './report.ts'

/** More heads go into a second file. */
export const headsPerWitness = 4_000
/** More rows go into a second file. */
export const rowsPerRollup = 1_000

const namesItsFile = ({ path, sha256 }: WitnessedHead): boolean => {
  const place = parsePath(path)
  return place !== null && place.type !== 'er1' && sha256.startsWith(place.sha16)
}

const head: z.ZodType<WitnessedHead> = z.looseObject({ path: z.string(), sha256: digestField }).refine(namesItsFile)

export const witnessSchema = z.looseObject({
  type: z.literal('witness'),
  heads: z.array(head).min(1).max(headsPerWitness),
})

const row: z.ZodType<SummaryRow> = z
  .looseObject({
    outletId: idField<'Outlet'>(),
    path: z.string(),
    sha256: digestField,
    createdAt: instantField,
    week: comparedWeekSchema.nullable(),
    overrides: z.array(overrideSchema),
  })
  .refine((one) => {
    const place = parsePath(one.path)
    return place?.type === 'cs1' && place.ownerId === one.outletId && one.sha256.startsWith(place.sha16)
  })

export const rollupSchema = z.looseObject({
  type: z.literal('rollup'),
  regionId: idField<'Region'>(),
  rows: z.array(row).max(rowsPerRollup),
})
