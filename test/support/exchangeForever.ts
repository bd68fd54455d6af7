import { writeSync } from 'node:fs'
import { createBackend } from '#backend/createBackend.ts'
import { enqueueContent } from '#backend/share/enqueueContent.ts'
import { syncOf } from '#backend/share/sync.ts'
import { id } from '#shared/kernel/ids.ts'

/** Writes a report, sends it, reads what is new, again and again, until it is killed; says each number once it is committed. */
const [dataFolder = '', actorId = '', outletId = ''] = process.argv.slice(2)
const created = await createBackend({ dataFolder, appVersion: '0.0.0' })
if (!created.ok) throw new Error(created.error.code)
const backend = created.value
const { stores } = backend.workspace()
const content = { type: 'report', report: { outletId: id<'Outlet'>(outletId), week: null, overrides: [] } } as const
writeSync(1, 'ready\n')
for (;;) {
  const { path } = stores.transaction(() => enqueueContent(backend, { by: id(actorId), content }))
  writeSync(1, `wrote ${path}\n`)
  await syncOf(backend).run()
}
