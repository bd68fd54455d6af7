/** From the request for the page until the screen shows what it is about, and nothing is left to come. */
import type { Browser, Page } from '@playwright/test'
import { againstLimit, medianOf, type Figure } from '../ratio.ts'
import { withHost, type Scene } from '../scene/scene.ts'

declare global {
  interface Window {
    /** Milliseconds since the page was asked for; absent until the screen is useful. */
    usefulMs?: number
  }
}

const limitMs = 1_500
const runs = 5

/** Notes the first frame in which the content is there and no placeholder is. */
const watchFor = (content: string): void => {
  const look = (): void => {
    const isUseful =
      document.querySelector(content) !== null &&
      document.querySelector('main output > div, #root > output > div') === null
    if (!isUseful) requestAnimationFrame(look)
    // a frame later: what was found is on the screen now
    else requestAnimationFrame(() => (window.usefulMs = performance.now()))
  }
  requestAnimationFrame(look)
}

const openOnce = async (browser: Browser, address: string, content: string): Promise<number> => {
  const context = await browser.newContext({ viewport: { width: 1_280, height: 800 }, locale: 'en-GB' })
  try {
    const page: Page = await context.newPage()
    await page.addInitScript(watchFor, content)
    await page.goto(address, { waitUntil: 'commit' })
    await page.waitForFunction(() => window.usefulMs !== undefined, null, { timeout: 30_000 })
    return await page.evaluate(() => window.usefulMs ?? 0)
  } finally {
    await context.close()
  }
}

/** Each time with a host just started and an empty browser cache. */
const screenMs = async (scene: Scene, path: string, content: string): Promise<number> => {
  const [{ folder }, browser] = [await scene.demo(), await scene.browser()]
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    times.push(
      await withHost(folder, async (door, address) => {
        await door.actAs('manager')
        return openOnce(browser, address.replace('/#', `${path}#`), content)
      }),
    )
  }
  return medianOf(times)
}

/** The manager's home: where the weeks stand, what to do next, how the coming days are covered. */
export const firstScreen = async (scene: Scene): Promise<Figure> =>
  againstLimit('first-screen', await screenMs(scene, '/', 'main ol li svg'), limitMs, 'ms')

/** The same for the week board, opened by its own address. */
export const firstBoard = async (scene: Scene): Promise<Figure> =>
  againstLimit('first-board', await screenMs(scene, '/plan', 'main [data-shift]'), limitMs, 'ms')
