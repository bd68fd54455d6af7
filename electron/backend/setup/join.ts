import type { Input, Problem } from '../../../shared/contract/api.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { codeDigestOf, parseInvitation, proofOf } from '../../../shared/sync/enrolment.ts'
import type { RunningBackend } from '../createBackend.ts'
import { refuse } from '../refuse.ts'
import { enqueueContent } from '../share/enqueueContent.ts'
import { refusePlace } from '../share/sharePlace.ts'
import { refuseShare } from '../share/shareRefusal.ts'
import { syncOf } from '../share/sync.ts'

/** Whether the folder holds this share; looked at by a process of its own. */
export const findShare = async (
  backend: Pick<RunningBackend, 'openShare' | 'objectStoreKeys'>,
  folder: string,
  shareId: string,
): Promise<Result<void, Problem>> => {
  const refused = refusePlace(backend, folder)
  if (refused !== null) return refused
  const share = backend.openShare(folder)
  try {
    const probe = await share.probe()
    if (!probe.ok) return refuseShare(probe.error, folder)
    return probe.value.shareId === shareId ? ok(undefined) : refuseShare('foreign', folder)
  } finally {
    await share.close()
  }
}

/** Pins the organisation's first root and asks to be admitted; the data folder waits until the registry lists its device. */
export const join = async (
  backend: RunningBackend,
  { invitation, shareFolder, name }: Input<'setup.join'>,
): Promise<Result<void, Problem>> => {
  const { stores, keys } = backend.workspace()
  if (stores.profiles.get() !== null) return refuse('alreadySetUp')
  const parsed = parseInvitation(invitation)
  if (!parsed.ok) return refuse('badInvitation')
  const { organisationId, shareId, rootSha256, code, actor } = parsed.value
  const there = await findShare(backend, shareFolder, shareId)
  if (!there.ok) return there
  const { deviceId, publicKey } = keys.create()
  const { actorId } = actor
  stores.transaction(() => {
    stores.profiles.save({
      organisationId,
      organisationName: parsed.value.name,
      shareId,
      shareFolder,
      rootSha256,
      demo: false,
      clockShiftMs: 0,
      actorId,
      identities: [{ actorId, deviceId, publicKey }],
    })
    const proof = proofOf(code, deviceId)
    const content = { type: 'enrolment', publicKey, proof, codeDigest: codeDigestOf(code), name } as const
    enqueueContent(backend, { by: actorId, content })
  })
  await backend.connectShare()
  await syncOf(backend).run()
  return ok(undefined)
}
