import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { nextRelease } from '#backend/trust/release.ts'
import type { RepositoryBase } from '#backend/trust/ruleRepository.ts'
import type { DeviceId } from '#shared/kernel/ids.ts'
import type { RulePack } from '#shared/rules/model.ts'
import type { Registry } from '#shared/sync/model.ts'
import { parsePack } from '#shared/sync/repository/contents.ts'
import {
  isPackTarget,
  metadataFolder,
  parseMetadataName,
  registryTarget,
  targetPath,
} from '#shared/sync/repository/names.ts'
import { readRegistry } from '#shared/sync/repository/registryParts.ts'
import { parseMetadata } from '#shared/sync/repository/shape.ts'
import { get, put, type Signer } from './forgery.ts'

/** The file of a role with the highest number. */
const newest = <Role extends string>(folder: string, role: Role) => {
  const [name] = readdirSync(join(folder, metadataFolder))
    .flatMap((file) => {
      const parsed = parseMetadataName(file)
      return parsed?.role === role ? [{ file, version: parsed.version }] : []
    })
    .toSorted((a, b) => b.version - a.version)
  const file = parseMetadata(role, get(folder, `${metadataFolder}/${name?.file}`))
  if (!file.ok) throw new Error(`${role}: ${file.error}`)
  return file.value
}

/** What somebody finds there who believes everything. */
const baseIn = (folder: string): RepositoryBase => {
  const [timestamp, snapshot] = [newest(folder, 'timestamp'), newest(folder, 'snapshot')]
  return {
    root: newest(folder, 'root'),
    timestamp,
    snapshot,
    targets: newest(folder, 'targets'),
    regions: new Map(),
    numbers: { timestamp: timestamp.signed.version, snapshot: snapshot.signed.version },
    takenRoots: new Set(),
  }
}

export const rulesIn = (folder: string): { readonly registry: Registry; readonly packs: readonly RulePack[] } => {
  const listed = Object.entries(newest(folder, 'targets').signed.targets)
  const bytes = ([name, { hashes }]: (typeof listed)[number]) => get(folder, targetPath(name, hashes.sha256))
  const packs = listed.filter(([name]) => isPackTarget(name)).map((target) => parsePack(bytes(target)))
  const found = listed.find(([name]) => name === registryTarget)
  const partBy = (sha256: string) => listed.filter(([, { hashes }]) => hashes.sha256 === sha256).map(bytes)[0]
  const registry = found === undefined ? null : readRegistry(bytes(found), partBy)
  if (registry?.ok !== true) throw new Error('no registry on this share')
  return { registry: registry.value, packs: packs.flatMap((pack) => (pack.ok ? [pack.value] : [])) }
}

/** Puts the next release into the folder, signed by whoever has this key; gives the paths. */
export const releaseRules = (
  folder: string,
  signer: Signer,
  deviceId: string,
  targets: readonly (readonly [name: string, bytes: Uint8Array])[],
): readonly string[] => {
  const keys = { sign: (_: DeviceId, bytes: Uint8Array) => Uint8Array.from(signer.sign(bytes)) }
  const base = baseIn(folder)
  const now = Date.parse(base.timestamp.signed.expires) - 30 * 86_400_000
  const files = nextRelease({ keys, now }, base, { put: new Map(targets) }, deviceId as DeviceId)
  return files.map(({ path, bytes }) => put(folder, path, bytes))
}
