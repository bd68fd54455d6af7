import { isAbsolute } from 'node:path'
import type { Input, Problem } from '../../../shared/contract/api.ts'
import { id } from '../../../shared/kernel/ids.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import { codeDigestOf, encodeInvitation, parseInvitation, proofOf } from '../../../shared/sync/enrolment.ts'
import type { RunningBackend } from '../createBackend.ts'
import { newId } from '../newId.ts'
import { refuse } from '../refuse.ts'
import { codeOf } from '../share/admission.ts'
import { enqueueContent } from '../share/enqueueContent.ts'
import { refuseShare } from '../share/shareRefusal.ts'
import { syncOf } from '../share/sync.ts'
import { holdsOrganisationKey, publishRegistry } from '../trust/publishRegistry.ts'

/** Whether the folder holds this share; looked at by a process of its own. */
export const findShare = async (
  backend: Pick<RunningBackend, 'openShare'>,
  folder: string,
  shareId: string,
): Promise<Result<void, Problem>> => {
  if (!isAbsolute(folder)) return refuseShare('missing', folder)
  const share = backend.openShare(folder)
  try {
    const probe = await share.probe()
    if (!probe.ok) return refuseShare(probe.error, folder)
    return probe.value.shareId === shareId ? ok(undefined) : refuseShare('foreign', folder)
  } finally {
    await share.close()
  }
}

/** Pins the organisation's key and asks to be admitted; the data folder waits until the registry lists its device. */
export const join = async (
  backend: RunningBackend,
  { invitation, shareFolder, name }: Input<'setup.join'>,
): Promise<Result<void, Problem>> => {
  const { stores, keys } = backend.workspace()
  if (stores.profiles.get() !== null) return refuse('alreadySetUp')
  const parsed = parseInvitation(invitation)
  if (!parsed.ok) return refuse('badInvitation')
  const { organisationId, shareId, organisationDeviceId, organisationPublicKey, code, actor } = parsed.value
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
      organisationDeviceId,
      organisationPublicKey,
      demo: false,
      clockShiftMs: 0,
      actorId,
      identities: [{ actorId, deviceId }],
    })
    const proof = proofOf(code, deviceId)
    const content = { type: 'enrolment', publicKey, proof, codeDigest: codeDigestOf(code), name } as const
    enqueueContent(backend, { by: actorId, content })
  })
  await backend.connectShare()
  await syncOf(backend).run()
  return ok(undefined)
}

/** A new open invitation in the book, and the line of text that carries its code past the share. */
export const invite = async (
  backend: RunningBackend,
  { name, role, outletIds, regionIds }: Input<'setup.invite'>,
): Promise<Result<{ readonly invitation: string }, Problem>> => {
  const { stores, keys } = backend.workspace()
  const profile = stores.profiles.get()
  const registry = stores.trust.registry()
  if (profile === null || registry === null) return refuse('noProfile')
  if (!holdsOrganisationKey(backend)) return refuse('notYours')
  const outlets = new Set(registry.outlets.map(({ outletId }) => outletId))
  const regions = new Set(registry.regions.map(({ regionId }) => regionId))
  const places = outletIds.every((one) => outlets.has(one)) && regionIds.every((one) => regions.has(one))
  if (!places) return refuse('notFound')
  const actor: Actor = {
    actorId: id<'Actor'>(newId(backend)),
    name,
    role,
    outletIds: role === 'manager' ? outletIds : [],
    regionIds: role === 'lead' ? regionIds : [],
  }
  const code = codeOf(keys, actor)
  const next = {
    ...registry,
    invitations: [
      ...registry.invitations,
      { codeDigest: codeDigestOf(code), actor, createdAt: backend.clock.now(), usedBy: null },
    ],
  }
  publishRegistry(backend, next)
  await syncOf(backend).push()
  const { organisationId, organisationName, shareId, organisationDeviceId, organisationPublicKey } = profile
  const pinned = { organisationId, name: organisationName, shareId, organisationDeviceId, organisationPublicKey }
  return ok({ invitation: encodeInvitation({ v: 1, ...pinned, code, actor }) })
}
