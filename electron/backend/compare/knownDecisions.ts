import { bytesToUtf8 } from '../../../shared/sync/bytes.ts'
import { largestPayloadBytes, parseEnvelope } from '../../../shared/sync/envelope.ts'
import type { ApprovalContent, Payload } from '../../../shared/sync/model.ts'
import type { OutboxRow } from '../../../shared/sync/ports.ts'
import type { Stores } from '../backend.ts'
import { decompress } from '../share/compression.ts'

/** The outbox holds only what this device has sealed itself, so its rows need no second check of the signature. */
const ownApproval = ({ bytes }: OutboxRow): ApprovalContent | null => {
  const envelope = parseEnvelope(bytes)
  if (!envelope.ok) return null
  const plain = decompress(envelope.value.payload, largestPayloadBytes)
  const text = plain === null ? null : bytesToUtf8(plain)
  if (text === null) return null
  const { content } = JSON.parse(text) as Payload
  return content.type === 'decision' ? content : null
}

/** Every signed decision that this device knows: read from the share, and its own that still wait for the share. */
export const knownDecisions = ({ chains, outbox }: Pick<Stores, 'chains' | 'outbox'>): readonly ApprovalContent[] => [
  ...chains.approvals(),
  ...outbox
    .waiting()
    .filter(({ type }) => type === 'ap1')
    .flatMap((row) => ownApproval(row) ?? []),
]
