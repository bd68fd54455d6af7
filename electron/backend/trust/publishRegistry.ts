import type { Registry } from '../../../shared/sync/model.ts'
import type { Backend } from '../backend.ts'
import { enqueueContent } from '../share/enqueueContent.ts'

/** Whether what this device publishes counts as published by the organisation. */
export const holdsOrganisationKey = ({ workspace }: Pick<Backend, 'workspace'>): boolean => {
  const { stores, keys } = workspace()
  const profile = stores.profiles.get()
  return profile !== null && keys.has(profile.organisationDeviceId)
}

/**
 * The only way by which the registry of people, devices and places changes: it is stored here and signed into the
 * outbox as the organisation's word, both or neither. Call it inside the transaction that stores what else belongs to
 * the change. Throws where `holdsOrganisationKey` is false: ask before.
 */
export const publishRegistry = (backend: Pick<Backend, 'workspace' | 'clock'>, registry: Registry): void => {
  const { stores } = backend.workspace()
  stores.transaction(() => {
    stores.trust.saveRegistry(registry)
    enqueueContent(backend, { by: 'organisation', content: { type: 'registry', registry } })
  })
}
