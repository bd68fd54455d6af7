/** Who acts here, on which data, and the first run. */
import * as z from 'zod'
import type { DeviceId } from '../kernel/ids.ts'
import type { Actor } from '../people/permissions.ts'
import type { Outlet, Region } from '../people/places.ts'
import { answer, call, countryCode, idText, sentence, zoneName } from './wire.ts'

/** Somebody one can be. */
export interface ActorChoice extends Actor {
  /** Names of the outlets or regions that are theirs; left out where nobody chooses. */
  readonly places?: readonly string[]
}

export interface SessionView {
  /**
   * `fresh`: nothing here yet, the first run asks. `waiting`: joined, not admitted yet. `refused`: an admin let it not in.
   * `revoked`: it was in, and no longer counts. `locked`: its keys wait for the passphrase. `damaged`: set aside,
   * restore offered.
   */
  readonly state: 'fresh' | 'locked' | 'waiting' | 'refused' | 'revoked' | 'ready' | 'damaged'
  readonly dataFolder: string
  readonly appVersion: string
  readonly demo: boolean
  readonly organisation: string | null
  readonly actor: Actor | null
  /** Whom the demo lets you be; only the own actor otherwise. */
  readonly choices: readonly ActorChoice[]
  readonly regions: readonly Region[]
  /** Outlets this actor may see. */
  readonly outlets: readonly Outlet[]
  /** Today at the organisation's clock, epoch ms; the demo has a fixed today. */
  readonly nowAt: number
  /** This device, once it has a key: six words stand for the key, to be compared with what an admin sees. */
  readonly device: { readonly deviceId: DeviceId; readonly fingerprint: string } | null
  /** When, by whom and why this device was refused or revoked. */
  readonly ended: { readonly at: number | null; readonly by: string | null; readonly reason: string | null } | null
  /** Where a damaged database was put, and the backups that can be restored. */
  readonly damage: { readonly setAside: string; readonly backups: readonly string[] } | null
}

/** What stands between a thief of the disk and the keys. */
export interface KeysView {
  /** The operating system's key store, or a file that only its owner may read. */
  readonly protection: 'keyStore' | 'file'
  readonly passphrase: boolean
}

export interface JobView {
  readonly jobId: string
  readonly kind:
    'demo' | 'import' | 'sync' | 'replay' | 'ruleTests' | 'verify' | 'audit' | 'backup' | 'shareCheck' | 'export'
  readonly state: 'running' | 'done' | 'failed' | 'cancelled'
  readonly done: number
  readonly total: number
  /** Code of the step under way; the screen has the words. */
  readonly step: string
  /** Code of the problem when failed. */
  readonly problem: string | null
}
export interface JobStarted {
  readonly jobId: string
}

const none = z.object({})
const folder = z.string().trim().min(1).max(1_000)

export const sessionApi = {
  'session.get': call(none, answer<SessionView>()),
  'keys.status': call(none, answer<KeysView>()),
  'keys.unlock': call(z.object({ passphrase: z.string().max(1_000) }), answer<SessionView>()),
  /** `current` where there is one; `next` null takes the passphrase away. */
  'keys.setPassphrase': call(
    z.object({ current: z.string().max(1_000).nullable(), next: z.string().min(8).max(1_000).nullable() }),
    answer<KeysView>(),
  ),
  'session.switchActor': call(z.object({ actorId: idText<'Actor'>() }), answer<SessionView>()),
  'setup.demo': call(z.object({ seed: z.int().min(0).max(999_999).optional() }), answer<JobStarted>()),
  'setup.createOrganisation': call(
    z.object({
      name: sentence,
      adminName: sentence,
      shareFolder: folder,
      regions: z
        .array(z.object({ name: sentence }))
        .min(1)
        .max(50),
      outlets: z
        .array(
          z.object({
            name: sentence,
            region: sentence,
            format: sentence,
            country: countryCode,
            timeZone: zoneName,
            roles: z.array(sentence).min(1).max(10),
          }),
        )
        .max(500),
    }),
    answer<SessionView>(),
  ),
  /** Invitation: the text that the admin handed over. */
  'setup.join': call(
    z.object({ invitation: z.string().min(10).max(4_000), shareFolder: folder, name: sentence }),
    answer<SessionView>(),
  ),
  'setup.openFolder': call(z.object({ folder }), answer<SessionView>()),
  'setup.invite': call(
    z.object({
      name: sentence,
      role: z.enum(['admin', 'lead', 'manager', 'auditor']),
      outletIds: z.array(idText<'Outlet'>()),
      regionIds: z.array(idText<'Region'>()),
    }),
    answer<{ readonly invitation: string }>(),
  ),
  'jobs.get': call(z.object({ jobId: z.string() }), answer<JobView>()),
  'jobs.cancel': call(z.object({ jobId: z.string() }), answer<JobView>()),
  'backups.create': call(none, answer<{ readonly file: string }>()),
  'backups.list': call(
    none,
    answer<readonly { readonly file: string; readonly createdAt: number; readonly bytes: number }[]>(),
  ),
  /** Plans and people of the own outlets, which must be empty here, from a backup that another device made. */
  'backups.takeOver': call(
    z.object({ file: z.string().min(1).max(300) }),
    answer<{ readonly people: number; readonly shifts: number; readonly weeks: number }>(),
  ),
  'backups.restore': call(z.object({ file: z.string().min(1).max(300) }), answer<SessionView>()),
} as const
