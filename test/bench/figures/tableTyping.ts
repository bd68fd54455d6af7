/** An admin types into a table of 504 rows, from its first row to its last: how long the page is ever blocked. */
import type { Page } from '@playwright/test'
import { longTable, longTableFile } from '#test/support/longTable.ts'
import { againstLimit, type Figure } from '../ratio.ts'
import { withHost, type Scene } from '../scene/scene.ts'

declare global {
  interface Window {
    /** Milliseconds of each long task since it was set. */
    blocked: number[]
  }
}

const longestTaskMs = 50
const cells = 12

/** Runs in the page before its own scripts. */
const watchTasks = (): void => {
  window.blocked = []
  new PerformanceObserver((list) => {
    window.blocked.push(...list.getEntries().map(({ duration }) => duration))
  }).observe({ type: 'longtask', buffered: true })
}

/** A range that overlaps with the rows beside it, letter by letter; kept by Enter; and three pages further down. */
const typeInto = async (page: Page, at: number): Promise<void> => {
  await page.keyboard.type(at % 2 === 0 ? '[10..150)' : 'not([35..60))', { delay: 30 })
  await page.keyboard.press('Enter')
  await page.waitForTimeout(150)
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('PageDown')
}

const measure = async (page: Page, address: string): Promise<readonly number[]> => {
  await page.addInitScript(watchTasks)
  await page.goto(address.replace('/#', '/rules?rule=minimum-staff&tab=table#'))
  const field = page.locator('[role=grid] tbody tr').first().locator('[data-column="input 3"]')
  await field.click()
  await page.waitForTimeout(1_000)
  await page.evaluate(() => {
    window.blocked.length = 0
  })
  for (let at = 0; at < cells; at += 1) await typeInto(page, at)
  // long tasks are told after they have ended
  await page.waitForTimeout(500)
  const changed = await page.locator('[role=grid]').getAttribute('aria-rowcount')
  if (changed !== String(longTable.rows.length + 1)) throw new Error(`the table has ${changed} rows`)
  return page.evaluate(() => window.blocked)
}

export const typingInLongTable = async (scene: Scene): Promise<Figure> => {
  const [{ folder }, browser] = [await scene.demo(), await scene.browser()]
  return withHost(folder, async (door, address) => {
    await door.actAs('admin')
    await door.call('tables.take', await longTableFile())
    const page = await browser.newPage({ viewport: { width: 1_280, height: 800 } })
    const tasks = await measure(page, address)
    const { changes } = await door.call('rules.draft', {})
    await page.close()
    await door.call('rules.discardDraft', {})
    const typed = changes.filter((change) => change.type === 'rowAdded').length
    if (typed < longTable.rows.length) throw new Error(`only ${typed} rows are in the draft`)
    return againstLimit('table-typing-500', Math.max(0, ...tasks), longestTaskMs, 'ms')
  })
}
