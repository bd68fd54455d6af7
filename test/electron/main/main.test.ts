import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

type Listener = (...args: readonly unknown[]) => unknown

/** What the shell did with Electron; `vi.hoisted` because the mock is read before this file's own code runs. */
const seen = vi.hoisted(() => ({
  profile: '',
  lock: true,
  handlers: new Map<string, Listener>(),
  appEvents: new Map<string, Listener>(),
  windows: [] as { readonly options: unknown; readonly loaded: string[]; readonly events: Map<string, Listener> }[],
  schemes: [] as unknown[],
  protocols: new Map<string, Listener>(),
  errors: [] as string[],
  exits: [] as (number | undefined)[],
  menus: [] as unknown[],
  exposed: new Map<string, unknown>(),
  invoked: [] as unknown[],
}))

vi.mock('electron', () => {
  class BrowserWindow {
    readonly record = { options: {} as unknown, loaded: [] as string[], events: new Map<string, Listener>() }
    readonly webContents = {
      on: (name: string, listener: Listener) => this.record.events.set(name, listener),
      setWindowOpenHandler: (listener: Listener) => this.record.events.set('window-open', listener),
    }
    constructor(options: unknown) {
      this.record.options = options
      seen.windows.push(this.record)
    }
    once(name: string, listener: Listener) {
      this.record.events.set(name, listener)
    }
    on(name: string, listener: Listener) {
      this.record.events.set(name, listener)
    }
    show() {
      this.record.loaded.push('shown')
    }
    getNormalBounds() {
      return { x: 1, y: 2, width: 1_200, height: 800 }
    }
    isMaximized() {
      return false
    }
    loadURL(url: string) {
      this.record.loaded.push(url)
      return Promise.resolve()
    }
  }
  return {
    BrowserWindow,
    app: {
      whenReady: () => Promise.resolve(),
      getPath: () => seen.profile,
      getVersion: () => '9.9.9',
      getLocale: () => 'de-DE',
      on: (name: string, listener: Listener) => seen.appEvents.set(name, listener),
      quit: () => seen.exits.push(undefined),
      exit: (code: number) => seen.exits.push(code),
      requestSingleInstanceLock: () => seen.lock,
    },
    contextBridge: { exposeInMainWorld: (name: string, value: unknown) => seen.exposed.set(name, value) },
    dialog: { showErrorBox: (title: string, text: string) => seen.errors.push(`${title}: ${text}`) },
    ipcMain: { handle: (channel: string, listener: Listener) => seen.handlers.set(channel, listener) },
    ipcRenderer: { invoke: (...args: readonly unknown[]) => Promise.resolve(seen.invoked.push(args)) },
    Menu: {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: (menu: unknown) => seen.menus.push(menu),
    },
    net: { fetch: (url: string) => Promise.resolve(new Response(`page of ${url} __NONCE__`)) },
    protocol: {
      registerSchemesAsPrivileged: (schemes: unknown) => seen.schemes.push(schemes),
      handle: (scheme: string, listener: Listener) => seen.protocols.set(scheme, listener),
    },
    safeStorage: { isEncryptionAvailable: () => false },
    session: {
      defaultSession: { setPermissionRequestHandler: () => undefined, setPermissionCheckHandler: () => undefined },
    },
    shell: { openPath: () => Promise.resolve('') },
    utilityProcess: { fork: () => ({ postMessage: () => undefined, on: () => undefined, kill: () => true }) },
  }
})

const startMain = async (): Promise<void> => {
  vi.resetModules()
  await import('../../../electron/main/main.ts')
}
const trustedEvent = { senderFrame: { parent: null, url: 'app://shell/' } }
const ask = (method: string, input: unknown) => seen.handlers.get('host')?.(trustedEvent, method, input)

describe('main.ts, with Electron mocked and everything else real', () => {
  beforeAll(async () => {
    seen.profile = mkdtempSync(join(tmpdir(), 'shell-'))
    await startMain()
  })
  afterAll(() => {
    seen.appEvents.get('will-quit')?.()
    rmSync(seen.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  })

  it('opens one sandboxed, isolated window on our own page', () => {
    expect(seen.windows).toHaveLength(1)
    expect(seen.windows[0]?.options).toMatchObject({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false },
    })
    expect(seen.windows[0]?.loaded).toEqual(['app://shell/'])
  })

  it('makes app: a standard, secure scheme before it is used', () => {
    expect(seen.schemes).toEqual([
      [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }],
    ])
  })

  it('answers the one channel through the real door and the real database', async () => {
    await expect(ask('session.get', {})).resolves.toMatchObject({
      ok: true,
      value: { state: 'fresh', appVersion: '9.9.9' },
    })
    await expect(ask('rules.draft', {})).resolves.toEqual({ ok: false, error: { code: 'forbidden' } })
    expect([...seen.handlers.keys()]).toEqual(['host'])
  })

  it('serves pages with a policy and a nonce, and nothing outside them', async () => {
    const serve = seen.protocols.get('app') as (request: Request) => Promise<Response>
    const page = await serve(new Request('app://shell/plan/x'))
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).not.toMatch(/unsafe/)
    expect(await page.text()).toContain(`index.html ${/'nonce-([^']+)'/.exec(policy)?.[1]}`)
    expect((await serve(new Request('app://other/index.html'))).status).toBe(404)
    expect((await serve(new Request('app://shell/index.html', { method: 'POST' }))).status).toBe(404)
    // a path that climbs ends inside the folder of the pages
    expect(await (await serve(new Request('app://shell/..%2f..%2fsecret.js'))).text()).toMatch(/\/renderer\/secret\.js/)
  })

  it('speaks the language of the system in its menu', () => {
    expect(JSON.stringify(seen.menus[0])).toContain('Jetzt sichern')
  })

  it('tells in a sentence when another program holds the folder, and ends', async () => {
    await startMain()
    expect(seen.errors).toEqual([expect.stringContaining('Ein anderes Plumbline-Fenster')])
    expect(seen.exits).toEqual([2])
    expect(seen.windows).toHaveLength(1)
  })
})

describe('a second start on the same profile', () => {
  beforeEach(() => {
    seen.lock = false
    seen.exits.length = 0
  })
  it('ends at once, before it opens anything', async () => {
    await startMain()
    expect(seen.exits).toEqual([undefined])
  })
})

describe('preload.ts', () => {
  it('exposes one object with one function, which goes through one channel', async () => {
    await import('../../../electron/preload/preload.ts')
    const host = seen.exposed.get('host') as { call: (method: string, input: unknown) => Promise<unknown> }
    expect([...seen.exposed.keys()]).toEqual(['host'])
    expect(Object.keys(host)).toEqual(['call'])
    await host.call('session.get', { a: 1 })
    expect(seen.invoked).toEqual([['host', 'session.get', { a: 1 }]])
  })
})
