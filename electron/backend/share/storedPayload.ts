import { largestPayloadBytes, parseEnvelope } from '../../../shared/sync/envelope.ts'
import type { Payload } from '../../../shared/sync/model.ts'
import { parsePayload } from '../../../shared/sync/schema/payload.ts'
import { decompress } from './compression.ts'

/** What a kept file says. Its signature was checked before it was kept. */
export const storedPayload = (bytes: Uint8Array): Payload | null => {
  const envelope = parseEnvelope(bytes)
  const plain = envelope.ok ? decompress(envelope.value.payload, largestPayloadBytes) : null
  const payload = plain === null ? null : parsePayload(plain)
  return payload?.ok ? payload.value : null
}
