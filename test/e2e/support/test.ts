import { test as base, type Page } from '@playwright/test'
import { enter, startDemo } from './demo.ts'
import { removeFolders, type Device } from './device.ts'
import { writeInspections, type InspectionFiles } from './inspection.ts'

interface Kept {
  /** Tests that only look share one demo per worker; who changes something puts it back. */
  readonly demo: Device
  /** One tab that goes from screen to screen: it need not load and compile the program anew for each. */
  readonly tab: Page
  readonly inspections: InspectionFiles
}

/**
 * The one `test` of all browser tests. What a worker keeps is made when a test first asks for it; with a `test` of
 * its own a file would end the worker, and the next one would make all of it again.
 */
export const test = base.extend<object, Kept>({
  demo: [
    // eslint-disable-next-line no-empty-pattern -- the form in which a fixture says that it needs no other
    async ({}, use) => {
      const device = await startDemo()
      await use(device)
      await device.stop()
      removeFolders(device.dataFolder)
    },
    { scope: 'worker', timeout: 120_000 },
  ],
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
  inspections: [
    // eslint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const inspections = await writeInspections()
      await use(inspections)
      removeFolders(inspections.folder)
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})
