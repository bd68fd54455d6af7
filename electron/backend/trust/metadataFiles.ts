import {
  parseMetadata,
  type FileReference,
  type MetadataFile,
  type RootBody,
  type TargetsBody,
} from '../../../shared/sync/repository/shape.ts'
import { isSignedFor, roleIn } from './signatures.ts'

/** Epoch ms. */
export const expiresAt = (file: MetadataFile): number => Date.parse(file.signed.expires)

/** A root that its own keys have signed by their own threshold. */
export const soundRoot = (bytes: Uint8Array): MetadataFile<RootBody> | null => {
  const root = parseMetadata('root', bytes)
  return root.ok && isSignedFor(root.value, 'root', root.value) ? root.value : null
}

type Keys = RootBody['keys']

/** Whether every signature on a root is right, by its own keys or by these. */
export const isFullySigned = (bytes: Uint8Array, others: Keys): boolean => {
  const root = parseMetadata('root', bytes)
  if (!root.ok) return false
  const { signed, signatures } = root.value
  const keys = { ...others, ...signed.keys }
  const role = { keyids: Object.keys(keys), threshold: signatures.length }
  return isSignedFor(
    { signatures, signed: { ...signed, keys, roles: { ...signed.roles, root: role } } },
    'root',
    root.value,
  )
}

export const sameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && Buffer.compare(a, b) === 0

/** Regions that the organisation names and the snapshot knows. */
export const regionsIn = (files: ReadonlyMap<string, Uint8Array>): readonly string[] => {
  const targets = parseMetadata('targets', files.get('targets') ?? new Uint8Array())
  const snapshot = parseMetadata('snapshot', files.get('snapshot') ?? new Uint8Array())
  if (!targets.ok || !snapshot.ok) return []
  const { meta } = snapshot.value.signed
  return (targets.value.signed.delegations?.roles ?? [])
    .map(({ name }) => name)
    .filter((name) => Object.hasOwn(meta, `${name}.json`))
}

/** Every file that parses, by role. */
export const parsedFiles = (files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, MetadataFile> =>
  new Map(
    [...files].flatMap(([role, bytes]) => {
      const file = parseMetadata(role, bytes)
      return file.ok ? [[role, file.value] as const] : []
    }),
  )

/** Whose signatures on a file count: device ids. */
export const signersOf = (
  root: MetadataFile<RootBody>,
  files: ReadonlyMap<string, MetadataFile>,
  role: string,
  file: MetadataFile,
) => {
  const targets = files.get('targets') as MetadataFile<TargetsBody> | undefined
  const needed = roleIn(root, role) ?? (targets === undefined ? null : roleIn(targets, role))
  return file.signatures.map(({ keyid }) => keyid).filter((keyid) => needed?.keyids.includes(keyid) ?? false)
}

/** All targets that are named, but for those of regions that were lost. */
export const namedTargets = (
  files: ReadonlyMap<string, MetadataFile>,
  lost: readonly string[],
): readonly (readonly [string, FileReference])[] =>
  ['targets', ...regionsOf(files)].flatMap((role) => {
    const file = files.get(role) as MetadataFile<TargetsBody> | undefined
    return file === undefined || lost.includes(role) ? [] : Object.entries(file.signed.targets)
  })

const regionsOf = (files: ReadonlyMap<string, MetadataFile>): readonly string[] =>
  ((files.get('targets') as MetadataFile<TargetsBody> | undefined)?.signed.delegations?.roles ?? []).map(
    ({ name }) => name,
  )
