import '../backend/requireModernNode.ts'
import { spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import packageJson from '../../package.json' with { type: 'json' }
import { sayFaultAndEnd } from '../backend/diagnostics.ts'
import { buildViewer } from '../backend/inspect/buildViewer.ts'
import { shellEn } from '../../shared/i18n/shell/en.ts'
import { loadDrizzleQuickly } from '../../db/loadDrizzleQuickly.ts'
import { serveWeb } from './serve.ts'

loadDrizzleQuickly()
const { composeBackend } = await import('../backend/compose.ts')

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(homedir(), '.plumbline') },
    port: { type: 'string', default: '0' },
    token: { type: 'string' },
    'no-open': { type: 'boolean', default: false },
  },
})

// options are read before: what is wrong with them is said in words
process.on('uncaughtException', sayFaultAndEnd)

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['xdg-open'],
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

const openBrowser = (address: string): void => {
  const [command, ...args] = openers[process.platform] ?? []
  if (command === undefined || values['no-open'] || (process.platform === 'linux' && !process.env['DISPLAY'])) return
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true })
  child.once('error', () => {
    process.stdout.write('Open the address above in your browser.\n')
  })
  child.unref()
}

const opened = await composeBackend({
  dataFolder: resolve(values.data),
  appVersion: packageJson.version,
  syncEveryMs: 60_000,
  viewer: buildViewer,
})
if (!opened.ok) {
  process.stderr.write(`${shellEn.cannotOpen}: ${values.data}\n${shellEn.openProblems[opened.error.code]}\n`)
  process.exit(2)
}
const composed = opened.value
const web = await serveWeb({
  dispatch: composed.dispatch,
  pages: resolve(import.meta.dirname, '../../dist/renderer'),
  port: Number(values.port),
  ...(values.token === undefined ? {} : { token: values.token }),
})
const address = `${web.url}/#${web.token}`
process.stdout.write(`Plumbline is open at ${address}\nKeep this window open; Ctrl+C ends it.\n`)
openBrowser(address)

const stop = (): void => {
  void (async () => {
    await web.close()
    await composed.close()
    process.exit(0)
  })()
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
