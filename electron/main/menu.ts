import { Menu, type BrowserWindow, type Dialog, type MenuItemConstructorOptions } from 'electron'
import type { Dispatch } from '../backend/dispatch.ts'
import type { ShellMessages } from '../../shared/i18n/shell/messages.ts'
import { shellWords } from './shellWords.ts'

export interface MenuDeps {
  readonly dispatch: Dispatch
  readonly window: BrowserWindow
  readonly dialog: Pick<Dialog, 'showMessageBox'>
  readonly openFolder: (path: string) => Promise<string>
  /** BCP 47, as the operating system tells. */
  readonly locale: string
}

const createBackup = async ({ dispatch, window, dialog, locale }: MenuDeps): Promise<void> => {
  const t = shellWords(locale)
  const reply = (await dispatch('backups.create', {})) as { ok: boolean; value?: { file: string } }
  await dialog.showMessageBox(window, {
    type: reply.ok ? 'info' : 'error',
    message: reply.ok ? t.backupDone : t.backupFailed,
    detail: reply.value?.file ?? t.backupFailedDetail,
  })
}

const fileMenu = (deps: MenuDeps, t: ShellMessages): MenuItemConstructorOptions => ({
  label: t.file,
  submenu: [
    {
      label: t.backup,
      click: () => {
        void createBackup(deps)
      },
    },
    {
      label: t.restore,
      click: () => {
        void deps.window.loadURL('app://shell/settings')
      },
    },
    {
      label: t.showDataFolder,
      click: () => {
        void (async () => {
          const reply = (await deps.dispatch('session.get', {})) as { ok: boolean; value?: { dataFolder: string } }
          if (reply.value) await deps.openFolder(reply.value.dataFolder)
        })()
      },
    },
    { type: 'separator' },
    { role: process.platform === 'darwin' ? 'close' : 'quit', label: t.quit },
  ],
})

export const createAppMenu = (deps: MenuDeps): Menu => {
  const t = shellWords(deps.locale)
  return Menu.buildFromTemplate([
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    fileMenu(deps, t),
    { role: 'editMenu', label: t.edit },
    {
      label: t.view,
      submenu: [
        { role: 'resetZoom', label: t.actualSize },
        { role: 'zoomIn', label: t.zoomIn },
        { role: 'zoomOut', label: t.zoomOut },
        { type: 'separator' },
        { role: 'togglefullscreen', label: t.fullScreen },
      ],
    },
    { role: 'windowMenu', label: t.window },
  ])
}
