/** The frame around every content, checked before anything in it is believed. share-format §3.6 */
import * as z from 'zod'
import { err, ok, type Result } from '../../kernel/result.ts'
import type { RulePack } from '../../rules/model.ts'
import { reviewVerdicts } from '../../rules/review.ts'
import { validatePack } from '../../rules/packSchema.ts'
import type { Content, FileType, Payload } from '../model.ts'
import { parseStrictJson } from '../strictJson.ts'
import { countField, digestField, idField, instantField, textField } from './fields.ts'
import { plainCheckOf } from './plainCheck.ts'
import { publicKeyField } from './registry.ts'
import { decisionSchema, reportSchema } from './report.ts'
import { rollupSchema, witnessSchema } from './witness.ts'

/** Only a pack that every evaluation can rely on comes in: a signature says who wrote it, not that it is sound. */
export const soundPack: z.ZodType<RulePack> = z.unknown().transform((value, context) => {
  const pack = validatePack(value)
  if (pack.ok) return pack.value
  for (const { code, path } of pack.error) context.addIssue({ code: 'custom', message: code, path: path.split('/') })
  return z.NEVER
})

const content: z.ZodType<Content> = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('report'), report: reportSchema }),
  z.looseObject({ type: z.literal('checkpoint'), report: reportSchema }),
  witnessSchema,
  rollupSchema,
  z.looseObject({
    type: z.literal('decision'),
    outletId: idField<'Outlet'>(),
    regionId: idField<'Region'>(),
    requestFile: digestField,
    packVersion: countField,
    decision: decisionSchema,
  }),
  z.looseObject({
    type: z.literal('proposal'),
    proposal: z.looseObject({
      digest: digestField,
      draft: soundPack,
      note: textField,
      actorId: idField<'Actor'>(),
      proposedAt: instantField,
    }),
  }),
  z.looseObject({
    type: z.literal('review'),
    review: z.looseObject({
      digest: digestField,
      verdict: z.enum(reviewVerdicts),
      reason: textField.min(1),
      actorId: idField<'Actor'>(),
      reviewedAt: instantField,
    }),
  }),
  z.looseObject({
    type: z.literal('enrolment'),
    publicKey: publicKeyField,
    proof: digestField,
    codeDigest: digestField,
    name: textField.min(1).optional(),
  }),
])

const payload: z.ZodType<Payload> = z.looseObject({
  fmt: z.literal(1),
  minReader: z.literal(1),
  shareId: idField<'Share'>(),
  ownerId: z.string().min(1).max(80),
  deviceId: idField<'Device'>(),
  seq: z.int().min(1),
  prev: digestField.nullable(),
  createdAt: instantField,
  clock: z.looseObject({ deviceAt: instantField, shareMinusDeviceMs: z.int().nullable() }),
  packVersion: countField,
  content,
})

const isPlainPayload = plainCheckOf(payload)

const versions = z.looseObject({ fmt: z.int().min(1), minReader: z.int().min(1) })

/** The file type that each content travels in. */
export const fileTypeOf = {
  report: 'cs1',
  checkpoint: 'cs1',
  decision: 'ap1',
  proposal: 'ap1',
  review: 'ap1',
  enrolment: 'er1',
  witness: 'wt1',
  rollup: 'ru1',
} as const satisfies Readonly<Record<Content['type'], FileType>>

/** From unpacked bytes. `newerFormat` where the writer says that this version cannot understand it. */
export const parsePayload = (bytes: Uint8Array): Result<Payload, 'damaged' | 'newerFormat'> => {
  const json = parseStrictJson(bytes)
  if (json === null) return err('damaged')
  // nearly every file is plain, and the schema takes ten times as long to say so
  if (isPlainPayload(json.value)) return ok(json.value as Payload)
  const version = versions.safeParse(json.value)
  if (version.success && (version.data.fmt > 1 || version.data.minReader > 1)) return err('newerFormat')
  const parsed = payload.safeParse(json.value)
  return parsed.success ? ok(parsed.data) : err('damaged')
}
