import { BrowserWindow } from 'electron'
import { join } from 'node:path'
import { denyLeaving } from './security.ts'
import { readWindowState, writeWindowState } from './windowState.ts'

/** The one window: sandboxed, isolated, shown when it has something to show, at the place where it was left. */
export const createMainWindow = async (profileFolder: string): Promise<BrowserWindow> => {
  const state = readWindowState(profileFolder)
  const window = new BrowserWindow({
    ...state.bounds,
    minWidth: 1_024,
    minHeight: 640,
    show: false,
    title: 'Plumbline',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    },
  })
  denyLeaving(window.webContents)
  window.once('ready-to-show', () => {
    if (state.maximized) window.maximize()
    window.show()
  })
  window.on('close', () => {
    writeWindowState(profileFolder, { bounds: window.getNormalBounds(), maximized: window.isMaximized() })
  })
  await window.loadURL('app://shell/')
  return window
}
