import { isAbsolute } from 'node:path'
import type { Handlers } from '../../../shared/contract/api.ts'
import { ok } from '../../../shared/kernel/result.ts'
import type { ShareCheckReport } from '../../../shared/sync/shareCheck.ts'
import type { Caller } from '../backend.ts'
import type { RunningBackend } from '../createBackend.ts'
import { checkShare } from '../share/checkShare.ts'
import { refuseShare } from '../share/shareRefusal.ts'

type Methods = 'share.check' | 'share.checkResult'

export const createShareCheckHandlers = ({
  jobs,
  startShare,
}: Pick<RunningBackend, 'jobs' | 'startShare'>): Pick<Handlers<Caller>, Methods> => ({
  'share.check': ({ folder }) => {
    if (!isAbsolute(folder)) return refuseShare('missing', folder)
    return ok({ jobId: jobs.start('shareCheck', (progress) => checkShare({ folder, start: startShare, progress })) })
  },
  'share.checkResult': ({ jobId }) =>
    ok(jobs.get(jobId)?.kind === 'shareCheck' ? (jobs.result(jobId) as ShareCheckReport | null) : null),
})
