import { actAs, enter } from './support/demo.ts'
import { demoScreens, openScreen } from './support/screens.ts'
import { test } from './support/test.ts'
import { expectNothingCutOff } from './support/width.ts'

/** The screens with the most on them. */
const full = new Set(['home', 'plan', 'plan-why', 'compare', 'rule-table', 'reviews', 'share'])

// in English each screen is measured where axe looks at it
for (const language of ['de', 'da'] as const) {
  test(`at 1280 by 800 nothing is cut off on the right, in ${language}`, async ({ page, demo }) => {
    await enter(page, demo, { language })
    for (const screen of demoScreens.filter(({ name }) => full.has(name))) {
      await actAs(demo, screen.role, screen.outlet)
      await openScreen(screen, page, demo, language)
      await expectNothingCutOff(page, screen.name)
    }
  })
}
