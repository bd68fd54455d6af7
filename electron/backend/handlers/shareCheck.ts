import type { Handlers } from '../../../shared/contract/api.ts'
import type { ObjectAccessView } from '../../../shared/contract/shareCheck.ts'
import { ok } from '../../../shared/kernel/result.ts'
import type { ShareCheckReport } from '../../../shared/sync/shareCheck.ts'
import type { Caller } from '../backend.ts'
import type { RunningBackend } from '../createBackend.ts'
import type { ObjectStoreKeys } from '../keys/objectStoreKeys.ts'
import { checkShare } from '../share/checkShare.ts'
import { refusePlace } from '../share/sharePlace.ts'

type Methods = 'share.check' | 'share.checkResult' | 'share.access' | 'share.saveAccess'

/** All but the secret. */
const viewOf = (keys: ObjectStoreKeys): ObjectAccessView => {
  const from = keys.from()
  const access = keys.access()
  if (from === null || access === null) return { from: null, endpoint: null, region: '', accessKeyId: '' }
  const { endpoint, region, accessKeyId } = access
  return { from, endpoint, region, accessKeyId }
}

export const createShareCheckHandlers = ({
  jobs,
  startShare,
  objectStoreKeys,
}: Pick<RunningBackend, 'jobs' | 'startShare' | 'objectStoreKeys'>): Pick<Handlers<Caller>, Methods> => ({
  'share.check': ({ folder }) => {
    const refused = refusePlace({ objectStoreKeys }, folder)
    if (refused !== null) return refused
    const look = { folder, start: startShare, access: objectStoreKeys().access() }
    return ok({ jobId: jobs.start('shareCheck', (progress) => checkShare({ ...look, progress })) })
  },
  'share.checkResult': ({ jobId }) =>
    ok(jobs.get(jobId)?.kind === 'shareCheck' ? (jobs.result(jobId) as ShareCheckReport | null) : null),
  'share.access': () => ok(viewOf(objectStoreKeys())),
  'share.saveAccess': (access) => {
    const keys = objectStoreKeys()
    keys.keep(access)
    return ok(viewOf(keys))
  },
})
