import { app, dialog, ipcMain, Menu, session, shell } from 'electron'
import { join } from 'node:path'
import { composeBackend } from '../backend/compose.ts'
import { createProtectedKeys } from './protectedKeys.ts'
import { readViewer } from './viewerFile.ts'
import { createAppMenu } from './menu.ts'
import { shellWords } from './shellWords.ts'
import { forkShareProcess } from './shareProcess.ts'
import { registerAppProtocol, registerAppScheme } from './appProtocol.ts'
import { createTrustedHandler, denyPermissions } from './security.ts'
import { createMainWindow } from './window.ts'

registerAppScheme()

const start = async (): Promise<void> => {
  await app.whenReady()
  const dataFolder = process.env['PLUMBLINE_DATA'] ?? app.getPath('userData')
  const opened = await composeBackend({
    dataFolder: join(dataFolder, 'data'),
    appVersion: app.getVersion(),
    protectKeys: createProtectedKeys(),
    forkShare: forkShareProcess,
    syncEveryMs: 60_000,
    viewer: () => readViewer(join(import.meta.dirname, 'inspector.json')),
  })
  if (!opened.ok) {
    const words = shellWords(app.getLocale())
    dialog.showErrorBox(words.cannotOpen, words.openProblems[opened.error.code])
    app.exit(2)
    return
  }
  const composed = opened.value
  registerAppProtocol(join(import.meta.dirname, '../renderer'))
  denyPermissions(session.defaultSession)
  ipcMain.handle('host', createTrustedHandler(composed.dispatch))
  const window = await createMainWindow(dataFolder)
  Menu.setApplicationMenu(
    createAppMenu({
      dispatch: composed.dispatch,
      window,
      dialog,
      openFolder: (path) => shell.openPath(path),
      locale: app.getLocale(),
    }),
  )
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('window-all-closed', () => {
    app.quit()
  })
  app.on('will-quit', () => {
    void composed.close()
  })
}

// One instance per profile: a second start shows the window of the first.
if (app.requestSingleInstanceLock()) await start()
else app.quit()
