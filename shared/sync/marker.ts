/** The marker of a share: without it a folder is no share, with another id it is somebody else's. share-format §1. */
import * as z from 'zod'
import { err, ok, type Result } from '../kernel/result.ts'
import type { ShareId } from '../kernel/ids.ts'
import { bytesToUtf8 } from './bytes.ts'

export const markerName = 'share.json'
export const layoutVersion = 1
export const longestMarker = 4_096

const marker = z.looseObject({
  shareId: z.string().regex(/^[0-9a-z]{8,26}$/) as unknown as z.ZodType<ShareId>,
  layout: z.int().min(1),
})

export interface Marker {
  readonly shareId: ShareId
  readonly layout: number
}

/** `newerLayout`: written by a newer version; it may be read by that version only. */
export const parseMarker = (bytes: Uint8Array): Result<Marker, 'damaged' | 'newerLayout'> => {
  let value: unknown
  try {
    value = JSON.parse(bytesToUtf8(bytes) ?? '')
  } catch {
    return err('damaged')
  }
  const parsed = marker.safeParse(value)
  if (!parsed.success) return err('damaged')
  return parsed.data.layout > layoutVersion ? err('newerLayout') : ok(parsed.data)
}

export const encodeMarker = (shareId: ShareId, createdAt: number): string =>
  `${JSON.stringify({ shareId, layout: layoutVersion, createdAt })}\n`
