import type { Problem } from '../../../shared/contract/api.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { Backend, Workspace } from '../backend.ts'
import { JobFailed } from '../jobs/jobs.ts'
import { refuse } from '../refuse.ts'
import { policyOf } from '../trust/policyOf.ts'
import { auditShare } from './audit.ts'

const dayMs = 24 * 60 * 60_000
/** After one that could not be ended. */
const tryAgainMs = dayMs

type Source = Pick<Backend, 'workspace' | 'clock' | 'jobs'>

/** Works on the data folder that is open now, though another may be opened meanwhile. */
export const startAudit = ({ workspace, clock, jobs }: Source): Result<{ readonly jobId: string }, Problem> => {
  const present = workspace()
  const { share, stores } = present
  const profile = stores.profiles.get()
  if (profile === null || share === null) return refuse('shareMissing')
  const jobId = jobs.start('audit', async (progress) => {
    const audit = await auditShare({ workspace: present, share, profile, now: () => clock.now(), progress })
    if (!audit.ok) throw new JobFailed(audit.error)
    return audit.value
  })
  return ok({ jobId })
}

const triedAt = new WeakMap<Workspace['stores'], number>()

/** Whether the own device is one that looks after the whole share, and when it was let in; null where it is not. */
const admittedAt = ({ stores }: Workspace): number | null => {
  const profile = stores.profiles.get()
  const registry = stores.trust.registry()
  const actor = registry?.actors.find(({ actorId }) => actorId === profile?.actorId)
  const own = profile?.identities.find(({ actorId }) => actorId === profile.actorId)
  const device = registry?.devices.find(({ deviceId }) => deviceId === own?.deviceId)
  const looksAfter = actor !== undefined && actor.role !== 'manager' && profile?.demo === false
  return looksAfter ? (device?.admittedAt ?? null) : null
}

/** By itself as often as the organisation decided, after the last one or after the device was let in; after a fault once more a day later. share-format §13.6 */
export const auditIfDue = (backend: Source): boolean => {
  const workspace = backend.workspace()
  const { stores } = workspace
  const since = stores.evidence.lastAudit()?.finishedAt ?? admittedAt(workspace)
  const now = backend.clock.now()
  const rested = now - (triedAt.get(stores) ?? -Infinity) >= tryAgainMs
  if (admittedAt(workspace) === null || since === null || now - since < policyOf(stores).auditDays * dayMs || !rested)
    return false
  triedAt.set(stores, now)
  return startAudit(backend).ok
}
