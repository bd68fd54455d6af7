import { expect } from '@playwright/test'
import { addDays, type LocalDate } from '../../../shared/kernel/time.ts'
import { goTo, syncNow, type Seat, type World } from './storyWorld.ts'

const ruleTitle = 'Enough people for the guests expected'
const lunchRow = 'bakery-cafe.lunch-busy'

export const openPlan = async (world: World): Promise<void> => {
  const { page, hands } = world.manager
  await goTo(world.manager, 'Plan')
  const weekShown = page.getByRole('heading', { level: 1, name: /^Plan/ })
  await expect(weekShown).toBeVisible()
  if (!page.url().includes(world.weekOn)) await hands.press(page.getByRole('button', { name: 'Next week' }))
  await expect.poll(() => page.url()).toContain(world.weekOn)
}

/** Opens the drawer with the problems of the week where it is not open yet. */
const openProblems = async ({ page, hands }: Seat): Promise<void> => {
  const toggle = page.getByRole('button', { name: /problems?$/i }).first()
  await expect(toggle).toBeVisible()
  if ((await toggle.getAttribute('aria-expanded')) !== 'true') await hands.press(toggle)
  const back = page.getByRole('complementary').getByRole('button', { name: 'All problems' })
  if (await back.isVisible()) await hands.press(back)
}

const shortAtLunch = ({ page }: Seat) =>
  page.getByRole('complementary').getByRole('listitem').filter({ hasText: ruleTitle }).filter({ hasText: 'service' })

export const expectLunchProblems = async ({ manager }: World, count: number): Promise<void> => {
  await openProblems(manager)
  await expect(shortAtLunch(manager)).toHaveCount(count)
}

export const raiseLunchThreshold = async (world: World): Promise<void> => {
  const { page, hands } = world.admin
  await goTo(world.admin, 'Rules')
  await hands.press(page.getByRole('link', { name: ruleTitle }))
  await hands.openTab(page.getByRole('tab', { name: 'Table' }))
  const cell = page.locator(`[data-row="${lunchRow}"]`).getByRole('textbox', { name: 'Lunch, busy, Service' })
  await hands.writeCell(cell, '4')
  await expect(page.getByRole('region', { name: 'Draft' }).getByText(/^Draft of version 2/)).toBeVisible()
  await hands.press(page.getByRole('button', { name: 'Replay', exact: true }))
  const replay = page.getByRole('dialog', { name: 'Replay' })
  await hands.press(replay.getByRole('button', { name: 'Replay the draft' }))
  await expect(replay.getByText(/without published weeks|changes nothing|worst hit first/i).first()).toBeVisible()
  await hands.press(replay.getByRole('button', { name: 'Close' }).last())
  await hands.press(page.getByRole('region', { name: 'Draft' }).getByRole('button', { name: 'Publish' }))
  const dialog = page.getByRole('dialog')
  await hands.write(dialog.getByLabel('What changes, and why'), 'Queues at lunch: four in service.')
  await hands.press(dialog.getByRole('button', { name: 'Sign and publish' }))
  await expect(page.getByText(/Version 2 is signed/).first()).toBeVisible()
  await syncNow(world.admin)
}

export const takeNewRules = (world: World): Promise<void> => syncNow(world.manager)

interface Wish {
  /** Which of the shortages listed at that time is opened. */
  readonly nth: number
  readonly value: number
  readonly fromOn: LocalDate
  readonly untilOn: LocalDate
  readonly reason: string
}

/** The why-card of the shortage on the nth workday. */
const openLunchProblem = async (seat: Seat, nth: number): Promise<void> => {
  await openProblems(seat)
  await seat.hands.press(
    shortAtLunch(seat)
      .nth(nth)
      .getByRole('button', { name: /^Explain/ }),
  )
}

const askForValue = async (world: World, wish: Wish): Promise<void> => {
  const { page, hands } = world.manager
  await openLunchProblem(world.manager, wish.nth)
  await hands.press(page.getByRole('button', { name: 'Ask for a local value' }).first())
  const dialog = page.getByRole('dialog')
  await hands.write(dialog.getByRole('textbox', { name: 'Value here' }), String(wish.value))
  await hands.writeDate(dialog.getByLabel('First day'), wish.fromOn)
  await hands.writeDate(dialog.getByLabel('Last day').first(), wish.untilOn)
  await hands.write(dialog.getByRole('textbox', { name: /^Reason/ }), wish.reason)
  await hands.press(dialog.getByRole('button', { name: /^(Save|Ask the lead)$/ }))
  await expect(dialog).toBeHidden()
}

/** One fewer than the table asks for is the manager's own decision; two fewer need the lead. */
export const overrideTwice = async (world: World): Promise<void> => {
  const { weekOn } = world
  await askForValue(world, {
    nth: 0,
    value: 3,
    fromOn: weekOn,
    untilOn: addDays(weekOn, 2),
    reason: 'The second till opens on Thursday.',
  })
  await expectLunchProblems(world, 2)
  await askForValue(world, {
    nth: 0,
    value: 2,
    fromOn: addDays(weekOn, 3),
    untilOn: addDays(weekOn, 4),
    reason: 'Road works, hardly any guests at lunch.',
  })
  await goTo(world.manager, 'Overrides')
  await expect(
    world.manager.page
      .getByRole('row')
      .filter({ hasText: 'In force' })
      .or(world.manager.page.getByRole('row').filter({ hasText: 'Planned' })),
  ).toHaveCount(1)
  await expect(world.manager.page.getByRole('row').filter({ hasText: 'Waits for the lead' })).toHaveCount(1)
}

export const publishTheWeek = async (world: World): Promise<void> => {
  const { page, hands } = world.manager
  await openPlan(world)
  await hands.press(page.getByRole('button', { name: 'Check and publish' }))
  const dialog = page.getByRole('dialog')
  // the first publication of the outlet: what leaves it is read and confirmed before
  await expect(dialog.getByText('Names, birth dates, ids and contacts of staff.')).toBeVisible()
  await hands.tick(dialog.getByRole('checkbox', { name: 'I have read what leaves Altstadt and what stays' }))
  await hands.press(dialog.getByRole('button', { name: 'Continue' }))
  await expect(dialog.getByText('59 changes')).toBeVisible()
  await expect(dialog.getByText('Names, birth dates and availability never leave this outlet.')).toBeVisible()
  await hands.press(dialog.getByRole('button', { name: 'Publish', exact: true }))
  await expect(dialog.getByText(/Published, read back, \d/)).toBeVisible({ timeout: 20_000 })
  await hands.press(dialog.getByRole('button', { name: 'Close' }).last())
}

export const decideTheRequest = async (world: World): Promise<void> => {
  await syncNow(world.lead)
  const { page, hands } = world.lead
  await goTo(world.lead, 'Requests')
  await hands.press(page.getByRole('button', { name: 'Approve' }))
  const dialog = page.getByRole('dialog')
  await hands.write(dialog.getByLabel('Your reason'), 'Agreed until the road opens.')
  await hands.press(dialog.getByRole('button', { name: 'Sign and approve' }))
  await expect(page.getByText(/Approved .*signed/).first()).toBeVisible()
  await syncNow(world.lead)
  await syncNow(world.manager)
  await goTo(world.manager, 'Overrides')
  await expect(world.manager.page.getByRole('row').filter({ hasText: 'Waits for the lead' })).toHaveCount(0)
  await expect(world.manager.page.getByText(/Agreed until the road opens/)).toBeVisible()
  await syncNow(world.lead)
}
