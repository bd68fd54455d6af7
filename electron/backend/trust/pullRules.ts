import { ok, type Result } from '../../../shared/kernel/result.ts'
import { refusedRules } from '../../../shared/sync/judge.ts'
import type { Refused } from '../../../shared/sync/model.ts'
import type { ShareProblem } from '../../../shared/sync/ports.ts'
import { applyRules } from './applyRules.ts'
import { repositoryOf, type TrustSession } from './repositoryOf.ts'

export interface PulledRules {
  /** Targets that were not known before. */
  readonly read: number
  readonly refused: readonly Refused[]
}

/** Reads what the organisation says, and takes it over. */
export const pullRules = async (session: TrustSession): Promise<Result<PulledRules, ShareProblem>> => {
  const { stores } = session.backend.workspace()
  const known = new Map(stores.repository.targets().map(({ name, sha256 }) => [name, sha256]))
  const state = await repositoryOf(session).refresh()
  if (!state.ok) return state
  const { targets, refused } = state.value
  const fresh = targets.filter(({ name, sha256 }) => known.get(name) !== sha256)
  const kept = applyRules(stores, session.profile, fresh, new Set(known.keys()))
  return ok({
    read: fresh.length,
    refused: [...refused, ...kept].map(({ path, refusal }) => refusedRules(path, refusal)),
  })
}
