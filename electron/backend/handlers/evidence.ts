import type { Handlers } from '../../../shared/contract/api.ts'
import { ok } from '../../../shared/kernel/result.ts'
import type { Backend, Caller } from '../backend.ts'
import { startAudit } from '../share/auditJob.ts'
import { evidenceFile, evidenceViews } from '../share/evidence.ts'

type Methods = 'share.evidence' | 'share.evidenceFile' | 'share.audit' | 'share.lastAudit'

export const createEvidenceHandlers = (backend: Backend): Pick<Handlers<Caller>, Methods> => ({
  'share.evidence': () => ok(evidenceViews(backend.workspace().stores)),
  'share.evidenceFile': ({ caseId }) => evidenceFile(backend.workspace().stores, caseId),
  'share.audit': () => startAudit(backend),
  'share.lastAudit': () => ok(backend.workspace().stores.evidence.lastAudit()),
})
