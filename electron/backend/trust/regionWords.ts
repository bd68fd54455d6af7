import type { Registry } from '../../../shared/sync/model.ts'
import { parseRegion } from '../../../shared/sync/repository/contents.ts'
import { regionOfTarget, registryTarget, targetPath } from '../../../shared/sync/repository/names.ts'
import type { RepositoryStore } from '../../../shared/sync/repository/port.ts'
import {
  joinRegions,
  withRegions,
  type OutsideRegion,
  type RegionRegistry,
} from '../../../shared/sync/repository/regionRegistry.ts'
import { partsAmong, readRegistry } from '../../../shared/sync/repository/registryParts.ts'
import type { Stores } from '../backend.ts'

/** What each region says, with what waits here to be said for it. */
export const regionWords = ({
  targets,
  pending,
}: Pick<RepositoryStore, 'targets' | 'pending'>): readonly RegionRegistry[] => {
  const words = new Map<string, RegionRegistry>()
  for (const { name, bytes } of [...targets(), ...pending()]) {
    const said = regionOfTarget(name) === null ? null : parseRegion(bytes)
    if (said?.ok !== true) continue
    const before = words.get(name)
    words.set(name, before === undefined ? said.value : joinRegions(before, said.value))
  }
  return [...words.values()]
}

/** The organisation's own word: what waits here to be said, or what was verified. */
const organisationWord = ({ repository, trust }: Stores): Registry | null => {
  const targets = repository.targets()
  const verified = targets.find(({ name }) => name === registryTarget)
  const isWaiting = repository.pending().some(({ name }) => name === registryTarget)
  const said = isWaiting || verified === undefined ? null : readRegistry(verified.bytes, partsAmong(targets))
  return said?.ok === true ? said.value : trust.registry()
}

/** Who belongs to the organisation is what it says and what its regions may add. */
export const saveWithRegions = (stores: Stores): void => {
  const registry = organisationWord(stores)
  if (registry !== null) stores.trust.saveRegistry(withRegions(registry, regionWords(stores.repository)).registry)
}

/** What leads said without having a say about it, each with the file that says so. */
export const outsideRegions = ({
  repository,
  trust,
}: Pick<Stores, 'repository' | 'trust'>): readonly (OutsideRegion & { readonly path: string })[] => {
  const registry = trust.registry()
  const said = repository.targets().filter(({ name }) => regionOfTarget(name) !== null)
  if (registry === null || said.length === 0) return []
  const { outside } = withRegions(registry, regionWords({ targets: () => said, pending: () => [] }))
  return outside.map((one) => ({
    ...one,
    path: targetPath(
      `${one.regionId}.registry.json`,
      said.find(({ name }) => regionOfTarget(name) === one.regionId)?.sha256 ?? '',
    ),
  }))
}
