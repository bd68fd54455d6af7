import { expect, type Page } from '@playwright/test'

/** Nothing reaches over the right edge of the window, neither the page nor a part of its frame. */
export const expectNothingCutOff = async (page: Page, name: string): Promise<void> => {
  const [widest, window] = await page.evaluate(() => [
    Math.max(
      document.documentElement.scrollWidth,
      ...[...document.querySelectorAll('header *, main > *')].map((part) => part.getBoundingClientRect().right),
    ),
    innerWidth,
  ])
  expect(widest, name).toBeLessThanOrEqual(window)
}
