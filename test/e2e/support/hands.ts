import { expect, type Locator, type Page } from '@playwright/test'

/** The two ways a person can play a story: the same steps, by mouse or by keyboard alone. */
export interface Hands {
  readonly press: (target: Locator) => Promise<void>
  readonly write: (field: Locator, text: string) => Promise<void>
  /** A date, as `2026-11-23`. */
  readonly writeDate: (field: Locator, on: string) => Promise<void>
  /** A cell of a table in which arrow up and down go to the same column of the next row. */
  readonly writeCell: (cell: Locator, text: string) => Promise<void>
  readonly tick: (checkbox: Locator) => Promise<void>
  /** One of a group of radio buttons, chips or segments. */
  readonly pick: (option: Locator) => Promise<void>
  /** One of a list that is open now. */
  readonly choose: (option: Locator) => Promise<void>
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
  writeDate: (field, on) => field.fill(on),
  writeCell: async (cell, text) => {
    await cell.fill(text)
    await page.keyboard.press('Enter')
  },
  // the label lies over the box itself
  tick: (checkbox) => checkbox.click({ force: true }),
  pick: (option) => option.click({ force: true }),
  choose: (option) => option.click(),
  openTab: (tab) => tab.click(),
  openCell: (cell) => cell.click(),
})

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element.contains(document.activeElement))
/** The group that shares one tab stop with the target. */
const groupHasFocus = (target: Locator, group: string): Promise<boolean> =>
  target.evaluate((element, selector) => element.closest(selector)?.contains(document.activeElement) ?? false, group)

const longestWay = 220

/** Walks with Tab until the target has the focus; a target that Tab cannot reach fails the story. */
const reach = async (page: Page, target: Locator, isThere = () => hasFocus(target)): Promise<void> => {
  await target.waitFor({ state: 'attached' })
  for (let step = 0; step < longestWay; step += 1) {
    if (await isThere()) return
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
  writeDate: async (field, on) => {
    const [year = '', month = '', day = ''] = on.split('-')
    // the order of the parts is that of the browser's own language
    for (const parts of [day + month, month + day]) {
      await reach(page, field)
      await page.keyboard.type(parts + year)
      if ((await field.inputValue()) === on) return
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Shift+Tab')
    }
    throw new Error(`the keyboard cannot write ${on}`)
  },
  writeCell: async (cell, text) => {
    const isInColumn = () =>
      cell.evaluate(
        (element) => element.dataset['column'] === (document.activeElement as HTMLElement).dataset['column'],
      )
    await reach(page, cell, isInColumn)
    await walkTo(page, 'ArrowDown', () => hasFocus(cell))
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText(text)
    await page.keyboard.press('Enter')
  },
  pick: async (option) => {
    await reach(page, option, () => groupHasFocus(option, '[role=radiogroup]'))
    await walkTo(page, 'ArrowDown', () => option.isChecked())
  },
  choose: async (option) => {
    await option.waitFor()
    await walkTo(page, 'ArrowDown', () => hasFocus(option))
    await page.keyboard.press('Enter')
  },
  openTab: async (tab) => {
    await reach(page, tab, () => groupHasFocus(tab, '[role=tablist]'))
    await walkTo(page, 'ArrowRight', async () => (await tab.getAttribute('aria-selected')) === 'true')
  },
  openCell: async (cell) => {
    await reach(page, cell, () => groupHasFocus(cell, 'table'))
    const goal = await placeIn(cell)
    const now = await placeIn(page.locator('td:focus, th:focus').first())
    const sideways = goal.column > now.column ? 'ArrowRight' : 'ArrowLeft'
    for (let step = Math.abs(goal.column - now.column); step > 0; step -= 1) await page.keyboard.press(sideways)
    await walkTo(page, goal.row > now.row ? 'ArrowDown' : 'ArrowUp', () => hasFocus(cell))
    await page.keyboard.press('Enter')
  },
})
