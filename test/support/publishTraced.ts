import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

/**
 * Publishes one file, so that a tracer can aim at each of its calls: the temporary name is always the same, and one thread
 * makes all calls. Says what became of it.
 */
const [folder = '', path = '', size = '40000'] = process.argv.slice(2)
const real = crypto.randomBytes
crypto.randomBytes = (count: number) => (count === 8 ? Buffer.alloc(8) : real(count))
syncBuiltinESMExports()
const { createDirectoryShare } = await import('#backend/share/directoryShare.ts')
const outcome = await createDirectoryShare(folder).publish(path, Buffer.alloc(Number(size), 7))
process.stdout.write(outcome.ok ? 'published' : outcome.error)
