import type { MenuItemConstructorOptions } from 'electron'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createAppMenu, type MenuDeps } from '../../../electron/main/menu.ts'
import { shellWords } from '../../../electron/main/shellWords.ts'
import { shellDa } from '#shared/i18n/shell/da.ts'
import { shellDe } from '#shared/i18n/shell/de.ts'
import { shellEn } from '#shared/i18n/shell/en.ts'

vi.mock('electron', () => ({ Menu: { buildFromTemplate: (template: unknown) => template } }))

type Item = MenuItemConstructorOptions
const platform = Object.getOwnPropertyDescriptor(process, 'platform')
afterEach(() => {
  if (platform !== undefined) Object.defineProperty(process, 'platform', platform)
})

/** The menu of a window, with what it did. */
const menuOf = (reply: unknown, locale = 'en-GB') => {
  const seen = { calls: [] as unknown[], boxes: [] as unknown[], loaded: [] as string[], opened: [] as string[] }
  const deps = {
    dispatch: (method: string, input: unknown) => {
      seen.calls.push([method, input])
      return Promise.resolve(reply)
    },
    window: { loadURL: (url: string) => Promise.resolve(void seen.loaded.push(url)) },
    dialog: { showMessageBox: (_window: unknown, box: unknown) => Promise.resolve(seen.boxes.push(box)) },
    openFolder: (path: string) => {
      seen.opened.push(path)
      return Promise.resolve('')
    },
    locale,
  } as unknown as MenuDeps
  const template = createAppMenu(deps) as unknown as readonly Item[]
  const itemsIn = (label: string) => (template.find((item) => item.label === label)?.submenu ?? []) as readonly Item[]
  return { seen, template, itemsIn }
}
const click = async (items: readonly Item[], label: string): Promise<void> => {
  const item = items.find((one) => one.label === label)
  if (item?.click === undefined) throw new Error(`nothing to click at ${label}`)
  const press = item.click as () => void
  press()
  await vi.waitFor(() => Promise.resolve())
  await new Promise((wake) => setImmediate(wake))
}
const fileItems = (menu: ReturnType<typeof menuOf>) => menu.itemsIn(shellEn.file)

describe('Back up now', () => {
  it('asks the door, and names the copy', async () => {
    const menu = menuOf({ ok: true, value: { file: '2026-03-16.sqlite' } })
    await click(fileItems(menu), shellEn.backup)
    expect(menu.seen.calls).toEqual([['backups.create', {}]])
    expect(menu.seen.boxes).toEqual([{ type: 'info', message: shellEn.backupDone, detail: '2026-03-16.sqlite' }])
  })

  it('says that it did not work, and what that means', async () => {
    const menu = menuOf({ ok: false, error: { code: 'refused', why: 'diskFull' } })
    await click(fileItems(menu), shellEn.backup)
    expect(menu.seen.boxes).toEqual([
      { type: 'error', message: shellEn.backupFailed, detail: shellEn.backupFailedDetail },
    ])
  })
})

describe('the other items of the file menu', () => {
  it('lead to the page that restores', async () => {
    const menu = menuOf({ ok: true })
    await click(fileItems(menu), shellEn.restore)
    expect(menu.seen.loaded).toEqual(['app://shell/settings'])
    expect(menu.seen.calls).toEqual([])
  })

  it('open the data folder of the session', async () => {
    const menu = menuOf({ ok: true, value: { dataFolder: '/home/mia/data' } })
    await click(fileItems(menu), shellEn.showDataFolder)
    expect(menu.seen.calls).toEqual([['session.get', {}]])
    expect(menu.seen.opened).toEqual(['/home/mia/data'])
  })

  it('open nothing where the door refuses', async () => {
    const menu = menuOf({ ok: false, error: { code: 'internal', ref: 'x' } })
    await click(fileItems(menu), shellEn.showDataFolder)
    expect(menu.seen.opened).toEqual([])
  })
})

describe('the menu', () => {
  it.each<[NodeJS.Platform, string, boolean]>([
    ['linux', 'quit', false],
    ['win32', 'quit', false],
    ['darwin', 'close', true],
  ])('follows the custom of %s: its file menu ends with %s', (name, role, hasAppMenu) => {
    Object.defineProperty(process, 'platform', { value: name })
    const menu = menuOf({ ok: true })
    expect(fileItems(menu).at(-1)?.role).toBe(role)
    expect(menu.template.some((item) => item.role === 'appMenu')).toBe(hasAppMenu)
  })

  it('has editing, zoom, full screen and windows by role, so that the system’s shortcuts work', () => {
    const menu = menuOf({ ok: true })
    const roles = menu.template.flatMap((item) => [
      item.role,
      ...(Array.isArray(item.submenu) ? item.submenu.map(({ role }) => role) : []),
    ])
    for (const role of ['editMenu', 'resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen', 'windowMenu'])
      expect(roles).toContain(role)
  })

  it.each([
    ['de', 'de-AT', shellDe],
    ['da', 'da-DK', shellDa],
    ['en', 'fi-FI', shellEn],
  ])('speaks %s on a system in %s', (_, locale, words) => {
    const { template, itemsIn } = menuOf({ ok: true }, locale)
    expect(template.map(({ label }) => label).filter((label) => label !== undefined)).toEqual([
      words.file,
      words.edit,
      words.view,
      words.window,
    ])
    expect(itemsIn(words.file).map(({ label }) => label)).toContain(words.backup)
  })

  it('offers no developer tools and no reload', () => {
    expect(JSON.stringify(menuOf({ ok: true }).template)).not.toMatch(/reload|toggleDevTools/i)
  })
})

describe('the words of the shell', () => {
  it.each(['de', 'de-CH', 'da', 'da-DK', 'en', 'en-US', 'sv', '', 'xx-de'])('for %j are of one language', (locale) => {
    const expected = locale.startsWith('de') ? shellDe : locale.startsWith('da') ? shellDa : shellEn
    expect(shellWords(locale)).toBe(expected)
  })
})
