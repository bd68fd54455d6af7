import { expect as playwrightExpect, type Locator, type Page } from '@playwright/test'
import type { Language } from '#shared/kernel/text.ts'
import type { Actor } from '#shared/people/permissions.ts'
import { goTo } from './demo.ts'
import type { Device } from './device.ts'
import type { Words } from './words.ts'

/** The pictures are made without a test runner, whose patience would be longer. */
export const expect = playwrightExpect.configure({ timeout: 30_000 })

export interface Stand {
  readonly page: Page
  readonly device: Device
  readonly language: Language
  readonly t: Words
}

/** One screen of the demo: who looks at it, and how to get there. */
export interface Screen {
  readonly name: string
  readonly role: Actor['role']
  readonly outlet?: string
  readonly open: (stand: Stand) => Promise<void>
}

/** Nothing is still coming: the grey lines are gone and the fonts are there. */
export const settled = async (page: Page): Promise<void> => {
  await expect(page.locator('main')).toBeVisible()
  await expect(page.locator('[class*="bone"]')).toHaveCount(0)
  await page.evaluate(() => document.fonts.ready)
}

export const shown = async (locator: Locator): Promise<void> => {
  await expect(locator.first()).toBeVisible()
}

/** Further down a page: under the bar at the top, with what follows it. */
export const toTop = async (heading: Locator): Promise<void> => {
  await heading.evaluate((element) => {
    element.style.scrollMarginTop = '80px'
    element.scrollIntoView()
  })
}

export const toPage =
  (path: string) =>
  async ({ page }: Stand): Promise<void> => {
    await goTo(page, path)
  }
