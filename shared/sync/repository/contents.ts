/** What targets of the repository say: the registry as a whole, what regions add to it, and versions of the rules. The same value gives the same bytes on every device. share-format §12.9 */
import { canonicalJson } from '../../kernel/canonicalJson.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import type { RulePack } from '../../rules/model.ts'
import { isFromNewer, validatePack } from '../../rules/packSchema.ts'
import { utf8ToBytes } from '../bytes.ts'
import type { Registry } from '../model.ts'
import { soundPack } from '../schema/payload.ts'
import { regionRegistrySchema } from '../schema/registry.ts'
import { parseStrictJson } from '../strictJson.ts'
import type { RegionRegistry } from './regionRegistry.ts'

export const registryBytes = (registry: Registry): Uint8Array => utf8ToBytes(canonicalJson(registry))
export const regionBytes = (region: RegionRegistry): Uint8Array => utf8ToBytes(canonicalJson(region))
export const packBytes = (pack: RulePack): Uint8Array => utf8ToBytes(canonicalJson(pack))

/** A signature says who wrote it, not that it is sound: what cannot be relied on is `damaged`. */
export const parseRegion = (bytes: Uint8Array): Result<RegionRegistry, 'damaged'> => {
  const json = parseStrictJson(bytes)
  const parsed = json === null ? null : regionRegistrySchema.safeParse(json.value)
  return parsed?.success ? ok(parsed.data) : err('damaged')
}

/** `newerFormat` where it is whole, but has a form or a kind of check that this version does not know. */
export const parsePack = (bytes: Uint8Array): Result<RulePack, 'damaged' | 'newerFormat'> => {
  const json = parseStrictJson(bytes)
  const parsed = json === null ? null : soundPack.safeParse(json.value)
  if (parsed?.success) return ok(parsed.data)
  const read = json === null ? null : validatePack(json.value)
  return err(read?.ok === false && isFromNewer(read.error) ? 'newerFormat' : 'damaged')
}
