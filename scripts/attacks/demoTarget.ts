import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createKeyFiles } from '../../electron/backend/keys/keyFiles.ts'
import { enqueueContent } from '../../electron/backend/share/enqueueContent.ts'
import { openStores } from '../../db/openStores.ts'
import { id } from '../../shared/kernel/ids.ts'
import { openTarget, type Target } from '../../test/reliability/attacks/target.ts'
import { plumblineInside, plumblineJson } from '../../test/support/plumbline.ts'

/** The demo company, built once: its share is copied for each attack, its data folder for those who remember. */
export interface DemoTarget {
  readonly trustFile: string
  readonly copyShare: () => Target
  /** A data folder that has read the share before; it looks at `share` from now on. */
  readonly copyReader: (share: string) => Promise<string>
  /** Lets the attacked outlet's device say something more, as it does from a backup that was put back. */
  readonly write: (data: string, target: Target) => Promise<void>
}

export const createDemoTarget = async (root: string): Promise<DemoTarget> => {
  const data = join(root, 'demo')
  const share = join(data, 'demo-share')
  await plumblineJson('demo', data)
  const trustFile = join(root, 'trust.json')
  writeFileSync(trustFile, (await plumblineInside('export', 'trust', '--data', data)).out)
  const keys = createKeyFiles(join(data, 'keys'))
  const signerOf: Target['signerOf'] = (deviceId) => ({ sign: (bytes) => keys.sign(id(deviceId), bytes) })
  const opened = async (folder: string) => {
    const stores = await openStores(folder, { now: Date.now })
    if (!stores.ok) throw new Error(stores.error.code)
    return stores.value
  }
  return {
    trustFile,
    copyShare: () => {
      const folder = mkdtempSync(join(root, 'share-'))
      cpSync(share, folder, { recursive: true })
      return openTarget(folder, signerOf)
    },
    copyReader: async (folder) => {
      const copy = mkdtempSync(join(root, 'data-'))
      cpSync(data, copy, { recursive: true, filter: (from) => from !== share && !from.includes('backups') })
      const stores = await opened(copy)
      const profile = stores.profiles.get()
      if (profile === null) throw new Error('the demo has no profile')
      stores.profiles.save({ ...profile, shareFolder: folder })
      stores.close()
      return copy
    },
    write: async (folder, { victim }) => {
      const stores = await opened(folder)
      const identity = stores.profiles.get()?.identities.find(({ deviceId }) => deviceId === victim.deviceId)
      if (identity === undefined) throw new Error('no key of the attacked outlet')
      const workspace = { dataFolder: folder, stores, keys, share: null }
      const report = { outletId: id<'Outlet'>(victim.ownerId), week: null, overrides: [] }
      stores.transaction(() =>
        enqueueContent(
          { workspace: () => workspace, clock: { now: Date.now } },
          { by: identity.actorId, content: { type: 'report', report } },
        ),
      )
      stores.close()
    },
  }
}
