import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { openStores, type OpenedStores, type OpenProblem } from '../../db/openStores.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import type { ShareId } from '../../shared/kernel/ids.ts'
import { isObjectPlace } from '../../shared/sync/objectPlace.ts'
import type { FileShare } from '../../shared/sync/ports.ts'
import type { Backend, Backups, Workspace } from './backend.ts'
import { createBackups } from './backup/backups.ts'
import { createJobs } from './jobs/jobs.ts'
import { createKeyFiles, type KeyProtection } from './keys/keyFiles.ts'
import { createKeyVault } from './keys/keyVault.ts'
import { createKeyLock, type ScryptCost } from './keys/keyLock.ts'
import { createObjectStoreKeys, type ObjectStoreKeys } from './keys/objectStoreKeys.ts'
import { startForkedChild, startUtilityChild, type StartShareChild, type UtilityChild } from './share/shareChild.ts'
import { createShareClient } from './share/shareClient.ts'
import { syncOf } from './share/sync.ts'
import { createZoneResolver } from './time/zone.ts'

export interface BackendOptions {
  readonly dataFolder: string
  readonly appVersion: string
  /** Starts the share's own process in the desktop shell; Node's fork where it is absent. */
  readonly forkShare?: () => UtilityChild
  /** The share process as a file that Node can run; the source beside this file when left out. */
  readonly shareProcessEntry?: string
  /** Null or absent: key files are protected by their mode alone. */
  readonly protectKeys?: KeyProtection | null
  /** What one guess at a passphrase costs; the usual price where it is absent. */
  readonly scryptCost?: ScryptCost
  /** Receives causes of failed jobs that are bugs. */
  readonly report?: (cause: unknown) => void
}

/** Thrown by `openFolder`; the workspace that was open before is open still, unless it was the same folder. */
export class FolderRefused extends Error {
  readonly problem: OpenProblem
  constructor(problem: OpenProblem) {
    super(problem.code)
    this.problem = problem
  }
}

export interface RunningBackend extends Backend {
  /** Whether the operating system keeps what protects the key files. */
  readonly hasKeyStore: boolean
  readonly backups: Backups
  /** Starts a process that serves a share or looks at a folder. */
  readonly startShare: StartShareChild
  /** How the open data folder reaches an object store. */
  readonly objectStoreKeys: () => ObjectStoreKeys
  /** A share that no profile names yet, to look at it first. The caller closes it. */
  readonly openShare: (folder: string) => FileShare
  /** Stores and keys of a folder beside the open one, for what is built there; `draw` makes secrets of new keys. The caller closes the stores; rejects with `FolderRefused`. */
  readonly openAside: (
    folder: string,
    draw: (count: number) => Uint8Array,
  ) => Promise<Pick<Workspace, 'stores' | 'keys'>>
  readonly close: () => Promise<void>
}

interface Open {
  readonly opened: OpenedStores
  readonly workspace: Workspace
}

const childStarter = ({ forkShare, shareProcessEntry }: BackendOptions): StartShareChild =>
  forkShare === undefined
    ? startForkedChild(shareProcessEntry ?? join(import.meta.dirname, 'share', 'shareProcess.ts'))
    : startUtilityChild(forkShare)

/** The real world behind the handlers: one open data folder, its keys, and the share by a process of its own. */
export const createBackend = async (options: BackendOptions): Promise<Result<RunningBackend, OpenProblem>> => {
  const start = childStarter(options)
  const wallClock = (): number => Date.now()
  const storeKeysIn = (dataFolder: string): ObjectStoreKeys =>
    createObjectStoreKeys(join(dataFolder, 'keys'), options.protectKeys ?? null)
  const shareAt = (dataFolder: string, folder: string, expected: ShareId | null): FileShare =>
    createShareClient({
      folder,
      expected,
      start,
      ...(isObjectPlace(folder) ? { access: storeKeysIn(dataFolder).access() } : {}),
    })

  const openWorkspace = async (folder: string): Promise<Result<Open, OpenProblem>> => {
    const opened = await openStores(folder, { now: wallClock, ...(options.report && { report: options.report }) })
    if (!opened.ok) return opened
    const stores = opened.value
    const { protection, lock } = createKeyLock(join(folder, 'keys'), options.protectKeys ?? null, options.scryptCost)
    const keys = createKeyFiles(join(folder, 'keys'), protection)
    const keyVault = createKeyVault(join(folder, 'keys'), protection, keys, options.scryptCost)
    const profile = stores.profiles.get()
    const share = profile?.shareFolder ? shareAt(folder, profile.shareFolder, profile.shareId) : null
    return ok({ opened: stores, workspace: { dataFolder: folder, stores, keys, keyLock: lock, keyVault, share } })
  }

  const first = await openWorkspace(options.dataFolder)
  if (!first.ok) return err(first.error)
  let present = first.value

  const leave = async ({ opened, workspace }: Open): Promise<void> => {
    await workspace.share?.close()
    await syncOf(backend).settled()
    opened.close()
  }
  const openFolder = async (folder: string): Promise<void> => {
    const before = present
    const isSame = before.workspace.dataFolder === folder
    if (isSame) await leave(before)
    const next = await openWorkspace(folder)
    if (!next.ok) throw new FolderRefused(next.error)
    present = next.value
    if (!isSame) await leave(before)
  }
  const connectShare = async (): Promise<void> => {
    const { opened, workspace } = present
    await workspace.share?.close()
    const profile = workspace.stores.profiles.get()
    const share = profile?.shareFolder ? shareAt(workspace.dataFolder, profile.shareFolder, profile.shareId) : null
    present = { opened, workspace: { ...workspace, share } }
  }

  const workspace = (): Workspace => present.workspace
  const backend: RunningBackend = {
    workspace,
    damage: () => present.opened.damage(),
    backups: createBackups({
      workspace,
      copies: () => present.opened.backups,
      leave: () => leave(present),
      openFolder,
      now: wallClock,
      report: options.report ?? (() => undefined),
    }),
    openFolder,
    connectShare,
    startShare: start,
    objectStoreKeys: () => storeKeysIn(present.workspace.dataFolder),
    openShare: (folder) => shareAt(present.workspace.dataFolder, folder, null),
    openAside: async (folder, draw) => {
      const aside = await openStores(folder, { now: wallClock, lasting: 'atClose' })
      if (!aside.ok) throw new FolderRefused(aside.error)
      return { stores: aside.value, keys: createKeyFiles(join(folder, 'keys'), options.protectKeys ?? null, draw) }
    },
    clock: { now: () => wallClock() + (present.workspace.stores.profiles.get()?.clockShiftMs ?? 0) },
    random: { bytes: (count) => Uint8Array.from(randomBytes(count)) },
    zones: createZoneResolver(),
    hasKeyStore: options.protectKeys !== undefined && options.protectKeys !== null,
    jobs: createJobs(options.report ?? (() => undefined)),
    appVersion: options.appVersion,
    close: async () => {
      syncOf(backend).stop()
      await leave(present)
    },
  }
  return ok(backend)
}
