import { expect, type Locator, type Page } from '@playwright/test'

/** The two ways a person can play a story: the same steps, by mouse or by keyboard alone. */
export interface Hands {
  readonly press: (target: Locator) => Promise<void>
  readonly write: (field: Locator, text: string) => Promise<void>
  readonly tick: (checkbox: Locator) => Promise<void>
  /** One of a group of radio buttons, chips or segments. */
  readonly pick: (option: Locator) => Promise<void>
  readonly openTab: (tab: Locator) => Promise<void>
  /** A cell in a grid with one tab stop. */
  readonly openCell: (cell: Locator) => Promise<void>
}

export const mouse = (page: Page): Hands => ({
  press: (target) => target.click(),
  write: async (field, text) => {
    await field.fill(text)
    await page.keyboard.press('Tab')
  },
  // the label lies over the box itself
  tick: (checkbox) => checkbox.click({ force: true }),
  pick: (option) => option.click({ force: true }),
  openTab: (tab) => tab.click(),
  openCell: (cell) => cell.click(),
})

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement || element.contains(document.activeElement))

const longestWay = 220

/** Walks with Tab until the target has the focus; a target that Tab cannot reach fails the story. */
const reach = async (page: Page, target: Locator): Promise<void> => {
  await target.waitFor({ state: 'attached' })
  for (let step = 0; step < longestWay; step += 1) {
    if (await hasFocus(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${target.toString()}`)
}

/** Arrow keys from the focused member of a group to the wanted one. */
const walkTo = async (page: Page, key: string, isThere: () => Promise<boolean>): Promise<void> => {
  for (let step = 0; step < 60; step += 1) {
    if (await isThere()) return
    await page.keyboard.press(key)
  }
  throw new Error('the arrow keys do not reach it')
}

const placeIn = (cell: Locator): Promise<{ row: number; column: number }> =>
  cell.evaluate((element) => {
    const row = element.closest('tr')
    const rows = [...(row?.closest('table')?.querySelectorAll('tr') ?? [])]
    return { row: rows.indexOf(row as HTMLTableRowElement), column: [...(row?.children ?? [])].indexOf(element) }
  })

export const keyboard = (page: Page): Hands => ({
  press: async (target) => {
    await expect(target).toBeEnabled()
    await reach(page, target)
    await page.keyboard.press('Enter')
  },
  tick: async (checkbox) => {
    await reach(page, checkbox)
    await page.keyboard.press('Space')
  },
  write: async (field, text) => {
    await reach(page, field)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText(text)
    await page.keyboard.press('Tab')
  },
  pick: async (option) => {
    const group = page.getByRole('radiogroup').filter({ has: option })
    await reach(page, group)
    await walkTo(page, 'ArrowDown', () => option.isChecked())
  },
  openTab: async (tab) => {
    await reach(page, page.getByRole('tablist').filter({ has: tab }))
    await walkTo(page, 'ArrowRight', async () => (await tab.getAttribute('aria-selected')) === 'true')
  },
  openCell: async (cell) => {
    const table = page.locator('table').filter({ has: cell })
    await reach(page, table)
    const goal = await placeIn(cell)
    const now = await placeIn(page.locator('td:focus, th:focus').first())
    const sideways = goal.column > now.column ? 'ArrowRight' : 'ArrowLeft'
    for (let step = Math.abs(goal.column - now.column); step > 0; step -= 1) await page.keyboard.press(sideways)
    await walkTo(page, goal.row > now.row ? 'ArrowDown' : 'ArrowUp', () => hasFocus(cell))
    await page.keyboard.press('Enter')
  },
})
