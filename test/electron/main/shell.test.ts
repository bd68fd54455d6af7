import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Session, WebContents, IpcMainInvokeEvent } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTrustedHandler, denyLeaving, denyPermissions } from '../../../electron/main/security.ts'
import { readWindowState, writeWindowState } from '../../../electron/main/windowState.ts'

type Frame = { readonly parent: object | null; readonly url: string } | null
const eventFrom = (senderFrame: Frame) => ({ senderFrame }) as unknown as IpcMainInvokeEvent

describe('the sender check, once per call', () => {
  const dispatch = vi.fn<(method: string, input: unknown) => Promise<{ ok: true; value: string }>>()
  const handle = createTrustedHandler(dispatch)
  beforeEach(() => {
    dispatch.mockReset().mockResolvedValue({ ok: true, value: 'answer' })
  })

  it('lets the top frame of our own page through', async () => {
    await expect(handle(eventFrom({ parent: null, url: 'app://shell/plan' }), 'session.get', {})).resolves.toEqual({
      ok: true,
      value: 'answer',
    })
    expect(dispatch).toHaveBeenCalledWith('session.get', {})
  })

  it.each<[string, Frame, unknown]>([
    ['a frame that is gone', null, 'session.get'],
    ['a subframe', { parent: {}, url: 'app://shell/' }, 'session.get'],
    ['another page', { parent: null, url: 'https://shell/' }, 'session.get'],
    ['a look-alike address', { parent: null, url: 'app://shell.evil/' }, 'session.get'],
    ['a method that is no name', { parent: null, url: 'app://shell/' }, { toString: () => 'session.get' }],
  ])('refuses %s', async (_, frame, method) => {
    await expect(handle(eventFrom(frame), method, {})).resolves.toEqual({ ok: false, error: { code: 'forbidden' } })
    expect(dispatch).not.toHaveBeenCalled()
  })
})

describe('permissions', () => {
  it('are all refused', () => {
    const setRequest = vi.fn<Session['setPermissionRequestHandler']>()
    const setCheck = vi.fn<Session['setPermissionCheckHandler']>()
    denyPermissions({
      setPermissionRequestHandler: setRequest,
      setPermissionCheckHandler: setCheck,
    } as unknown as Session)
    const decide = vi.fn<(granted: boolean) => void>()
    setRequest.mock.calls[0]?.[0]?.({} as WebContents, 'media', decide, {} as never)
    expect(decide).toHaveBeenCalledWith(false)
    expect(setCheck.mock.calls[0]?.[0]?.(null, 'geolocation', '', {} as never)).toBe(false)
  })
})

describe('the window stays on our page', () => {
  const listeners = new Map<string, (event: { url: string; preventDefault: () => void }) => void>()
  let openHandler: (() => { action: string }) | undefined
  denyLeaving({
    on: (name: string, listener: (event: { url: string; preventDefault: () => void }) => void) =>
      listeners.set(name, listener),
    setWindowOpenHandler: (handler: () => { action: string }) => {
      openHandler = handler
    },
  } as unknown as WebContents)

  it.each([
    ['https://evil.example/', true],
    ['file:///etc/passwd', true],
    ['app://other/', true],
    ['app://shell/plan', false],
  ])('navigation to %s is stopped: %s', (url, stopped) => {
    const preventDefault = vi.fn<() => void>()
    listeners.get('will-navigate')?.({ url, preventDefault })
    expect(preventDefault.mock.calls.length > 0).toBe(stopped)
  })

  it('opens no second window and attaches no web view', () => {
    expect(openHandler?.()).toEqual({ action: 'deny' })
    const preventDefault = vi.fn<() => void>()
    listeners.get('will-attach-webview')?.({ url: 'app://shell/', preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
  })
})

describe('window state', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'window-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('comes back as it was left', () => {
    const left = { bounds: { x: 20, y: 30, width: 1_500, height: 900 }, maximized: true }
    writeWindowState(folder, left)
    expect(readWindowState(folder)).toEqual(left)
  })

  it.each(['', '{', '{"bounds":{"width":-5,"height":2},"maximized":false}'])(
    'falls back on a broken note: %s',
    (text) => {
      writeFileSync(join(folder, 'window.json'), text)
      expect(readWindowState(folder)).toEqual({ bounds: { width: 1_360, height: 860 }, maximized: false })
    },
  )

  it('replaces the note whole, never in place', () => {
    writeWindowState(folder, { bounds: { width: 1_000, height: 700 }, maximized: false })
    writeWindowState(folder, { bounds: { width: 1_200, height: 700 }, maximized: false })
    expect(JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'))).toMatchObject({ bounds: { width: 1_200 } })
  })
})
