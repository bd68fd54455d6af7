import { fork } from 'node:child_process'

/**
 * Stands in for Electron where the packaged program runs under plain Node: it has no window, starts utility processes
 * by Node's fork, and plays one short first run through the handler that the shell registers.
 */
const nothing = () => undefined
const handlers = new Map()
const listeners = new Map()

export const app = {
  whenReady: () => Promise.resolve(),
  requestSingleInstanceLock: () => true,
  getPath: nothing,
  getVersion: () => '0.0.0',
  getLocale: () => 'en',
  on: (name, listener) => listeners.set(name, listener),
  quit: nothing,
  exit: (code) => process.exit(code),
}
export const dialog = { showErrorBox: (title, text) => process.stderr.write(`${title}: ${text}\n`) }
export const safeStorage = { isEncryptionAvailable: () => false }
export const shell = { openPath: () => Promise.resolve('') }
export const protocol = { registerSchemesAsPrivileged: nothing, handle: nothing }
export const net = {}
export const screen = { getAllDisplays: () => [] }
export const nativeTheme = {}
export const Menu = { buildFromTemplate: () => ({}), setApplicationMenu: () => void play() }
export const session = {
  defaultSession: { setPermissionRequestHandler: nothing, setPermissionCheckHandler: nothing },
}
export const ipcMain = { handle: (name, handler) => handlers.set(name, handler) }
export const utilityProcess = {
  fork: (file) => {
    const child = fork(file, [], { serialization: 'advanced', stdio: 'inherit' })
    return { postMessage: (message) => child.send(message), on: child.on.bind(child), kill: () => child.kill() }
  },
}
export class BrowserWindow {
  webContents = { on: nothing, setWindowOpenHandler: nothing }
  on = nothing
  once = nothing
  show = nothing
  maximize = nothing
  loadURL = () => Promise.resolve()
}

const play = async () => {
  const call = (method, input, url = 'app://shell/') =>
    handlers.get('host')({ senderFrame: { parent: null, url } }, method, input)
  const fresh = await call('session.get', {})
  const founded = await call('setup.createOrganisation', {
    name: 'Packed',
    adminName: 'Ada',
    shareFolder: process.env['STAND_IN_SHARE'],
    regions: [{ name: 'South' }],
    outlets: [
      { name: 'Lido', region: 'South', format: 'pool', country: 'DE', timeZone: 'Europe/Berlin', roles: ['guard'] },
    ],
  })
  const synced = await call('share.sync', {})
  const stranger = await call('session.get', {}, 'https://elsewhere/')
  process.stdout.write(`${JSON.stringify({ fresh, founded, synced, stranger })}\n`)
  listeners.get('will-quit')?.()
  process.exit(0)
}
