/** Shifts dragged with the mouse over a board of 60 people: how long the page is ever blocked, and how soon the verdict shows. */
import type { Page } from '@playwright/test'
import { againstLimit, medianOf, type Figure } from '../ratio.ts'
import { createLargeBoard, type LargeBoard } from '../scene/largeBoard.ts'
import { withHost, type Scene } from '../scene/scene.ts'

declare global {
  interface Window {
    /** What happened since `drags` was set: milliseconds of each long task, and from entering a cell to its verdict. */
    drags: { tasks: number[]; verdicts: number[] }
  }
}

const longestTaskMs = 50
const verdictLimitMs = 50
const drags = 6
const rowsPerDrag = 12

/** Runs in the page before its own scripts. */
const watchDrags = (): void => {
  window.drags = { tasks: [], verdicts: [] }
  let cell: Element | null = null
  let enteredAt = 0
  new PerformanceObserver((list) => {
    window.drags.tasks.push(...list.getEntries().map(({ duration }) => duration))
  }).observe({ type: 'longtask', buffered: true })
  const onEnter = (event: DragEvent): void => {
    const next = event.target instanceof Element ? event.target.closest('[data-row][data-day]') : null
    if (next === null || next === cell) return
    cell = next
    enteredAt = event.timeStamp
  }
  document.addEventListener('dragenter', onEnter, { capture: true })
  new MutationObserver(() => {
    if (enteredAt === 0 || cell?.querySelector('[data-word][data-full]') == null) return
    window.drags.verdicts.push(performance.now() - enteredAt)
    enteredAt = 0
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-full'] })
}

const centreOf = async (page: Page, selector: string): Promise<{ readonly x: number; readonly y: number }> => {
  const box = await page.locator(selector).first().boundingBox()
  if (box === null) throw new Error(`not on the board: ${selector}`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
const cellAt = (row: number, day: number): string => `[data-row="${row}"][data-day="${day}"]`

/** Takes a shift of one person along every cell of some rows, to and fro, and drops it on another person. */
const dragOnce = async (page: Page, from: number): Promise<void> => {
  const rows = Array.from({ length: rowsPerDrag }, (_, at) => from + at)
  const shift = `[data-row="${from}"] [data-shift]`
  await page.locator(cellAt(from + rowsPerDrag - 1, 0)).scrollIntoViewIfNeeded()
  await page.locator(shift).first().scrollIntoViewIfNeeded()
  const start = await centreOf(page, shift)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  for (const row of rows) {
    const days = row % 2 === 0 ? [0, 1, 2, 3, 4, 5, 6] : [6, 5, 4, 3, 2, 1, 0]
    for (const day of days) {
      const { x, y } = await centreOf(page, cellAt(row, day))
      await page.mouse.move(x, y, { steps: 4 })
    }
  }
  await page.mouse.up()
}

const measure = async (page: Page, address: string, { outlet, weekOn }: LargeBoard) => {
  await page.addInitScript(watchDrags)
  await page.goto(address.replace('/#', `/plan/${outlet.outletId}/${weekOn}#`))
  await page.locator('main [data-shift]').first().waitFor()
  const people = await page.locator('[data-row][data-day="0"]').count()
  if (people <= 60) throw new Error(`the board has ${people} rows`)
  await page.waitForTimeout(1_000)
  await page.evaluate(() => {
    window.drags.tasks.length = 0
  })
  for (let drag = 0; drag < drags; drag += 1) await dragOnce(page, 1 + drag * 8)
  // long tasks are told after they have ended
  await page.waitForTimeout(500)
  return page.evaluate(() => window.drags)
}

export const dragOnLargeBoard = async (scene: Scene): Promise<readonly Figure[]> => {
  const [{ folder }, browser] = [await scene.demo(), await scene.browser()]
  return withHost(folder, async (door, address) => {
    const board = await createLargeBoard(door)
    const page = await browser.newPage({ viewport: { width: 1_440, height: 900 } })
    const { tasks, verdicts } = await measure(page, address, board)
    await page.close()
    const cells = drags * rowsPerDrag * 7
    if (verdicts.length < cells / 2) throw new Error(`only ${verdicts.length} verdicts over ${cells} cells`)
    return [
      againstLimit('drag-longest-task', Math.max(0, ...tasks), longestTaskMs, 'ms'),
      againstLimit('drag-verdict', medianOf(verdicts), verdictLimitMs, 'ms'),
    ]
  })
}
