import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createMainWindow } from '../../../electron/main/window.ts'
import { readWindowState, writeWindowState } from '../../../electron/main/windowState.ts'
import { newDataFolder } from '#test/support/dataFolder.ts'

type Listener = (...args: readonly unknown[]) => unknown
const seen = vi.hoisted(() => ({
  options: {} as Record<string, unknown>,
  did: [] as string[],
  events: new Map<string, Listener>(),
  bounds: { x: 10, y: 20, width: 1_100, height: 700 },
  maximized: false,
}))
vi.mock('electron', () => ({
  BrowserWindow: class {
    readonly webContents = { on: () => undefined, setWindowOpenHandler: () => undefined }
    constructor(options: Record<string, unknown>) {
      seen.options = options
    }
    once(name: string, listener: Listener) {
      seen.events.set(name, listener)
    }
    on(name: string, listener: Listener) {
      seen.events.set(name, listener)
    }
    show() {
      seen.did.push('show')
    }
    maximize() {
      seen.did.push('maximize')
    }
    loadURL(url: string) {
      seen.did.push(url)
      return Promise.resolve()
    }
    getNormalBounds() {
      return seen.bounds
    }
    isMaximized() {
      return seen.maximized
    }
  },
}))
beforeEach(() => {
  seen.did.length = 0
  seen.events.clear()
  seen.maximized = false
})

describe('the window', () => {
  it('is shown when it has something to show, not before', async () => {
    await createMainWindow(newDataFolder())
    expect(seen.options).toMatchObject({ show: false })
    expect(seen.did).toEqual(['app://shell/'])
    seen.events.get('ready-to-show')?.()
    expect(seen.did).toEqual(['app://shell/', 'show'])
  })

  it('stands where it was left, and is maximized again', async () => {
    const folder = newDataFolder()
    writeWindowState(folder, { bounds: { x: 5, y: 6, width: 1_500, height: 900 }, maximized: true })
    await createMainWindow(folder)
    expect(seen.options).toMatchObject({ x: 5, y: 6, width: 1_500, height: 900 })
    seen.events.get('ready-to-show')?.()
    expect(seen.did.slice(1)).toEqual(['maximize', 'show'])
  })

  it.each([true, false])('writes down where it is left (maximized: %s)', async (maximized) => {
    const folder = newDataFolder()
    await createMainWindow(folder)
    seen.maximized = maximized
    seen.events.get('close')?.()
    // the size that it has when it is not maximized
    expect(readWindowState(folder)).toEqual({ bounds: seen.bounds, maximized })
  })

  it('leaves room for a board of seven days at its smallest', async () => {
    await createMainWindow(newDataFolder())
    expect(seen.options).toMatchObject({ minWidth: 1_024, minHeight: 640, title: 'Plumbline' })
  })

  it('is walled off from Node, by every setting that there is', async () => {
    await createMainWindow(newDataFolder())
    const preload = join('preload', 'preload.cjs')
    expect(seen.options['webPreferences']).toEqual({
      preload: expect.stringContaining(preload),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    })
  })
})

describe('the note of where it was left', () => {
  const state = (width: number, height: number) => ({ bounds: { width, height }, maximized: false })
  it.each([
    [400, 300],
    [20_000, 20_000],
    [1_280, 800],
  ])('takes %i by %i', (width, height) => {
    const folder = newDataFolder()
    writeWindowState(folder, state(width, height))
    expect(readWindowState(folder)).toEqual(state(width, height))
  })

  it.each([
    [399, 800],
    [800, 299],
    [20_001, 800],
    [800.5, 800],
    [Number.NaN, 800],
  ])('does not take %d by %d, and keeps the one before', (width, height) => {
    const folder = newDataFolder()
    writeWindowState(folder, state(900, 700))
    writeWindowState(folder, state(width, height))
    expect(readWindowState(folder)).toEqual(state(900, 700))
  })

  it('may be of a screen to the left of the first', () => {
    const folder = newDataFolder()
    const left = { bounds: { x: -1_900, y: -40, width: 900, height: 700 }, maximized: false }
    writeWindowState(folder, left)
    expect(readWindowState(folder)).toEqual(left)
  })

  it('that cannot be written lets the window close all the same', async () => {
    const file = join(newDataFolder(), 'file')
    writeFileSync(file, 'mine')
    await createMainWindow(join(file, 'profile'))
    expect(() => seen.events.get('close')?.()).not.toThrow()
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })

  it('makes its folder, and leaves no half note there', () => {
    const folder = join(newDataFolder(), 'a', 'b')
    writeWindowState(folder, state(900, 700))
    expect(readFileSync(join(folder, 'window.json'), 'utf8')).toBe(
      '{"bounds":{"width":900,"height":700},"maximized":false}',
    )
    expect(readWindowState(join(folder, 'nowhere'))).toEqual(state(1_360, 860))
  })
})
