/** The inspector's file: signed files of one outlet and period, byte by byte, sealed by the device that put them together. share-format §16 */
import * as z from 'zod'
import { bytesOfBase64 } from '../kernel/base64.ts'
import type { Digest } from '../kernel/digest.ts'
import type { OrganisationId, OutletId, ShareId } from '../kernel/ids.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { LocalDate } from '../kernel/time.ts'
import { concatBytes, utf8ToBytes } from '../sync/bytes.ts'
import { largestFileBytes } from '../sync/envelope.ts'
import { dateField, digestField, idField, instantField, textField } from '../sync/schema/fields.ts'
import { parseStrictJson } from '../sync/strictJson.ts'

/** One file of the share as it lay there. */
export interface InspectedFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Whom pseudonyms of one week stand for. Only a manager can add it; nothing on the share says it. */
export interface WeekNames {
  readonly weekOn: LocalDate
  readonly people: Readonly<Record<string, string>>
}

export interface Inspection {
  readonly fmt: 1
  readonly shareId: ShareId
  readonly organisationId: OrganisationId
  /** SHA-256 of the organisation's first root: what the reader compares with the organisation. */
  readonly rootSha256: Digest
  readonly outletId: OutletId
  /** First and last Monday of the period. */
  readonly fromOn: LocalDate
  readonly toOn: LocalDate
  readonly madeAt: number
  readonly files: readonly InspectedFile[]
  /** Empty unless the outlet's manager chose to add names. */
  readonly names: readonly WeekNames[]
}

/** The body as text, and who vouches for having put it together like this. */
export interface SealedInspection {
  readonly body: string
  readonly kid: string
  /** Ed25519, 128 hexadecimal digits. */
  readonly signature: string
}

/** A year of a large outlet has far fewer. */
const mostFiles = 5_000
const mostWeeks = 520
const base64Field = z.string().max(Math.ceil(largestFileBytes / 3) * 4)

const schema = z.strictObject({
  fmt: z.literal(1),
  shareId: idField<'Share'>(),
  organisationId: idField<'Organisation'>(),
  rootSha256: digestField,
  outletId: idField<'Outlet'>(),
  fromOn: dateField,
  toOn: dateField,
  madeAt: instantField,
  files: z.array(z.strictObject({ path: z.string().max(200), base64: base64Field })).max(mostFiles),
  names: z.array(z.strictObject({ weekOn: dateField, people: z.record(z.string().max(80), textField) })).max(mostWeeks),
})

/** The text that is sealed. It can stand inside a page: it holds no `<`. */
export const inspectionText = (
  inspection: Omit<Inspection, 'files'>,
  files: readonly { path: string; base64: string }[],
) => JSON.stringify({ ...inspection, files }).replaceAll('<', '\\u003c')

/** What the device signs: names its purpose, so that the signature is worth nothing under any file of the share. */
export const sealedBytes = (body: string): Uint8Array => {
  const type = 'application/vnd.plumbline.inspection+json;v=1'
  const bytes = utf8ToBytes(body)
  return concatBytes(utf8ToBytes(`DSSEv1 ${type.length} ${type} ${bytes.length} `), bytes)
}

/** `path`: of the file whose bytes are no base64; null where the frame itself is not as it must be. */
export const parseInspection = (body: string): Result<Inspection, { readonly path: string | null }> => {
  const json = parseStrictJson(utf8ToBytes(body))
  const parsed = schema.safeParse(json?.value)
  if (!parsed.success) return err({ path: null })
  const files: InspectedFile[] = []
  for (const { path, base64 } of parsed.data.files) {
    const bytes = bytesOfBase64(base64)
    if (bytes === null) return err({ path })
    files.push({ path, bytes })
  }
  return ok({ ...parsed.data, files })
}
