/** What a file of the repository must look like before any signature on it is asked about. share-format §12.2 */
import * as z from 'zod'
import type { Digest } from '../../kernel/digest.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import { deviceIdOf } from '../deviceId.ts'
import { digestField } from '../schema/fields.ts'
import { publicKeyField } from '../schema/registry.ts'
import { parseStrictJson } from '../strictJson.ts'
import { isRegionRole, isTargetOf, regionTarget, topRoles, type TopRole } from './names.ts'

/** Three thousand take eight seconds to check; what an organisation needs is far below. */
export const mostTargets = 300
export const largestTargetBytes = 4_194_304
/** Largest file of each role; a region's is like `targets`. */
export const largestMetadataBytes = { root: 131_072, timestamp: 4_096, snapshot: 262_144, targets: 262_144 } as const
export const largestOf = (role: string): number =>
  role === 'root' || role === 'timestamp' || role === 'snapshot'
    ? largestMetadataBytes[role]
    : largestMetadataBytes.targets

/** How long each role's file is good for. Those that devices renew by themselves are short, those that need people are long. */
export const lifetimeDays = { root: 3_650, targets: 365, snapshot: 30, timestamp: 30 } as const

export interface SigningKey {
  readonly keytype: 'ed25519'
  readonly scheme: 'ed25519'
  readonly keyval: { readonly public: string }
}
export interface SigningRole {
  readonly keyids: readonly string[]
  readonly threshold: number
}
/** The SHA-256 stands in every reference: a file is fetched by it, and is nothing without it. */
export interface FileReference {
  readonly length: number
  readonly hashes: { readonly sha256: Digest }
}
export type VersionReference = FileReference & { readonly version: number }
interface Frame {
  readonly spec_version: string
  readonly version: number
  /** `YYYY-MM-DDTHH:MM:SSZ` */
  readonly expires: string
}
export interface RootBody extends Frame {
  readonly _type: 'root'
  readonly consistent_snapshot: true
  readonly keys: Readonly<Record<string, SigningKey>>
  readonly roles: Readonly<Record<TopRole, SigningRole>>
}
export interface TimestampBody extends Frame {
  readonly _type: 'timestamp'
  readonly meta: { readonly 'snapshot.json': VersionReference }
}
export interface SnapshotBody extends Frame {
  readonly _type: 'snapshot'
  readonly meta: Readonly<Record<string, VersionReference>>
}
export interface Delegation extends SigningRole {
  readonly name: string
  readonly terminating: true
  readonly paths: readonly string[]
}
export interface Delegations {
  readonly keys: Readonly<Record<string, SigningKey>>
  readonly roles: readonly Delegation[]
}
export interface TargetsBody extends Frame {
  readonly _type: 'targets'
  readonly targets: Readonly<Record<string, FileReference>>
  readonly delegations?: Delegations | undefined
}
export type MetadataBody = RootBody | TimestampBody | SnapshotBody | TargetsBody
/** What a role's file says, by the role's name. */
export type BodyOf<Role extends string> = Role extends 'root'
  ? RootBody
  : Role extends 'timestamp'
    ? TimestampBody
    : Role extends 'snapshot'
      ? SnapshotBody
      : TargetsBody
export interface MetadataFile<Body extends MetadataBody = MetadataBody> {
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[]
  readonly signed: Body
}

const keyIdField = z.string().regex(/^[a-z2-7]{13}$/)
/** A key is called by its own digest, so that one key under two names can never count twice. */
const keysField = z
  .record(
    keyIdField,
    z.looseObject({
      keytype: z.literal('ed25519'),
      scheme: z.literal('ed25519'),
      keyval: z.looseObject({ public: publicKeyField }),
    }),
  )
  .refine((keys) => Object.entries(keys).every(([keyid, { keyval }]) => deviceIdOf(keyval.public) === keyid))

const roleFields = {
  keyids: z
    .array(keyIdField)
    .max(100)
    .refine((ids) => new Set(ids).size === ids.length),
  threshold: z.int().min(1),
}
const role = z.looseObject(roleFields)
const hashes = z.strictObject({ sha256: digestField })
const versionReference = z.looseObject({ version: z.int().min(1), length: z.int().min(1), hashes })
const targetReference = z.looseObject({ length: z.int().min(1).max(largestTargetBytes), hashes })

const frame = {
  spec_version: z.string().regex(/^1\.0\.\d{1,3}$/),
  version: z.int().min(1),
  expires: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/),
}
const delegation = z
  .looseObject({
    ...roleFields,
    name: z.string().refine(isRegionRole),
    terminating: z.literal(true),
    paths: z.array(z.string()),
  })
  .refine(({ name, paths }) => paths.length === 1 && paths[0] === regionTarget(name))

const rootBody = z.looseObject({
  _type: z.literal('root'),
  consistent_snapshot: z.literal(true),
  ...frame,
  keys: keysField,
  roles: z.strictObject({ root: role, timestamp: role, snapshot: role, targets: role }),
})
const timestampBody = z.looseObject({
  _type: z.literal('timestamp'),
  ...frame,
  meta: z.strictObject({ 'snapshot.json': versionReference }),
})
const snapshotBody = z.looseObject({
  _type: z.literal('snapshot'),
  ...frame,
  meta: z
    .record(z.string().regex(/^[0-9a-z][0-9a-z-]{0,39}\.json$/), versionReference)
    .refine((meta) => Object.hasOwn(meta, 'targets.json')),
})
const targetsBody = z.looseObject({
  _type: z.literal('targets'),
  ...frame,
  targets: z.record(z.string(), targetReference).refine((targets) => Object.keys(targets).length <= mostTargets),
  delegations: z.looseObject({ keys: keysField, roles: z.array(delegation).max(mostTargets) }).optional(),
})

const fileOf = <Body extends MetadataBody>(signed: z.ZodType<Body>): z.ZodType<MetadataFile<Body>> =>
  z.looseObject({
    signatures: z
      .array(z.looseObject({ keyid: z.string().max(80), sig: z.string().regex(/^[0-9a-f]{128}$/) }))
      .max(100)
      .refine((all) => new Set(all.map(({ keyid }) => keyid)).size === all.length),
    signed,
  })

const files: Readonly<Record<TopRole, z.ZodType<MetadataFile>>> = {
  root: fileOf<RootBody>(rootBody),
  timestamp: fileOf<TimestampBody>(timestampBody),
  snapshot: fileOf<SnapshotBody>(snapshotBody),
  targets: fileOf<TargetsBody>(targetsBody),
}

const versions = z.looseObject({
  signed: z.looseObject({ spec_version: z.string().regex(/^(?:1\.[1-9]|[2-9]|\d\d)/) }),
})

const listsOnlyOwn = (name: string, { signed }: MetadataFile): boolean =>
  signed._type !== 'targets' ||
  (Object.keys(signed.targets).every((target) => isTargetOf(name, target)) &&
    (name === 'targets' || signed.delegations === undefined))

const kindOf = (name: string): TopRole => topRoles.find((one) => one === name) ?? 'targets'

/** `foreign` where the file is whole, and lists what its role has no say about. Proves nothing about who wrote it. */
export const parseMetadata = <Role extends string>(
  name: Role,
  bytes: Uint8Array,
): Result<MetadataFile<BodyOf<Role>>, 'damaged' | 'foreign' | 'newerFormat'> => {
  const json = parseStrictJson(bytes)
  if (json === null) return err('damaged')
  if (versions.safeParse(json.value).success) return err('newerFormat')
  const parsed = files[kindOf(name)].safeParse(json.value)
  if (!parsed.success) return err('damaged')
  return listsOnlyOwn(name, parsed.data) ? ok(parsed.data as MetadataFile<BodyOf<Role>>) : err('foreign')
}
