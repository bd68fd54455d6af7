import { openStores } from '#db/openStores.ts'
import { id } from '#shared/kernel/ids.ts'
import { contentOf, lines } from './csv.ts'
import { importToEnd } from './importJob.ts'
import { createTestBackend } from './testBackend.ts'
import { manager } from './testOrganisation.ts'

/** Imports the same 2,000 intervals again and again, each time with the next number in all of them, until it is killed. */
const [folder = '', first = '1'] = process.argv.slice(2)
// a test that ends without killing it must not leave a writer behind that fills the disk
const parent = process.ppid
const opened = await openStores(folder, { now: () => 0 })
if (!opened.ok) throw new Error(opened.error.code)
const backend = createTestBackend({ stores: opened.value })
for (let quantity = Number(first); process.ppid === parent; quantity += 1) {
  const rows = Array.from({ length: 2_000 }, (_, at) => `${new Date(at * 900_000).toISOString()},${quantity}`)
  const content = contentOf(lines('time,quantity', ...rows))
  const usual = { kind: 'demand', outletId: id<'Outlet'>('nordbad'), dryRun: false, acceptPartial: false } as const
  const request = { ...usual, content, mapping: { time: 0, quantity: 1 } }
  const reply = await importToEnd(backend, request, { actor: manager })
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  // from here on a kill meets it at work, however slow the machine is
  if (quantity === Number(first)) process.stdout.write('ready\n')
}
