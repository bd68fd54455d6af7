import type { Handlers } from '../../../shared/contract/api.ts'
import { ok } from '../../../shared/kernel/result.ts'
import type { Backend, Caller } from '../backend.ts'
import { refuse } from '../refuse.ts'
import { startAudit } from '../share/auditJob.ts'
import { evidenceFile, evidenceViews } from '../share/evidence.ts'
import { retire, writeCheckpoint } from '../share/retention.ts'
import { retentionStanding } from '../share/retentionStanding.ts'
import { refuseShare } from '../share/shareRefusal.ts'
import { syncOf } from '../share/sync.ts'
import { voidedViews } from '../share/voidedViews.ts'

type Methods =
  | 'share.evidence'
  | 'share.evidenceFile'
  | 'share.voided'
  | 'share.audit'
  | 'share.lastAudit'
  | 'share.checkpoint'
  | 'share.retention'
  | 'share.retire'

export const createEvidenceHandlers = (backend: Backend): Pick<Handlers<Caller>, Methods> => ({
  'share.evidence': () => ok(evidenceViews(backend.workspace().stores)),
  'share.evidenceFile': ({ caseId }) => evidenceFile(backend.workspace().stores, caseId),
  'share.voided': () => ok(voidedViews(backend.workspace().stores)),
  'share.audit': () => startAudit(backend),
  'share.lastAudit': () => ok(backend.workspace().stores.evidence.lastAudit()),
  'share.checkpoint': async ({ outletId }) => {
    const profile = backend.workspace().stores.profiles.get()
    if (profile === null) return refuse('noProfile')
    const { path } = writeCheckpoint(backend, profile, outletId)
    await syncOf(backend).push()
    return ok({ file: path })
  },
  'share.retention': async ({ outletId }) => {
    const { stores, share } = backend.workspace()
    if (share === null) return refuse('shareMissing')
    const standing = await retentionStanding(backend, share, outletId)
    return standing.ok ? standing : refuseShare(standing.error, stores.profiles.get()?.shareFolder ?? '')
  },
  'share.retire': async ({ isTrial }) => {
    const { stores, share } = backend.workspace()
    const profile = stores.profiles.get()
    const own = profile?.identities.find(({ actorId }) => actorId === profile.actorId)
    if (own === undefined || share === null) return refuse('shareMissing')
    const done = await retire({ backend, share, deviceId: own.deviceId, isTrial })
    return done.ok ? done : refuseShare(done.error, profile?.shareFolder ?? '')
  },
})
