/** Devices and invitations: who asks to be let in, who was, who no longer counts. */
import * as z from 'zod'
import type { Digest } from '../kernel/digest.ts'
import type { DeviceId } from '../kernel/ids.ts'
import type { Actor } from '../people/permissions.ts'
import type { Contest, InvitationKind } from '../sync/model.ts'
import { largestRecoveryFile } from '../sync/recoveryFile.ts'
import { policyNumbers, type PolicyNumbers } from '../sync/repository/policy.ts'
import { answer, call, idText, sentence } from './wire.ts'

/** Names are those of the registry; a name is the id where the registry knows none. */
export interface DeviceView extends Actor {
  readonly deviceId: DeviceId
  /** Six words that stand for its public key. */
  readonly fingerprint: string
  /** The device that this program works on. */
  readonly own: boolean
  /** Whether the acting person can end it here. */
  readonly mayChange: boolean
  readonly admittedAt: number
  /** Null where it founded the organisation. */
  readonly admittedBy: string | null
  /** The last number of its files that was read here; 0 where none was. */
  readonly files: number
  /** When it wrote that file, by its own clock, epoch ms. */
  readonly lastHeardAt: number | null
  readonly revoked: {
    readonly afterSeq: number
    /** Null where an earlier version of the app revoked it. */
    readonly at: number | null
    readonly by: string | null
    readonly reason: string | null
  } | null
}

/** Of two values of one field the one that does not hold. */
export interface ContestView extends Pick<Contest, 'what' | 'field' | 'at'> {
  /** Of the thing itself; null where it is no longer there. */
  readonly name: string | null
  readonly lostBy: string
  /** Null where the value is no text. */
  readonly kept: string | null
  readonly lost: string | null
}

export interface DevicesView {
  readonly devices: readonly DeviceView[]
  /** What the organisation decides for everybody; who decided is null while it is as usual. */
  readonly policy: PolicyNumbers & { readonly decidedBy: string | null; readonly decidedAt: number | null }
  /** The keys of the root; null where nothing is known of a root. */
  readonly recovery: {
    /** So many must sign the next root. */
    readonly threshold: number
    /** `own`: the key of a device that works for somebody. */
    readonly keys: readonly { readonly deviceId: DeviceId; readonly here: boolean; readonly own: boolean }[]
    /** Whether a change waits for recovery keys that are not here. */
    readonly needed: boolean
  } | null
  /** Newest first; for admins alone. */
  readonly contests: readonly ContestView[]
  /** Whether the acting person's device may sign who is let in: for the organisation, or for an own region. */
  readonly mayChange: boolean
  /** Six words of the key that signs the registry, and what it signed last. */
  readonly organisation: { readonly fingerprint: string; readonly signedAt: number | null; readonly number: number }
}

export interface RequestView extends Actor {
  readonly deviceId: DeviceId
  readonly fingerprint: string
  /** As the person who joins wrote it; `name` is whom the invitation was made for. */
  readonly writtenName: string
  readonly kind: InvitationKind
  readonly invitedAt: number
}

export interface InvitationView extends Actor {
  readonly codeDigest: Digest
  readonly kind: InvitationKind
  readonly invitedAt: number
}

export interface WaitingView {
  /** Oldest invitation first; only those whose invitation was made on this device. */
  readonly requests: readonly RequestView[]
  /** Open ones that no device has answered yet. */
  readonly invitations: readonly InvitationView[]
}

const none = z.object({})
const deviceId = idText<'Device'>()
/** White space and capitals do not matter: people read words to each other. */
const sixWords = z
  .string()
  .max(200)
  .transform((text) => text.trim().toLowerCase().split(/\s+/).join(' '))
const ending = { deviceId, afterSeq: z.int().min(0), reason: sentence }

const newPassphrase = z.string().min(8).max(1_000)
const savedKey = z.object({ file: z.string().max(largestRecoveryFile), passphrase: z.string().max(1_000) })

export const devicesApi = {
  'devices.list': call(none, answer<DevicesView>()),
  'devices.setPolicy': call(z.object(policyNumbers), answer<DevicesView>()),
  /** A key of the root that is no device's, sealed by a passphrase. */
  'devices.saveRecoveryKey': call(
    z.object({ deviceId, passphrase: newPassphrase }),
    answer<{ readonly name: string; readonly file: string }>(),
  ),
  /** Only with the file that brings it back, and what opens it. */
  'devices.removeRecoveryKey': call(savedKey, answer<DevicesView>()),
  'devices.restoreRecoveryKey': call(savedKey, answer<DevicesView>()),
  'devices.requests': call(none, answer<WaitingView>()),
  /** `fingerprint`: the words as the other device shows them; anything else is refused. */
  'devices.admit': call(z.object({ deviceId, fingerprint: sixWords }), answer<WaitingView>()),
  'devices.refuse': call(z.object({ deviceId }), answer<WaitingView>()),
  'devices.withdraw': call(z.object({ codeDigest: z.string().regex(/^[0-9a-f]{64}$/) }), answer<WaitingView>()),
  'devices.revoke': call(z.object(ending), answer<DevicesView>()),
  /** One more device for a person. */
  'devices.invite': call(z.object({ actorId: idText<'Actor'>() }), answer<{ readonly invitation: string }>()),
  /** Revokes a device and invites in one step: the same person where `successor` is null, else somebody new who takes over all of the person's places. */
  'devices.replace': call(
    z.object({ ...ending, successor: sentence.nullable() }),
    answer<{ readonly invitation: string }>(),
  ),
} as const
