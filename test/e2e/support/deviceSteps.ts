import { expect, type Locator } from '@playwright/test'
import { goTo, syncNow, type Seat } from './storyWorld.ts'

const wordsIn = (list: Locator): Promise<readonly string[]> => list.getByRole('listitem').allTextContents()

/** As the person at the waiting device reads them out. */
export const readWords = async ({ page }: Seat): Promise<readonly string[]> => {
  const list = page.getByRole('list', { name: 'Six words of this device' })
  await expect(list.getByRole('listitem')).toHaveCount(6)
  return wordsIn(list)
}

export const toDevices = async (seat: Seat): Promise<void> => {
  await goTo(seat, 'Share')
  await seat.hands.press(seat.page.getByRole('main').getByRole('button', { name: /^(Manage devices|Devices)$/ }))
  await expect(seat.page.getByRole('heading', { level: 1, name: 'Devices' })).toBeVisible()
}

/** Syncs, and opens the comparison for the device that says it is `name`'s. */
export const openComparison = async (admin: Seat, name: string): Promise<Locator> => {
  await syncNow(admin)
  await toDevices(admin)
  const { page, hands } = admin
  const asking = page.getByRole('region', { name: 'Ask to be let in' }).getByRole('listitem').filter({ hasText: name })
  await hands.press(asking.getByRole('button', { name: 'Compare and decide' }))
  const dialog = page.getByRole('dialog', { name: `Is this the device of ${name}?` })
  await expect(dialog.getByRole('button', { name: 'Admit this device' })).toBeDisabled()
  return dialog
}

/** The admin is told the words of the other screen, and lets the device in where they are those of this screen. */
export const admitByWords = async (admin: Seat, name: string, told: readonly string[]): Promise<void> => {
  const dialog = await openComparison(admin, name)
  expect(await wordsIn(dialog.getByRole('list', { name: 'Six words' }))).toEqual(told)
  await admin.hands.tick(dialog.getByRole('checkbox', { name: `${name} read me the same six words` }))
  await admin.hands.press(dialog.getByRole('button', { name: 'Admit this device' }))
  await expect(admin.page.getByText(`${name} is admitted.`).first()).toBeVisible()
}

export const openDevice = async ({ page, hands }: Seat, name: string, nth = 0): Promise<Locator> => {
  await hands.press(page.getByRole('button', { name: `Details of ${name}` }).nth(nth))
  const drawer = page.getByRole('complementary', { name })
  await expect(drawer).toBeVisible()
  return drawer
}

/** Closes the dialog with the invitation and gives its text. */
export const takeInvitation = async ({ page, hands }: Pick<Seat, 'page' | 'hands'>): Promise<string> => {
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Copy' })).toBeVisible()
  const invitation = (await dialog.getByText(/^plumbline\./).textContent()) ?? ''
  await hands.press(dialog.getByRole('button', { name: 'Done' }))
  return invitation
}
