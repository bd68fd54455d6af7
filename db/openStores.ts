import BetterSqlite3, { type Database as Client } from 'better-sqlite3'
import { err, ok, type Result } from '../shared/kernel/result.ts'
import type { OutletId } from '../shared/kernel/ids.ts'
import type { OverrideStore } from '../shared/overrides/ports.ts'
import type { DemandStore, PeopleStore, LeavingStore, PlanStore, PublicationStore } from '../shared/roster/ports.ts'
import type { DraftStore, PackStore, ReviewStore } from '../shared/rules/ports.ts'
import type { EvidenceStore } from '../shared/sync/evidencePorts.ts'
import type { ChainStore, Outbox, ProfileStore, TrustStore } from '../shared/sync/ports.ts'
import type { RepositoryStore } from '../shared/sync/repository/port.ts'
import { createBackup, flush, listBackups, type BackupKind, type BackupView } from './backups.ts'
import { createConnection, type Connection } from './connection.ts'
import { findDamage, type Damage } from './damage.ts'
import { damagedFolder, databaseFile, newTimestampFolder, setAside } from './folder.ts'
import { lockFolder } from './folderLock.ts'
import { conditionOf, DamagedDatabase, onSoundFile } from './integrity.ts'
import { applyMigrations, pendingMigrations, type MigrationProblem } from './migrate.ts'
import type { Migration } from './migrations/migration.ts'
import { migrations as ours } from './migrations/migrations.ts'
import { requireNodeApi } from './nodeApi.ts'
import { finishRestore } from './restore.ts'
import { storageFaultOf, type StorageFault } from './storageFault.ts'
import { createChainStore } from './repositories/chains.ts'
import { createEvidenceStore } from './repositories/evidence.ts'
import {
  createDraftStore,
  createMappingStore,
  createPackStore,
  createProfileStore,
  createReviewStore,
  createTrustStore,
  type MappingStore,
} from './repositories/organisation.ts'
import { createOutbox } from './repositories/outbox.ts'
import { createDemandStore, createOverrideStore, createPeopleStore } from './repositories/places.ts'
import { createLeavingStore } from './repositories/leaving.ts'
import { createPlanStore } from './repositories/plans.ts'
import { createRepositoryStore } from './repositories/ruleRepository.ts'
import { createPublicationStore } from './repositories/publications.ts'
import { takeOver, type TakenOver, type TakeOverProblem } from './takeOver.ts'
import { thinDamaged } from './thinAside.ts'

export interface OpenedStores {
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
  readonly transaction: Connection['transaction']
  readonly backups: {
    readonly create: (kind: BackupKind) => Promise<BackupView>
    /** Newest first. */
    readonly list: () => readonly BackupView[]
    /** Plans and people of these outlets from a backup of another device. */
    readonly takeOver: (file: string, outletIds: readonly OutletId[]) => Result<TakenOver, TakeOverProblem>
  }
  /** Rewrites the file, so that nothing that was deleted or replaced can be read in it any more. Takes seconds. */
  readonly forget: () => void
  /** A damaged database of this folder that was set aside, until a backup is restored or a new start is made. */
  readonly damage: () => Damage | null
  /** Also gives the folder back. */
  readonly close: () => void
}

export type OpenProblem = { readonly code: 'folderInUse' | StorageFault } | MigrationProblem

export interface OpenOptions {
  /** UTC epoch milliseconds. */
  readonly now: () => number
  /** Receives why the day's automatic backup could not be made, or an old file not removed; the folder opens all the same. */
  readonly report?: (cause: unknown) => void
  /** `atClose`: nothing is asked to settle before the stores are closed, for a folder that is thrown away when its making is interrupted. */
  readonly lasting?: 'always' | 'atClose'
  /** Only tests pass others. */
  readonly migrations?: readonly Migration[]
}

const settle = (client: Client, lasting: OpenOptions['lasting']): void => {
  client.pragma('journal_mode = WAL')
  // what a person has been told is saved survives a power cut
  client.pragma(`synchronous = ${lasting === 'atClose' ? 'OFF' : 'FULL'}`)
  client.pragma('foreign_keys = ON')
  client.pragma('trusted_schema = OFF')
  client.pragma('cache_size = -32768')
  client.pragma(`journal_size_limit = ${32 * 1024 * 1024}`)
  // a page that is written often goes over to the database less often: 16 MiB of the log at a time
  client.pragma('wal_autocheckpoint = 4096')
}

/** Brings the schema up to date; what held data is backed up before. */
const upgrade = async (
  client: Client,
  folder: string,
  { now, migrations = ours, lasting }: OpenOptions,
): Promise<Result<void, MigrationProblem>> => {
  const pending = onSoundFile(() => pendingMigrations(client, migrations))
  if (!pending.ok) return pending
  // not before: another program's database keeps every byte
  settle(client, lasting)
  const holdsData = pending.value.length < migrations.length
  if (pending.value.length > 0 && holdsData) await createBackup(client, folder, { at: now(), kind: 'automatic' })
  applyMigrations(client, pending.value, now())
  return ok(undefined)
}

const storesOn = (client: Client, folder: string, { now, lasting }: OpenOptions, release: () => void): OpenedStores => {
  const connection = createConnection(client)
  const profiles = createProfileStore(connection)
  return {
    profiles,
    trust: createTrustStore(connection),
    people: createPeopleStore(connection),
    demand: createDemandStore(connection),
    plans: createPlanStore(connection),
    publications: createPublicationStore(connection),
    leaving: createLeavingStore(connection),
    overrides: createOverrideStore(connection),
    packs: createPackStore(connection),
    drafts: createDraftStore(connection),
    reviews: createReviewStore(connection),
    outbox: createOutbox(connection),
    chains: createChainStore(connection),
    evidence: createEvidenceStore(connection),
    repository: createRepositoryStore(connection),
    mappings: createMappingStore(connection),
    transaction: connection.transaction,
    backups: {
      create: (kind) => createBackup(client, folder, { at: now(), kind }),
      list: () => listBackups(folder),
      takeOver: (file, outletIds) => takeOver(client, folder, { file, outletIds, at: now() }),
    },
    forget: () => {
      client.exec('VACUUM')
      client.pragma('wal_checkpoint(TRUNCATE)')
    },
    damage: () => (profiles.get() === null ? findDamage(folder) : null),
    close: () => {
      if (!client.open) return
      client.close()
      if (lasting === 'atClose') flush(databaseFile(folder))
      release()
    },
  }
}

const dayMs = 86_400_000

/** Once a day a copy is made, so that there is always one to go back to. A full disk does not keep people from their plans. */
const backUpIfDue = async (stores: OpenedStores, { now, report }: OpenOptions): Promise<void> => {
  if (stores.profiles.get() === null) return
  try {
    // one from the future says that the clock was wrong, not that today has its copy
    const newestAt = stores.backups.list().find(({ createdAt }) => createdAt <= now())?.createdAt ?? 0
    if (now() - newestAt >= dayMs) await stores.backups.create('automatic')
  } catch (cause) {
    report?.(cause)
  }
}

/** SQLite keeps no checksums: a changed letter inside a text shows only when the text is read. These are read by every start. */
const readEssentials = (stores: OpenedStores): OpenedStores => {
  stores.profiles.get()
  stores.trust.registry()
  stores.packs.list()
  return stores
}

/** Opens a file that has passed its check, or makes it. */
const openFile = async (
  folder: string,
  options: OpenOptions,
  release: () => void,
): Promise<Result<OpenedStores, OpenProblem>> => {
  const client = new BetterSqlite3(databaseFile(folder))
  try {
    const upgraded = await upgrade(client, folder, options)
    if (!upgraded.ok) {
      client.close()
      return upgraded
    }
    const stores = onSoundFile(() => readEssentials(storesOn(client, folder, options, release)))
    await backUpIfDue(stores, options)
    return ok(stores)
  } catch (cause) {
    client.close()
    throw cause
  }
}

/** Opens the database in a folder that is ours alone. */
const openLocked = async (
  folder: string,
  options: OpenOptions,
  release: () => void,
): Promise<Result<OpenedStores, OpenProblem>> => {
  const { now, migrations = ours, report = () => undefined } = options
  const known = migrations.length
  finishRestore(folder, now())
  const condition = conditionOf(databaseFile(folder), known)
  if (condition.state === 'newer') return err({ code: 'newerDatabase', found: condition.found, known })
  const begin = () => {
    const made = newTimestampFolder(damagedFolder(folder), now())
    setAside(databaseFile(folder), made)
    thinDamaged(folder, made, report)
    return openFile(folder, options, release)
  }
  if (condition.state === 'damaged') return begin()
  try {
    return await openFile(folder, options, release)
  } catch (cause) {
    // pages and indexes were in order, what they hold was not
    if (cause instanceof DamagedDatabase && condition.state === 'sound') return begin()
    throw cause
  }
}

/**
 * Opens the database of a data folder, makes it where there is none, and keeps every other process out until `close`.
 * A damaged database is set aside whole and a new, empty one begun: `damage()` says where the old one lies.
 */
export const openStores = async (folder: string, options: OpenOptions): Promise<Result<OpenedStores, OpenProblem>> => {
  requireNodeApi()
  const lock = lockFolder(folder)
  if (!lock.ok) return err({ code: lock.error })
  const { release } = lock.value
  try {
    const opened = await openLocked(folder, options, release)
    if (!opened.ok) release()
    return opened
  } catch (cause) {
    release()
    const fault = storageFaultOf(cause)
    if (fault !== null) return err({ code: fault })
    throw cause
  }
}
