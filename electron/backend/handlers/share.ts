import type { Handlers } from '../../../shared/contract/api.ts'
import type { VerifyReport } from '../../../shared/contract/compare.ts'
import { ok } from '../../../shared/kernel/result.ts'
import type { Caller } from '../backend.ts'
import type { RunningBackend } from '../createBackend.ts'
import { JobFailed } from '../jobs/jobs.ts'
import { refuse } from '../refuse.ts'
import { findShare } from '../setup/join.ts'
import { syncOf } from '../share/sync.ts'
import { verifyShare } from '../share/verifyShare.ts'

type Methods = 'share.status' | 'share.choose' | 'share.sync' | 'share.verify' | 'share.verifyResult'

export const createShareHandlers = (backend: RunningBackend): Pick<Handlers<Caller>, Methods> => ({
  'share.status': () => ok(syncOf(backend).status()),
  'share.choose': async ({ folder }) => {
    const { profiles } = backend.workspace().stores
    const profile = profiles.get()
    if (profile === null) return refuse('noProfile')
    const there = await findShare(backend, folder, profile.shareId)
    if (!there.ok) return there
    profiles.save({ ...profile, shareFolder: folder })
    await backend.connectShare()
    return ok((await syncOf(backend).run()).status)
  },
  'share.sync': async () => ok(await syncOf(backend).run()),
  'share.verify': () => {
    const { stores, share, keys } = backend.workspace()
    const profile = stores.profiles.get()
    if (profile === null || share === null) return refuse('shareMissing')
    const jobId = backend.jobs.start('verify', async (progress) => {
      const report = await verifyShare({ share, verify: keys.verify, progress, trust: profile })
      if (!report.ok) throw new JobFailed(report.error)
      return report.value
    })
    return ok({ jobId })
  },
  'share.verifyResult': ({ jobId }) => {
    const isVerify = backend.jobs.get(jobId)?.kind === 'verify'
    return ok(isVerify ? (backend.jobs.result(jobId) as VerifyReport | null) : null)
  },
})
