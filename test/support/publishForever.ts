import { createRosterHandlers } from '#backend/handlers/roster.ts'
import { createRosterPublishHandlers } from '#backend/handlers/rosterPublish.ts'
import { openStores } from '#db/openStores.ts'
import { id } from '#shared/kernel/ids.ts'
import { createTestBackend } from './testBackend.ts'
import { manager, testPerson } from './testOrganisation.ts'

/** Adds an open shift, checks and publishes, again and again, until it is killed. */
const [folder = ''] = process.argv.slice(2)
// a test that ends without killing it must not leave a writer behind that fills the disk
const parent = process.ppid
const opened = await openStores(folder, { now: () => 0 })
if (!opened.ok) throw new Error(opened.error.code)
const backend = createTestBackend({ stores: opened.value })
backend.stores.people.saveAll([testPerson('anna')])
const caller = { actor: manager }
const key = { outletId: id<'Outlet'>('nordbad'), weekOn: '2026-03-16' } as const
const roster = createRosterHandlers(backend)
const publishing = createRosterPublishHandlers(backend)
const startAt = Date.UTC(2026, 2, 16, 9)
let isReady = false
while (process.ppid === parent) {
  const baseSeq = backend.stores.plans.state(key.outletId, key.weekOn).seq
  const shiftId = id<'Shift'>(`s${baseSeq}`)
  const after = { shiftId, personId: null, role: 'guard', startAt, endAt: startAt + 3_600_000, breaks: [] }
  const edited = await roster['roster.edit'](
    { ...key, baseSeq, label: 'add', changes: [{ before: null, after }] },
    caller,
  )
  const receipt = await publishing['roster.check'](key, caller)
  if (!edited.ok || !receipt.ok) throw new Error('refused')
  const { digest } = receipt.value
  const published = await publishing['roster.publish']({ ...key, digest, reasons: [], amendmentReason: 'more' }, caller)
  if (!published.ok) throw new Error(JSON.stringify(published.error))
  // from here on a kill meets it at work, however slow the machine is
  if (!isReady) process.stdout.write('ready\n')
  isReady = true
}
