import type { Clock, Random } from '../../shared/kernel/ports.ts'
import type { Result } from '../../shared/kernel/result.ts'
import type { OutletId } from '../../shared/kernel/ids.ts'
import type { Actor } from '../../shared/people/permissions.ts'
import type {
  DemandStore,
  PeopleStore,
  LeavingStore,
  PlanStore,
  PublicationStore,
  ZoneResolver,
} from '../../shared/roster/ports.ts'
import type { OverrideStore } from '../../shared/overrides/ports.ts'
import type { DraftStore, PackStore, ReviewStore } from '../../shared/rules/ports.ts'
import type { EvidenceStore } from '../../shared/sync/evidencePorts.ts'
import type { ChainStore, FileShare, KeyRing, Outbox, ProfileStore, TrustStore } from '../../shared/sync/ports.ts'
import type { RepositoryStore } from '../../shared/sync/repository/port.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { KeyVault } from './keys/keyVault.ts'
import type { KeyLock } from './keys/keyLock.ts'

/** Remembers which column of a CSV file holds which field, by the file's set of column names. */
export interface MappingStore {
  readonly get: (kind: string, columnsDigest: string) => Readonly<Record<string, number>> | null
  readonly save: (kind: string, columnsDigest: string, mapping: Readonly<Record<string, number>>) => void
}

/** Every store of one data folder; all share one SQLite connection. */
export interface Stores {
  readonly profiles: ProfileStore
  readonly trust: TrustStore
  readonly people: PeopleStore
  readonly demand: DemandStore
  readonly plans: PlanStore
  readonly publications: PublicationStore
  readonly leaving: LeavingStore
  readonly overrides: OverrideStore
  readonly packs: PackStore
  readonly drafts: DraftStore
  readonly reviews: ReviewStore
  readonly outbox: Outbox
  readonly chains: ChainStore
  readonly evidence: EvidenceStore
  readonly repository: RepositoryStore
  readonly mappings: MappingStore
  /** Rewrites what is kept, so that nothing deleted or replaced can be read in it any more. Not inside a transaction. */
  readonly forget: () => void
  /** Runs `work` in one transaction; nested calls join the outer one. With `later` a power cut may undo it until the next. */
  readonly transaction: <T>(work: () => T, lasting?: 'now' | 'later') => T
  readonly close: () => void
}

/** One open data folder: database, keys, and the share it talks to. */
export interface Workspace {
  readonly dataFolder: string
  readonly stores: Stores
  readonly keys: KeyRing
  /** The passphrase in front of the keys; absent where keys are made for a purpose of the moment, e.g. the demo's. */
  readonly keyLock?: KeyLock
  /** Where keys are saved to files and come back from them. */
  readonly keyVault?: KeyVault
  /** Null until a share folder is chosen. Runs in a process of its own. */
  readonly share: FileShare | null
}

/** A damaged database that was set aside at start. */
export interface Damage {
  readonly setAside: string
  readonly backups: readonly string[]
}

/** One copy of the database, by its name inside the data folder's `backups/`. */
export interface Backup {
  readonly file: string
  readonly createdAt: number
  readonly bytes: number
}
export type RestoreRefusal =
  'noBackup' | 'newerDatabase' | 'damagedDatabase' | 'folderInUse' | 'dataReadOnly' | 'diskFull'

export interface TakenOver {
  readonly people: number
  readonly shifts: number
  readonly weeks: number
}

export interface Backups {
  /** Plans and people of outlets that are empty here, from a backup that another device made. */
  readonly takeOver: (
    file: string,
    outletIds: readonly OutletId[],
  ) => Result<TakenOver, 'noBackup' | 'newerDatabase' | 'damagedDatabase' | 'outletNotEmpty'>
  /** Copies the database while it is in use; `automatic` ones are thinned out to the newest ten. */
  readonly create: (kind: 'manual' | 'automatic') => Promise<Backup>
  /** Newest first. */
  readonly list: () => readonly Backup[]
  /**
   * Puts a verified copy in the place of the database and opens the folder again. The present database is kept aside;
   * after a refusal everything is as it was.
   */
  readonly restore: (file: string) => Promise<Result<void, RestoreRefusal>>
}

/** What handlers get: the present workspace (it changes when another folder is opened or a backup restored) and the world. */
export interface Backend {
  readonly workspace: () => Workspace
  readonly damage: () => Damage | null
  readonly backups: Backups
  /** Closes the present workspace and opens the folder; creates it when it is absent. */
  readonly openFolder: (folder: string) => Promise<void>
  /** Starts or stops the share process for the folder that the profile names. */
  readonly connectShare: () => Promise<void>
  /** The wall clock, shifted where the profile says so (the demo lives on its own date). */
  readonly clock: Clock
  readonly random: Random
  readonly zones: ZoneResolver
  readonly jobs: Jobs
  readonly appVersion: string
}

export interface Caller {
  /** Null before there is a profile. */
  readonly actor: Actor | null
}
