import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { actAs, changeTheme, demoTest, enter, watchComplaints } from './support/demo.ts'
import { removeFolders, startDevice } from './support/device.ts'
import { callDoor } from './support/door.ts'
import { demoScreens, openScreen, openSetup, setupScreens } from './support/screens.ts'

/** One tab per worker goes from screen to screen: it need not load and compile the program anew for each. */
const test = demoTest.extend<object, { readonly tab: Page }>({
  tab: [
    async ({ browser, demo }, use, { project }) => {
      const { viewport = null, locale = 'en-GB', timezoneId = 'Europe/Berlin' } = project.use
      const context = await browser.newContext({ viewport, locale, timezoneId })
      const tab = await context.newPage()
      await enter(tab, demo)
      await use(tab)
      await context.close()
    },
    { scope: 'worker' },
  ],
})

/** What axe found, in words that help to mend it. */
const run = async (axe: AxeBuilder): Promise<readonly string[]> => {
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} ${failureSummary ?? ''}`),
  )
}

/**
 * All rules of axe, best practices included, in light colours; then those about colour in dark ones:
 * the page is the same, only its colours differ.
 */
const expectNothingFound = async (page: Page, name: string): Promise<void> => {
  expect(await run(new AxeBuilder({ page })), `${name}, light`).toEqual([])
  await changeTheme(page, 'dark')
  expect(
    await run(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block'])),
    `${name}, dark`,
  ).toEqual([])
}

for (const screen of demoScreens) {
  test(`axe finds nothing on ${screen.name}`, async ({ tab, demo }) => {
    const complaints = watchComplaints(tab)
    await actAs(demo, screen.role, screen.outlet)
    await tab.emulateMedia({ colorScheme: 'light' })
    await openScreen(screen, tab, demo, 'en')
    await expectNothingFound(tab, screen.name)
    expect(complaints).toEqual([])
    if (screen.role === 'admin') await callDoor(demo, 'rules.discardDraft', {})
  })
}

test('axe finds nothing on the first run', async ({ page }) => {
  const fresh = await startDevice('fresh')
  const complaints = watchComplaints(page)
  await enter(page, fresh)
  for (const name of setupScreens) {
    await page.reload()
    await openSetup(name, page, 'en')
    await expectNothingFound(page, name)
  }
  expect(complaints).toEqual([])
  await fresh.stop()
  removeFolders(fresh.dataFolder)
})
