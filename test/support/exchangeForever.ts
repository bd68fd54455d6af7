import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { createKeyFiles } from '#backend/keys/keyFiles.ts'
import { createDirectoryShare } from '#backend/share/directoryShare.ts'
import { enqueueContent } from '#backend/share/enqueueContent.ts'
import { syncOf } from '#backend/share/sync.ts'
import { openStores } from '#db/openStores.ts'
import { id } from '#shared/kernel/ids.ts'
import { createTestBackend } from './testBackend.ts'

/** Writes a report, sends it, reads what is new, again and again, until it is killed; says each number once it is committed. */
const [dataFolder = '', share = '', actorId = '', outletId = ''] = process.argv.slice(2)
const opened = await openStores(dataFolder, { now: Date.now })
if (!opened.ok) throw new Error(opened.error.code)
const stores = opened.value
const profile = stores.profiles.get()
if (profile === null) throw new Error('no profile')
const workspace = {
  dataFolder,
  stores,
  keys: createKeyFiles(join(dataFolder, 'keys')),
  share: createDirectoryShare(share, { expected: profile.shareId }),
}
const backend = { ...createTestBackend(), workspace: () => workspace }
const content = { type: 'report', report: { outletId: id<'Outlet'>(outletId), week: null, overrides: [] } } as const
writeSync(1, 'ready\n')
for (;;) {
  const { path } = stores.transaction(() => enqueueContent(backend, { by: id(actorId), content }))
  writeSync(1, `wrote ${path}\n`)
  await syncOf(backend).run()
  writeSync(1, 'synced\n')
}
