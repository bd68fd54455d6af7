import { expect, type Browser, type Page } from '@playwright/test'
import type { LocalDate } from '../../../shared/kernel/time.ts'
import { removeFolders, startDevice, temporaryFolder, type Device } from './device.ts'
import type { Hands } from './hands.ts'
import { storyWeek } from './storyPlan.ts'

type MakeHands = (page: Page) => Hands

/** A person at a device: the page and the hands that work on it. */
export interface Seat {
  readonly device: Device
  readonly page: Page
  readonly hands: Hands
}

export interface World {
  readonly share: string
  readonly admin: Seat
  readonly manager: Seat
  readonly lead: Seat
  readonly weekOn: LocalDate
  readonly faults: readonly string[]
  readonly close: () => Promise<void>
}

/** Three devices that know nothing of each other, and one empty folder. */
export const openWorld = async (browser: Browser, makeHands: MakeHands): Promise<World> => {
  const share = temporaryFolder('share')
  const faults: string[] = []
  const sit = async (name: string): Promise<Seat> => {
    const device = await startDevice(name)
    const page = await browser.newPage()
    page.on('pageerror', (fault) => faults.push(`${name}: ${fault.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`${name}: ${message.text()}`)
    })
    await page.goto(device.address)
    return { device, page, hands: makeHands(page) }
  }
  const [admin, manager, lead] = await Promise.all([sit('admin'), sit('manager'), sit('lead')])
  const seats = [admin, manager, lead]
  return {
    share,
    admin,
    manager,
    lead,
    weekOn: storyWeek(),
    faults,
    close: async () => {
      for (const { page, device } of seats) {
        await page.close()
        await device.stop()
      }
      removeFolders(share, ...seats.map(({ device }) => device.dataFolder))
    },
  }
}

/** For pictures of what everybody saw when a step failed. */
export const seats = ({ admin, manager, lead }: World) => [
  { name: 'admin', page: admin.page },
  { name: 'manager', page: manager.page },
  { name: 'lead', page: lead.page },
]

export const goTo = async ({ page, hands }: Seat, name: string): Promise<void> => {
  await hands.press(page.getByRole('navigation').getByRole('link', { name, exact: true }))
}

export const syncNow = async (seat: Seat): Promise<void> => {
  await goTo(seat, 'Share')
  await seat.hands.press(seat.page.getByRole('main').getByRole('button', { name: 'Sync now' }))
  await expect(seat.page.getByText(/^Synced:/).last()).toBeVisible()
}
