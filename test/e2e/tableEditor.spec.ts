import { expect, type Locator, type Page } from '@playwright/test'
import { longTable, longTableFile } from '#test/support/longTable.ts'
import { expectNoFault, expectNoFaultInDark } from './support/axe.ts'
import { actAs, enter, goTo, watchComplaints } from './support/demo.ts'
import { callDoor } from './support/door.ts'
import type { Device } from './support/device.ts'
import { test } from './support/test.ts'

const openTable = async (page: Page, demo: Device): Promise<Locator> => {
  await enter(page, demo)
  await goTo(page, '/rules?rule=minimum-staff&tab=table')
  const grid = page.getByRole('grid')
  await expect(grid).toBeVisible()
  return grid
}
const cellOf = (grid: Locator, row: string, column: string): Locator =>
  grid.locator(`[data-row="${row}"]`).locator(`[data-column="${column}"]`)
const focusedColumn = (page: Page): Promise<readonly (string | undefined)[]> =>
  page.evaluate(() => {
    const field = document.activeElement as HTMLElement | null
    return [field?.closest('tr')?.dataset['row'], field?.dataset['column']]
  })

test.beforeEach(async ({ demo }) => {
  await actAs(demo, 'admin')
  await callDoor(demo, 'rules.discardDraft', {})
})
test.afterEach(async ({ demo }) => {
  await callDoor(demo, 'rules.discardDraft', {})
})

test('500 rows: only those in sight are there, and the keyboard reaches all of them', async ({ page, demo }) => {
  await callDoor(demo, 'tables.take', await longTableFile())
  const complaints = watchComplaints(page)
  const grid = await openTable(page, demo)
  await expect(grid).toHaveAttribute('aria-rowcount', String(longTable.rows.length + 1))
  expect(await grid.locator('tr[data-row]').count()).toBeLessThan(80)
  await cellOf(grid, 'r000', 'input 3').click()
  await page.keyboard.press('Control+End')
  expect(await focusedColumn(page)).toEqual(['r503', 'output 3'])
  await expect(cellOf(grid, 'r503', 'output 3')).toBeInViewport()
  await page.keyboard.press('Home')
  await page.keyboard.press('PageUp')
  const [row, column] = await focusedColumn(page)
  expect(column).toBe('input 0')
  expect(Number(row?.slice(1))).toBeLessThan(503)
  await expect(cellOf(grid, row ?? '', 'input 0')).toBeInViewport()
  // who scrolls away with the wheel loses nothing: what is typed goes where one was
  await grid.hover()
  await page.mouse.wheel(0, -20_000)
  await expect(cellOf(grid, 'r000', 'input 0')).toBeInViewport()
  expect(await focusedColumn(page)).toEqual([row, 'input 0'])
  await page.keyboard.press('Control+Home')
  expect(await focusedColumn(page)).toEqual(['r000', 'input 0'])
  expect(complaints).toEqual([])
})

test('findings are marked as one types, with a way there; undo and redo take them away and bring them back', async ({
  page,
  demo,
}) => {
  await callDoor(demo, 'tables.take', await longTableFile())
  const complaints = watchComplaints(page)
  const grid = await openTable(page, demo)
  await expect(page.getByText('Every situation has exactly one row.')).toBeVisible()
  const guests = cellOf(grid, 'r010', 'input 3')
  await guests.click()
  await page.keyboard.type('[10..35)')
  await expect(page.getByRole('strong').filter({ hasText: '1 gap' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Every situation has exactly one row.')).toBeVisible()
  await page.keyboard.type('[20..60)')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('strong').filter({ hasText: '1 overlap' })).toBeVisible()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F8')
  expect((await focusedColumn(page))[0]).toMatch(/^r0(09|10|11)$/)
  await expect(page.getByRole('rowheader', { name: /overlaps with another row/ }).first()).toBeVisible()
  await expectNoFault(page, 'table')
  await expectNoFaultInDark(page, 'table')
  // axe looks at a page without leaving the focus where it was
  await guests.focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Every situation has exactly one row.')).toBeVisible()
  await page.keyboard.press('Control+Shift+Z')
  await expect(page.getByRole('strong').filter({ hasText: '1 overlap' })).toBeVisible()
  expect(complaints).toEqual([])
})

test('a condition as FEEL: what the column takes is offered, faults are told, nothing is against the policy of the page', async ({
  page,
  demo,
}) => {
  const complaints = watchComplaints(page)
  const grid = await openTable(page, demo)
  const day = cellOf(grid, 'bakery-cafe.lunch-busy', 'input 1')
  await day.click()
  await page.keyboard.press('F4')
  const editor = page.getByRole('textbox', { name: 'FEEL of Lunch, busy, Kind of day' })
  await expect(editor).toBeFocused()
  // styled by the editor's own sheet: the line of the text does not wrap its own box
  expect(await editor.evaluate((element) => getComputedStyle(element).whiteSpace)).toMatch(
    /^(pre|break-spaces|pre-wrap)/,
  )
  await page.keyboard.press('Control+A')
  await page.keyboard.type('"sun')
  await expect(page.getByRole('option', { name: /"sunday"/ })).toBeVisible()
  await expectNoFault(page, 'table')
  await page.keyboard.press('Enter')
  await expect(editor).toHaveText('"sunday"')
  await page.keyboard.type(', Holiday')
  await expect(page.getByText('From character 11: This form is not supported.')).toBeVisible()
  await expect(editor).toHaveAttribute('aria-invalid', 'true')
  await page.getByRole('button', { name: 'Put it in' }).click()
  await expect(editor).toHaveText('"sunday", "holiday"')
  await expectNoFaultInDark(page, 'table')
  await editor.focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Keep', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(day).toBeFocused()
  await expect(page.getByRole('region', { name: 'Draft' })).toBeVisible()
  await page.keyboard.press('F4')
  await expect(editor).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(day).toBeFocused()
  expect(complaints).toEqual([])
})
