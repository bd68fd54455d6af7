import type { RulePack } from '../../../shared/rules/model.ts'
import type { Registry } from '../../../shared/sync/model.ts'
import { registryBytes } from '../../../shared/sync/repository/contents.ts'
import { registryTarget } from '../../../shared/sync/repository/names.ts'
import type { Backend } from '../backend.ts'
import { signerFor } from './signers.ts'

/** Whether what this device publishes counts as published by the organisation. */
export const mayPublish = ({ workspace }: Pick<Backend, 'workspace'>): boolean =>
  signerFor(workspace(), 'targets') !== null

const requireKey = (backend: Pick<Backend, 'workspace'>): void => {
  if (!mayPublish(backend)) throw new Error('no key in this data folder counts for the organisation')
}

/**
 * The only way by which the registry of people, devices and places changes: it is stored here, and kept to be signed on
 * top of whatever the share says when it can be reached. Call it inside the transaction that stores what else belongs to
 * the change. Throws where `mayPublish` is false: ask before.
 */
export const publishRegistry = (backend: Pick<Backend, 'workspace'>, registry: Registry): void => {
  requireKey(backend)
  const { stores } = backend.workspace()
  stores.transaction(() => {
    const base = stores.repository.targets().find(({ name }) => name === registryTarget)?.bytes ?? null
    stores.trust.saveRegistry(registry)
    stores.repository.savePending({ name: registryTarget, bytes: registryBytes(registry), base })
  })
}

/** A new version of the rules: stored here, and signed into the repository when the share can be reached. Throws as above. */
export const publishPackTarget = (backend: Pick<Backend, 'workspace'>, pack: RulePack): void => {
  requireKey(backend)
  backend.workspace().stores.packs.save(pack)
}
