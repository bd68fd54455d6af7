import type { Digest } from '../../../shared/kernel/digest.ts'
import type { ShareId } from '../../../shared/kernel/ids.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import type { Registry } from '../../../shared/sync/model.ts'
import { packBytes } from '../../../shared/sync/repository/contents.ts'
import { packTarget, parseMetadataPath } from '../../../shared/sync/repository/names.ts'
import { registryFiles } from '../../../shared/sync/repository/registryParts.ts'
import { layoutVersion } from '../../../shared/sync/marker.ts'
import { layoutBytes, layoutTarget } from '../../../shared/sync/repository/policy.ts'
import type { KeyRing } from '../../../shared/sync/ports.ts'
import type { Stores } from '../backend.ts'
import { foundRepository, targetFilesOf, type PublicKey } from './release.ts'
import { wantedSigners } from './signers.ts'

/** Root keys beside the founder's own, of which one is needed with it: to be handed to two people. */
const recoveryKeys = 2
const rootThreshold = 2

export interface Founded {
  /** What everybody else pins. */
  readonly rootSha256: Digest
}

/**
 * The repository of a new organisation: believed here at once, on its way to the share. The registry lists the founder's
 * device. Call it inside the transaction that saves the profile.
 */
export const foundOrganisation = (
  { stores, keys }: { readonly stores: Stores; readonly keys: Pick<KeyRing, 'create' | 'sign'> },
  founder: PublicKey,
  content: { readonly registry: Registry; readonly pack: RulePack; readonly shareId: ShareId },
  now: number,
): Founded => {
  const rootKeys = [founder, ...Array.from({ length: recoveryKeys }, () => keys.create())]
  const { admins, deputies } = wantedSigners(content.registry)
  const targets = new Map([
    ...registryFiles(content.registry),
    [packTarget(content.pack.version), packBytes(content.pack)],
    [layoutTarget, layoutBytes({ fmt: 1, shareId: content.shareId, layout: layoutVersion })],
  ])
  const signer = founder.deviceId
  const files = foundRepository(
    { keys, now },
    { rootKeys, threshold: rootThreshold, admins, deputies, targets, signer },
  )
  const named = files.flatMap((file) => {
    const name = parseMetadataPath(file.path)
    return name === null ? [] : [{ ...name, ...file }]
  })
  stores.repository.accept({
    metadata: named.map(({ role, version, bytes }) => ({ role, version, bytes })),
    roots: named.filter(({ role }) => role === 'root').map(({ version, bytes }) => ({ version, bytes })),
    seen: named.map(({ role, version }) => ({
      role,
      version,
      signedBy: role === 'root' ? rootKeys.map(({ deviceId }) => deviceId) : [signer],
    })),
    passedOver: [],
    targets: targetFilesOf(targets)
      .map(({ sha256, bytes }, index) => ({ name: [...targets.keys()][index] ?? '', sha256, bytes }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    confirmedAt: now,
  })
  stores.repository.setOutgoing(files)
  stores.trust.saveRegistry(content.registry)
  stores.packs.save(content.pack)
  return { rootSha256: named.find(({ role }) => role === 'root')?.sha256 ?? '' }
}
