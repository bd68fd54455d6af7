/** A lead's device on a generated region: the backend as it runs, with its database on disk and the share by a process of its own. */
import { join } from 'node:path'
import { createBackend, type BackendOptions, type RunningBackend } from '#backend/createBackend.ts'
import { createKeyFiles } from '#backend/keys/keyFiles.ts'
import { syncOf } from '#backend/share/sync.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Actor } from '#shared/people/permissions.ts'
import type { Device } from '#shared/sync/model.ts'
import { testProfile } from '#test/support/testOrganisation.ts'

export const leadActor: Actor = {
  actorId: id('leadofsouth'),
  name: 'Lea',
  role: 'lead',
  outletIds: [],
  regionIds: [id('south')],
}

export const createLeadKey = (dataFolder: string): Device => ({
  ...createKeyFiles(join(dataFolder, 'keys')).create(),
  actorId: leadActor.actorId,
  admittedAt: 0,
  revokedAfterSeq: null,
})

/** All that the invitation brings: who else there is stands in the rules on the share. */
export interface Known {
  readonly rootSha256: string
  readonly device: Device
}

export const openReader = async (
  dataFolder: string,
  shareFolder: string,
  { rootSha256, device }: Known,
  options: Pick<BackendOptions, 'shareProcessEntry'> = {},
): Promise<RunningBackend> => {
  const created = await createBackend({ dataFolder, appVersion: '0.0.0', ...options })
  if (!created.ok) throw new Error(created.error.code)
  const backend = created.value
  const { stores } = backend.workspace()
  if (stores.profiles.get() === null) {
    const identities = [{ actorId: leadActor.actorId, deviceId: device.deviceId }]
    stores.profiles.save({ ...testProfile, rootSha256, shareFolder, actorId: leadActor.actorId, identities })
    await backend.connectShare()
  }
  return backend
}

/** Throws where fewer files were accepted than lie there; the device's own witness may be one more. */
export const refresh = async (backend: RunningBackend, files: number): Promise<number> => {
  const { read, refused, status } = await syncOf(backend).run()
  if (status.state !== 'fine' || refused > 0 || read < files) {
    throw new Error(
      `read ${read} of ${files}, refused ${refused}, ${status.state}: ${JSON.stringify(status.refused[0])}`,
    )
  }
  return read
}
