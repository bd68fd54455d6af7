/** The repository of rules of a generated share: signed by its founder as the product signs it, with everybody in the registry. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createKeyFiles } from '#backend/keys/keyFiles.ts'
import { foundRepository, type PublicKey } from '#backend/trust/release.ts'
import { wantedSigners } from '#backend/trust/signers.ts'
import type { Actor } from '#shared/people/permissions.ts'
import type { Device, Registry } from '#shared/sync/model.ts'
import type { KeyRing } from '#shared/sync/ports.ts'
import { packBytes } from '#shared/sync/repository/contents.ts'
import { packTarget } from '#shared/sync/repository/names.ts'
import { registryFiles } from '#shared/sync/repository/registryParts.ts'
import { admin, testPack } from '#test/support/testOrganisation.ts'

export interface Founder {
  readonly actor: Actor
  readonly device: Device
  readonly rootKeys: readonly PublicKey[]
  readonly keys: Pick<KeyRing, 'sign'>
  /** The keys are gone with it: nobody signs for this organisation again. */
  readonly dispose: () => void
}

/** An admin's device and two recovery keys, of which two make a root. */
export const createFounder = (admittedAt: number): Founder => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-founder-'))
  const keys = createKeyFiles(folder)
  const [own, ...recovery] = [keys.create(), keys.create(), keys.create()]
  const device = { ...own, actorId: admin.actorId, admittedAt, revokedAfterSeq: null }
  return {
    actor: admin,
    device,
    rootKeys: [own, ...recovery],
    keys,
    dispose: () => rmSync(folder, { recursive: true }),
  }
}

/** Root, registry, rules, listing, snapshot and timestamp in the share's folder; returns the digest of the root. */
export const foundRules = (folder: string, founder: Founder, registry: Registry): string => {
  const pack = testPack()
  const { admins, deputies } = wantedSigners(registry)
  const { keys, rootKeys, device } = founder
  const targets = new Map([...registryFiles(registry), [packTarget(pack.version), packBytes(pack)]])
  const signer = device.deviceId
  // by the clock of this machine: what has expired is believed by nobody
  const files = foundRepository(
    { keys, now: Date.now() },
    { rootKeys, threshold: 2, admins, deputies, targets, signer },
  )
  for (const { path, bytes } of files) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  return files[0]?.sha256 ?? ''
}
