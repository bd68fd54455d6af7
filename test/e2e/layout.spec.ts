import { expect } from '@playwright/test'
import { languages } from '#shared/kernel/text.ts'
import { actAs, demoTest as test, enter } from './support/demo.ts'
import { demoScreens, openScreen } from './support/screens.ts'

/** The screens with the most on them. */
const full = new Set(['home', 'plan', 'plan-why', 'compare', 'rule-table', 'reviews', 'share'])

for (const language of languages) {
  test(`at 1280 by 800 nothing is cut off on the right, in ${language}`, async ({ page, demo }) => {
    await page.setViewportSize({ width: 1_280, height: 800 })
    for (const screen of demoScreens.filter(({ name }) => full.has(name))) {
      await actAs(demo, screen.role, screen.outlet)
      await enter(page, demo, { language })
      await openScreen(screen, page, demo, language)
      const widest = await page.evaluate(() =>
        Math.max(
          document.documentElement.scrollWidth,
          ...[...document.querySelectorAll('header *, main > *')].map((part) => part.getBoundingClientRect().right),
        ),
      )
      expect(widest, screen.name).toBeLessThanOrEqual(1_280)
    }
  })
}
