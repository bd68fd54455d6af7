import { expect, type Page } from '@playwright/test'
import { expectNoFault } from './support/axe.ts'
import { actAs, enter, goTo, watchComplaints } from './support/demo.ts'
import type { Device } from './support/device.ts'
import { callDoor } from './support/door.ts'
import { keyboard, mouse, type Hands } from './support/hands.ts'
import { troubledOutlet, troubledWeekOn } from './support/planScreens.ts'
import { test } from './support/test.ts'

const openPlan = async (page: Page, demo: Device) => {
  await actAs(demo, 'manager', troubledOutlet)
  await enter(page, demo)
  const { outlets } = await callDoor(demo, 'session.get', {})
  const outletId = outlets[0]?.outletId
  if (outletId === undefined) throw new Error('the demo has no such outlet')
  const week = { outletId, weekOn: troubledWeekOn } as const
  await goTo(page, `/plan/${outletId}/${troubledWeekOn}`)
  await expect(page.getByRole('grid')).toBeVisible()
  return async () => (await callDoor(demo, 'roster.open', week)).shifts
}

const ways: readonly (readonly [string, (page: Page) => Hands])[] = [
  ['by mouse', mouse],
  ['by keyboard alone', keyboard],
]

test.describe.configure({ mode: 'serial' })

for (const [way, handsOf] of ways) {
  test(`a problem is cleared by a suggestion, and the suggestion taken back, ${way}`, async ({ page, demo }) => {
    const complaints = watchComplaints(page)
    const stored = await openPlan(page, demo)
    const before = await stored()
    const hands = handsOf(page)
    const problems = page
      .locator('main')
      .getByRole('button', { name: /^\d+ problems?$/ })
      .first()
    const count = async () => Number.parseInt(await problems.innerText(), 10)
    const found = await count()
    await hands.press(problems)
    await hands.press(page.getByRole('complementary').getByRole('button', { name: 'Suggestions' }).first())
    const drawer = page.getByRole('complementary', { name: 'Suggestions' })
    await expect(drawer.getByRole('heading', { name: 'Suggestion 1' })).toBeVisible()
    await expectNoFault(page, 'suggestions')
    await hands.press(drawer.getByRole('button', { name: 'Show what changes' }).first())
    await expect(drawer.getByRole('table')).toBeVisible()
    expect(await stored()).toEqual(before)
    await hands.press(drawer.getByRole('button', { name: 'Apply suggestion 1' }))
    await expect.poll(stored).not.toEqual(before)
    await expect.poll(count).toBeLessThan(found)
    await hands.press(page.getByRole('button', { name: 'Undo: suggestion' }))
    await expect.poll(stored).toEqual(before)
    expect(complaints).toEqual([])
  })

  test(`a shift is given to the first who could take it, ${way}`, async ({ page, demo }) => {
    const complaints = watchComplaints(page)
    const stored = await openPlan(page, demo)
    const before = await stored()
    const hands = handsOf(page)
    const shift = page.getByRole('grid').locator('[data-shift]').first()
    if (way === 'by mouse') {
      await shift.dblclick()
      await page.getByRole('dialog').getByRole('button', { name: 'Who could take it?' }).click()
    } else {
      await shift.focus()
      await page.keyboard.press('t')
    }
    const drawer = page.getByRole('complementary', { name: 'Who could take this shift' })
    const give = drawer.getByRole('button', { name: /^Give to / }).first()
    await expect(give).toBeVisible()
    await expectNoFault(page, 'takers')
    await hands.press(give)
    await expect.poll(stored).not.toEqual(before)
    await hands.press(page.getByRole('button', { name: /^Undo: / }))
    await expect.poll(stored).toEqual(before)
    expect(complaints).toEqual([])
  })
}
