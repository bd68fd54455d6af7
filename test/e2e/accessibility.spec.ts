import { expect } from '@playwright/test'
import { expectNoFaultInBoth } from './support/axe.ts'
import { actAs, enter, watchComplaints } from './support/demo.ts'
import { removeFolders, startDevice } from './support/device.ts'
import { callDoor } from './support/door.ts'
import { demoScreens, openScreen, openSetup, setupScreens } from './support/screens.ts'
import { test } from './support/test.ts'
import { expectNothingCutOff } from './support/width.ts'

for (const screen of demoScreens) {
  test(`axe finds nothing on ${screen.name}, and nothing is cut off`, async ({ tab, demo }) => {
    const complaints = watchComplaints(tab)
    await actAs(demo, screen.role, screen.outlet)
    await openScreen(screen, tab, demo, 'en')
    await expectNothingCutOff(tab, screen.name)
    await expectNoFaultInBoth(tab, screen.name)
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
    await expectNoFaultInBoth(page, name)
  }
  expect(complaints).toEqual([])
  await fresh.stop()
  removeFolders(fresh.dataFolder)
})
