import { join } from 'node:path'
import type { FileShare, Profile } from '../../../shared/sync/ports.ts'
import type { Backend } from '../backend.ts'
import { createApplyingStore, type RefusedTarget } from './applyRules.ts'
import { createRuleRepository, type WritableRepository } from './ruleRepository.ts'

/** One data folder and the share that it talks to, from beginning to end of a sync. */
export interface TrustSession {
  readonly backend: Pick<Backend, 'workspace' | 'clock'>
  readonly share: FileShare
  readonly profile: Profile
}

/** `onRefused` is told of each target that was verified and cannot be taken over. */
export const repositoryOf = (
  { backend, share, profile }: TrustSession,
  onRefused: (refused: RefusedTarget) => void = () => undefined,
): WritableRepository => {
  const workspace = backend.workspace()
  return createRuleRepository({
    share,
    store: createApplyingStore(workspace, profile, onRefused),
    pinned: profile.rootSha256,
    scratch: join(workspace.dataFolder, 'trust'),
    now: backend.clock.now,
  })
}
