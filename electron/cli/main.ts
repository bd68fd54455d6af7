import '../backend/requireModernNode.ts'
import { loadDrizzleQuickly } from '../../db/loadDrizzleQuickly.ts'
import { sayFaultAndEnd } from '../backend/diagnostics.ts'
import { askPassphrase } from './askPassphrase.ts'

loadDrizzleQuickly()
const { run } = await import('./program.ts')

process.on('uncaughtException', sayFaultAndEnd)

const line = (stream: NodeJS.WriteStream) => (text: string) => {
  stream.write(text.startsWith('\r') || text.endsWith('\n') ? text : `${text}\n`)
}

process.exitCode = await run(process.argv.slice(2), {
  out: line(process.stdout),
  err: line(process.stderr),
  isTerminal: process.stderr.isTTY,
  passphrase: () => askPassphrase('PLUMBLINE_PASSPHRASE'),
})
