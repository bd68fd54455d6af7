/** What several figures need, made once when the first of them asks: the demo company, and a browser. */
import { chromium, type Browser } from '@playwright/test'
import { removeFolders, startDevice, temporaryFolder } from '#test/e2e/support/device.ts'
import { findBrowser } from '../../../scripts/browser.ts'
import { openDoor, type Door } from './door.ts'

export interface Demo {
  readonly folder: string
  /** From the request until everything can be used. */
  readonly readyMs: number
}

export interface Scene {
  /** The same demo every time. */
  readonly demo: () => Promise<Demo>
  /** One more demo, only to see how long it takes. */
  readonly anotherDemo: () => Promise<Demo>
  readonly browser: () => Promise<Browser>
  readonly dispose: () => Promise<void>
}

/** The loopback host as a person starts it, for as long as the work takes. */
export const withHost = async <T>(folder: string, work: (door: Door, address: string) => Promise<T>): Promise<T> => {
  const device = await startDevice('bench', folder)
  try {
    return await work(openDoor(device.address), device.address)
  } finally {
    await device.stop()
  }
}

const makeDemo = (folder: string): Promise<Demo> =>
  withHost(folder, async (door) => {
    const startAt = performance.now()
    await door.finish(await door.call('setup.demo', {}))
    return { folder, readyMs: performance.now() - startAt }
  })

const launch = (): Promise<Browser> => {
  const executablePath = findBrowser()
  if (executablePath === null) {
    throw new Error('The browser figures need Chromium: install it, or set CHROMIUM to its program file.')
  }
  return chromium.launch({ executablePath, args: ['--disable-background-networking', '--disable-component-update'] })
}

export const createScene = (): Scene => {
  const folders: string[] = []
  let demo: Promise<Demo> | null = null
  let browser: Promise<Browser> | null = null
  const anotherDemo = (): Promise<Demo> => {
    const folder = temporaryFolder('bench')
    folders.push(folder)
    return makeDemo(folder)
  }
  return {
    anotherDemo,
    demo: () => (demo ??= anotherDemo()),
    browser: () => (browser ??= launch()),
    dispose: async () => {
      await (await browser)?.close()
      removeFolders(...folders)
    },
  }
}
