/** Devices come, are lost, are replaced, are handed over: as admin, manager and successor see it, each at a screen of their own. */
import { expect, type Browser, type Page } from '@playwright/test'
import { expectNoFault } from './support/axe.ts'
import {
  admitByWords,
  openComparison,
  openDevice,
  readWords,
  takeInvitation,
  toDevices,
} from './support/deviceSteps.ts'
import { removeFolders, startDevice } from './support/device.ts'
import { callDoor } from './support/door.ts'
import { keyboard, mouse, type Hands } from './support/hands.ts'
import { createOrganisation, invite, join } from './support/storyFounding.ts'
import { goTo, openWorld, type Seat, type World } from './support/storyWorld.ts'
import { test } from './support/test.ts'

const ways: Readonly<Record<string, (page: Page) => Hands>> = { 'by mouse': mouse, 'by keyboard alone': keyboard }

/** A fourth device, for who comes later. */
const sitDown = async (browser: Browser, makeHands: (page: Page) => Hands): Promise<Seat> => {
  const device = await startDevice('later')
  const page = await browser.newPage()
  await page.goto(device.address)
  return { device, page, hands: makeHands(page) }
}

/** The page looks by itself; the button does not wait. */
const lookNow = async ({ page, hands }: Seat): Promise<void> => {
  await hands.press(page.getByRole('button', { name: 'Check now' }))
}

/** A stranger got hold of the invitation: the words tell the two apart, and refusing ends the invitation. */
const refuseTheStranger = async ({ admin, lead, share }: World): Promise<void> => {
  const { hands, page } = admin
  await toDevices(admin)
  await join(lead, await invite(admin, 'Lea Lead', 'Regional lead', 'North'), share, 'Lea Lead')
  const dialog = await openComparison(admin, 'Lea Lead')
  await hands.press(dialog.getByRole('button', { name: 'They differ: refuse' }))
  await expect(page.getByText(/Lea Lead is refused/).first()).toBeVisible()
  await expect(page.getByText('Nobody asks to be let in')).toBeVisible()
  await lookNow(lead)
  await expect(lead.page.getByRole('heading', { name: 'This device was not admitted' })).toBeVisible({
    timeout: 20_000,
  })
  await expect(lead.page.getByText(/Ada Admin refused it/)).toBeVisible()
  await expectNoFault(lead.page, 'a stranger refused')
}

const letTheManagerIn = async ({ admin, manager, share }: World): Promise<void> => {
  await toDevices(admin)
  await join(manager, await invite(admin, 'Max Manager', 'Outlet manager', 'Altstadt'), share, 'Max Manager')
  await expectNoFault(manager.page, 'waiting to be let in')
  await admitByWords(admin, 'Max Manager', await readWords(manager))
  await lookNow(manager)
  await expect(manager.page.getByRole('navigation')).toBeVisible({ timeout: 20_000 })
}

/** Everything of the manager who leaves ends, and a successor is invited for the same outlet. */
const handOver = async (admin: Seat): Promise<string> => {
  const { page, hands } = admin
  await toDevices(admin)
  const drawer = await openDevice(admin, 'Max Manager')
  await expectNoFault(page, 'a device')
  await hands.press(drawer.getByRole('button', { name: 'Hand over to somebody else' }))
  const dialog = page.getByRole('dialog', { name: 'Hand over from Max Manager' })
  await expect(dialog.getByText(/make a backup there before/)).toBeVisible()
  await hands.write(dialog.getByLabel('Name of the successor'), 'Nils Next')
  await hands.write(dialog.getByLabel('Reason', { exact: true }), 'Moves to another town.')
  await expectNoFault(page, 'handing over')
  await hands.press(dialog.getByRole('button', { name: 'Revoke and invite successor' }))
  return takeInvitation(admin)
}

const expectWhoCanDoWhat = async (admin: Seat): Promise<void> => {
  const { page, hands } = admin
  await toDevices(admin)
  await expect(page.getByRole('row').filter({ hasText: 'Max Manager' })).toContainText('Revoked after file 0')
  await hands.press(page.getByRole('button', { name: 'Who can do what' }))
  const people = page.getByRole('table', { name: 'Who has which role' })
  await expect(people.getByRole('row').filter({ hasText: 'Max Manager' })).toContainText('No device that counts')
  await expect(people.getByRole('row').filter({ hasText: 'Nils Next' })).toContainText(/1 device.*by Ada Admin/)
  await expect(page.getByText('2 devices count, 1 is revoked.')).toBeVisible()
  await expectNoFault(page, 'who can do what')
}

for (const [way, makeHands] of Object.entries(ways)) {
  test(`a device is compared and let in, a stranger refused, an outlet handed over, ${way}`, async ({ browser }) => {
    test.setTimeout(480_000)
    const world = await openWorld(browser, makeHands)
    const { admin, manager, share } = world
    const later = await sitDown(browser, makeHands)
    try {
      await createOrganisation(world)
      await goTo(admin, 'Share')
      await test.step('a stranger is refused', () => refuseTheStranger(world))
      await test.step('the manager is let in', () => letTheManagerIn(world))
      await test.step('the manager leaves, a successor takes the outlet', async () => {
        await join(later, await handOver(admin), share, 'Nils Next')
        await admitByWords(admin, 'Nils Next', await readWords(later))
        await lookNow(later)
        await expect(later.page.getByRole('navigation')).toBeVisible({ timeout: 20_000 })
        await expect(later.page.getByText('Altstadt').first()).toBeVisible()
      })
      await test.step('the old device is told so', async () => {
        // the device may have looked by itself already, and then takes no more orders
        const { state } = await callDoor(manager.device, 'session.get', {})
        if (state === 'ready') await callDoor(manager.device, 'share.sync', {})
        await manager.page.reload()
        await expect(manager.page.getByRole('heading', { name: 'This device no longer counts' })).toBeVisible()
        await expect(manager.page.getByText('Reason: Moves to another town.')).toBeVisible()
      })
      await test.step('anybody can read who can do what', () => expectWhoCanDoWhat(admin))
      expect(world.faults).toEqual([])
    } finally {
      await later.page.close()
      await later.device.stop()
      removeFolders(later.device.dataFolder)
      await world.close()
    }
  })
}
