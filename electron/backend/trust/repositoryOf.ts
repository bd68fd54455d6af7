import { join } from 'node:path'
import type { FileShare, Profile } from '../../../shared/sync/ports.ts'
import type { Backend } from '../backend.ts'
import { createRuleRepository, type WritableRepository } from './ruleRepository.ts'

/** One data folder and the share that it talks to, from beginning to end of a sync. */
export interface TrustSession {
  readonly backend: Pick<Backend, 'workspace' | 'clock'>
  readonly share: FileShare
  readonly profile: Profile
}

export const repositoryOf = ({ backend, share, profile }: TrustSession): WritableRepository => {
  const { stores, dataFolder } = backend.workspace()
  return createRuleRepository({
    share,
    store: stores.repository,
    pinned: profile.rootSha256,
    scratch: join(dataFolder, 'trust'),
    now: backend.clock.now,
  })
}
