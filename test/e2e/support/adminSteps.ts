import { expect } from '@playwright/test'
import { admitByWords, readWords } from './deviceSteps.ts'
import { invite, join } from './storyFounding.ts'
import { goTo, syncNow, type Seat, type World } from './storyWorld.ts'

const ruleTitle = 'Enough people for the guests expected'
const lunchRow = 'bakery-cafe.lunch-busy'
const note = 'Queues at lunch: four in service.'

/** Two people who answer for the rules, each at a device of their own. */
export interface Admins {
  readonly founder: Seat
  readonly second: Seat
}

export const adminsOf = ({ admin, lead }: World): Admins => ({ founder: admin, second: lead })

export const inviteSecondAdmin = async (world: World): Promise<void> => {
  const { founder, second } = adminsOf(world)
  await goTo(founder, 'Share')
  await join(second, await invite(founder, 'Ben Admin', 'Admin', null), world.share, 'Ben Admin')
  await admitByWords(founder, 'Ben Admin', await readWords(second))
  await expect(second.page.getByRole('navigation')).toBeVisible({ timeout: 30_000 })
}

const draftBar = ({ page }: Seat) => page.getByRole('region', { name: 'Draft' })
const lunchCell = ({ page }: Seat, column: string) =>
  page.locator(`[data-row="${lunchRow}"]`).getByRole('textbox', { name: `Lunch, busy, ${column}`, exact: true })

export const openTable = async (seat: Seat): Promise<void> => {
  await goTo(seat, 'Rules')
  await seat.hands.press(seat.page.getByRole('link', { name: ruleTitle }))
  await seat.hands.openTab(seat.page.getByRole('tab', { name: 'Table' }))
}

/** From 35 guests on, then from 45 on: who has 40 is forgotten. */
export const makeAndMendGap = async (seat: Seat): Promise<void> => {
  const { page, hands } = seat
  const guests = lunchCell(seat, 'Guests in half an hour')
  await hands.writeCell(guests, '[45..60)')
  await expect(page.getByRole('strong').filter({ hasText: '1 gap' })).toBeVisible()
  await expect(page.getByText(/^No row fits: .*Guests in half an hour 35/)).toBeVisible()
  await expect(draftBar(seat).getByRole('button', { name: 'Publish' })).toBeDisabled()
  await hands.writeCell(guests, '[35..60)')
  await expect(page.getByText('Every situation has exactly one row.')).toBeVisible()
  await hands.writeCell(lunchCell(seat, 'Service'), '4')
  await expect(draftBar(seat).getByText('Draft of version 2: 2 changes')).toBeVisible()
}

const choose = async ({ page, hands }: Seat, label: string, option: string): Promise<void> => {
  const dialog = page.getByRole('dialog', { name: 'New test case' })
  await hands.press(dialog.getByRole('button', { name: new RegExp(label) }))
  const listed = page.getByRole('option', { name: option, exact: true })
  await hands.choose(listed)
}

const writeCase = async (seat: Seat, service: string): Promise<void> => {
  const { page, hands } = seat
  await hands.press(page.getByRole('button', { name: 'Add a test case' }))
  const dialog = page.getByRole('dialog', { name: 'New test case' })
  await hands.write(dialog.getByLabel('Name', { exact: true }), 'Lunch with forty guests')
  await choose(seat, 'Format', 'Bakery café')
  await choose(seat, 'Kind of day', 'weekday')
  await hands.write(dialog.getByLabel('Time of day'), '12:00')
  await hands.write(dialog.getByLabel('Guests in half an hour'), '40')
  await hands.write(dialog.getByLabel('Service'), service)
  await hands.press(dialog.getByRole('button', { name: 'Add', exact: true }))
  await expect(dialog).toBeHidden()
}

/** One case that fails keeps the draft here; one that holds stays with the rules. */
export const addTestCase = async (seat: Seat): Promise<void> => {
  const { page, hands } = seat
  await writeCase(seat, '9')
  await expect(page.getByText('Service: expected 9, got 4')).toBeVisible()
  await expect(draftBar(seat).getByText(/^A test case fails: Lunch with forty guests/)).toBeVisible()
  await hands.press(page.getByRole('button', { name: 'Remove test case Lunch with forty guests' }))
  await expect(page.getByText('No test case yet.')).toBeVisible()
  await writeCase(seat, '4')
  await expect(page.getByText('1 of 1 hold')).toBeVisible()
}

export const replayTheDraft = async ({ page, hands }: Seat): Promise<void> => {
  await hands.press(page.getByRole('button', { name: 'Replay', exact: true }))
  const replay = page.getByRole('dialog', { name: 'Replay' })
  await hands.press(replay.getByRole('button', { name: 'Replay the draft' }))
  await expect(replay.getByText(/without published weeks|changes nothing|worst hit first/i).first()).toBeVisible()
  await hands.press(replay.getByRole('button', { name: 'Close' }).last())
}

export const sendForReview = async (seat: Seat): Promise<void> => {
  const { page, hands } = seat
  const bar = draftBar(seat)
  await expect(bar.getByRole('button', { name: 'Publish' })).toBeDisabled()
  await hands.press(bar.getByRole('button', { name: 'Send for review' }))
  const dialog = page.getByRole('dialog')
  await hands.write(dialog.getByLabel('What should be looked at'), 'Is four enough?')
  await hands.press(dialog.getByRole('button', { name: 'Send', exact: true }))
  await expect(bar.getByText('Waiting for review')).toBeVisible()
  await syncNow(seat)
}

export const openReviews = async (seat: Seat): Promise<void> => {
  await goTo(seat, 'Rules')
  await seat.hands.press(seat.page.getByRole('button', { name: 'Reviews and versions' }))
  await expect(seat.page.getByRole('heading', { level: 1, name: 'Reviews and versions' })).toBeVisible()
}

/** The second admin sees what changes, that the case holds, and replays before saying anything. */
export const approve = async (seat: Seat): Promise<void> => {
  const { page, hands } = seat
  await syncNow(seat)
  await openReviews(seat)
  const panel = page.getByRole('region', { name: 'Draft of version 2' })
  await expect(panel.getByText(/Service 3 → 4, stricter/)).toBeVisible()
  await expect(
    panel.getByRole('listitem').filter({ hasText: 'Lunch with forty guests' }).getByText('Holds'),
  ).toBeVisible()
  await hands.press(panel.getByRole('button', { name: 'Replay this draft' }))
  await expect(panel.getByText(/without published weeks|changes nothing|worst hit first/i).first()).toBeVisible()
  await hands.write(panel.getByLabel('What you looked at, or what is wrong'), 'Looked at lunch; four is enough.')
  await hands.press(panel.getByRole('button', { name: 'Approve' }))
  await expect(panel.getByText('Approved, Ben Admin: Looked at lunch; four is enough.')).toBeVisible()
  await syncNow(seat)
}

const sign = async ({ page, hands }: Seat, text: string): Promise<void> => {
  const dialog = page.getByRole('dialog')
  await hands.write(dialog.getByLabel('What changes, and why'), text)
  await hands.press(dialog.getByRole('button', { name: 'Sign and publish' }))
  await expect(dialog).toBeHidden()
}

export const tryInAltstadt = async (seat: Seat): Promise<void> => {
  const { page, hands } = seat
  await syncNow(seat)
  await openTable(seat)
  await expect(draftBar(seat).getByText('Approved', { exact: true })).toBeVisible()
  await hands.press(draftBar(seat).getByRole('button', { name: 'Publish' }))
  const dialog = page.getByRole('dialog')
  await hands.pick(dialog.getByRole('radio', { name: /^Some outlets first/ }))
  await hands.tick(dialog.getByRole('checkbox', { name: 'Altstadt' }))
  await sign(seat, note)
  await openReviews(seat)
  const trial = page.getByRole('region', { name: 'Version 2 is being tried' })
  await expect(trial.getByRole('row', { name: /Altstadt/ })).toBeVisible()
  await expect(trial.getByRole('row', { name: /Hafen/ })).toHaveCount(0)
}

export const publishForAll = async (seat: Seat): Promise<void> => {
  const { page, hands } = seat
  await hands.press(page.getByRole('button', { name: 'Publish for all' }))
  await sign(seat, 'Altstadt did well.')
  await expect(page.getByText('No version is being tried: every outlet has the same rules.')).toBeVisible()
  const newest = page.getByRole('region', { name: 'Versions' }).getByRole('listitem').first()
  await expect(newest).toContainText('Version 3')
  await expect(newest).toContainText('reviewed by Ben Admin, same content as version 2')
}

export const rollBack = async (seat: Seat): Promise<void> => {
  const { page, hands } = seat
  await hands.press(page.getByRole('button', { name: 'Roll back to version 1' }))
  await sign(seat, 'Lunch is quiet after all.')
  const newest = page.getByRole('region', { name: 'Versions' }).getByRole('listitem').first()
  await expect(newest).toContainText('Version 4')
  await expect(newest).toContainText('same content as version 1')
  await syncNow(seat)
}

/** What came over the share is what was published, and the table is as it was at first. */
export const expectBackTo = async (seat: Seat): Promise<void> => {
  await syncNow(seat)
  await openTable(seat)
  await expect(lunchCell(seat, 'Service')).toHaveValue('3')
  await expect(draftBar(seat)).toHaveCount(0)
}
