import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createKeyFiles } from '#backend/keys/keyFiles.ts'
import { createDirectoryShare } from '#backend/share/directoryShare.ts'
import {
  foundRepository,
  nextRelease,
  regionRelease,
  renewal,
  rootRelease,
  type Change,
  type Desk,
  type PublicKey,
  type ReleaseFile,
  type RootChange,
} from '#backend/trust/release.ts'
import { createRuleRepository, type RepositoryBase, type WritableRepository } from '#backend/trust/ruleRepository.ts'
import { id } from '#shared/kernel/ids.ts'
import type { FileShare } from '#shared/sync/ports.ts'
import { utf8ToBytes } from '#shared/sync/bytes.ts'
import type { RepositoryState, RepositoryStore } from '#shared/sync/repository/port.ts'
import { metadataFolder, parseMetadataName } from '#shared/sync/repository/names.ts'
import { get, sha256 } from './forgery.ts'
import { createMemoryRepository } from './memoryRepository.ts'

/** Monday 2026-03-16, 08:00 UTC. */
export const trustNowAt = Date.UTC(2026, 2, 16, 8)
export const dayMs = 86_400_000

export interface Reader {
  readonly store: RepositoryStore
  readonly repository: WritableRepository
  readonly refresh: () => Promise<RepositoryState>
}

export interface TrustWorld {
  readonly folder: string
  readonly share: FileShare
  /** `root1..3`, `ada`, `bea` (admins), `lea`, `leo` (leads), `eve` (nobody), and whoever else is asked for. */
  readonly key: (name: string) => PublicKey
  readonly desk: () => Desk
  readonly setNow: (at: number) => void
  /** Files of the release by which the organisation was founded. */
  readonly founding: readonly ReleaseFile[]
  readonly reader: (options?: { readonly store?: RepositoryStore; readonly share?: FileShare }) => Reader
  readonly publish: (files: readonly ReleaseFile[]) => Promise<void>
  /** What somebody who can write knows now. */
  readonly base: (reader?: Reader) => Promise<RepositoryBase>
  readonly release: (
    put: Readonly<Record<string, string>>,
    by?: string,
    regions?: Change['regions'],
  ) => Promise<readonly ReleaseFile[]>
  readonly region: (region: string, text: string, by: string) => Promise<readonly ReleaseFile[]>
  readonly renew: (by: string) => Promise<readonly ReleaseFile[] | null>
  readonly changeRoot: (change: RootChange, by?: readonly string[], signer?: string) => Promise<readonly ReleaseFile[]>
}

export const textBytes = (text: string): Uint8Array => utf8ToBytes(text)
export const textsOf = (state: Pick<RepositoryState, 'targets'>): Readonly<Record<string, string>> =>
  Object.fromEntries(state.targets.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]))
export const refusalsOf = ({ refused }: RepositoryState): readonly string[] => refused.map(({ refusal }) => refusal)
export const versionsOf = ({ roles }: RepositoryState): Readonly<Record<string, number>> =>
  Object.fromEntries(roles.map(({ role, version }) => [role, version]))

/** A file of the repository as it lies on the share. */
export const fileIn = (folder: string, role: string, version: number): ReleaseFile => {
  const name = readdirSync(join(folder, metadataFolder)).find((one) => {
    const parsed = parseMetadataName(one)
    return parsed?.role === role && parsed.version === version
  })
  if (name === undefined) throw new Error(`no ${role} ${version}`)
  const path = `${metadataFolder}/${name}`
  const bytes = get(folder, path)
  return { path, bytes, sha256: sha256(bytes) }
}

/** An organisation with three root keys of which two are needed, two admins and two leads, on a share of its own. */
export const createTrustWorld = async (startAt = trustNowAt): Promise<TrustWorld> => {
  const work = mkdtempSync(join(tmpdir(), 'plumbline-trust-'))
  onTestFinished(() => rmSync(work, { recursive: true, force: true }))
  const folder = mkdtempSync(join(work, 'share-'))
  const share = createDirectoryShare(folder)
  await share.createMarker(id('sharesharesh'))
  const keys = createKeyFiles(join(work, 'keys'))
  const known = new Map<string, PublicKey>()
  const key = (name: string): PublicKey => {
    const found = known.get(name) ?? keys.create()
    known.set(name, found)
    return found
  }
  let now = startAt
  let readers = 0
  const desk = (): Desk => ({ keys, now })
  const founding = foundRepository(desk(), {
    rootKeys: [key('root1'), key('root2'), key('root3')],
    threshold: 2,
    admins: [key('ada'), key('bea')],
    deputies: [key('lea'), key('leo')],
    targets: new Map([
      ['registry.json', textBytes('registry 1')],
      ['pack-1.json', textBytes('pack 1')],
    ]),
    signer: key('ada').deviceId,
  })
  const reader: TrustWorld['reader'] = ({ store = createMemoryRepository(), share: by = share } = {}) => {
    readers += 1
    const repository = createRuleRepository({
      share: by,
      store,
      pinned: founding[0]?.sha256 ?? '',
      scratch: join(work, `scratch-${readers}`),
      now: () => now,
    })
    const refresh = async (): Promise<RepositoryState> => {
      const state = await repository.refresh()
      if (!state.ok) throw new Error(state.error)
      return state.value
    }
    return { store, repository, refresh }
  }
  const publish: TrustWorld['publish'] = async (files) => {
    for (const { path, bytes } of files) {
      const published = await share.publish(path, bytes)
      if (!published.ok) throw new Error(`${published.error} ${path}`)
    }
  }
  const writer = reader()
  const base = async (by = writer): Promise<RepositoryBase> => {
    await by.refresh()
    const found = await by.repository.base()
    if (!found.ok || found.value === null) throw new Error('nothing to build on')
    return found.value
  }
  await publish(founding)
  return {
    folder,
    share,
    key,
    desk,
    setNow: (at) => {
      now = at
    },
    founding,
    reader,
    publish,
    base,
    release: async (put, by = 'ada', regions) => {
      const texts = new Map(Object.entries(put).map(([name, text]) => [name, textBytes(text)]))
      const change = { put: texts, ...(regions === undefined ? {} : { regions }) }
      return nextRelease(desk(), await base(), change, key(by).deviceId)
    },
    region: async (region, text, by) =>
      regionRelease(desk(), await base(), { region, bytes: textBytes(text) }, key(by).deviceId),
    renew: async (by) => renewal(desk(), await base(), key(by).deviceId),
    changeRoot: async (change, by = ['root1', 'root2'], signer = 'ada') =>
      rootRelease(
        desk(),
        await base(),
        change,
        by.map((name) => key(name).deviceId),
        key(signer).deviceId,
      ),
  }
}
