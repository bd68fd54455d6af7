import { ok, type Result } from '../../../shared/kernel/result.ts'
import { refusedRegion, refusedRules } from '../../../shared/sync/judge.ts'
import type { Refused } from '../../../shared/sync/model.ts'
import type { ShareProblem } from '../../../shared/sync/ports.ts'
import { outsideRegions } from './regionWords.ts'
import type { RefusedTarget } from './applyRules.ts'
import { repositoryOf, type TrustSession } from './repositoryOf.ts'

export interface PulledRules {
  /** Targets that were not known before. */
  readonly read: number
  readonly refused: readonly Refused[]
}

/** Reads what the organisation says, and takes it over. */
export const pullRules = async (session: TrustSession): Promise<Result<PulledRules, ShareProblem>> => {
  const { repository } = session.backend.workspace().stores
  const known = new Map(repository.targets().map(({ name, sha256 }) => [name, sha256]))
  const kept: RefusedTarget[] = []
  const state = await repositoryOf(session, (one) => void kept.push(one)).refresh()
  if (!state.ok) return state
  const { targets, refused } = state.value
  return ok({
    read: targets.filter(({ name, sha256 }) => known.get(name) !== sha256).length,
    refused: [
      ...[...refused, ...kept].map(({ path, refusal }) => refusedRules(path, refusal)),
      ...outsideRegions(session.backend.workspace().stores).map((one) => refusedRegion(one.path, one)),
    ],
  })
}
