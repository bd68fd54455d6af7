import { expect, type Page } from '@playwright/test'
import * as steps from './support/adminSteps.ts'
import { keyboard, mouse, type Hands } from './support/hands.ts'
import * as founding from './support/storyFounding.ts'
import { openWorld, seats } from './support/storyWorld.ts'
import { test } from './support/test.ts'

const ways: Readonly<Record<string, (page: Page) => Hands>> = { 'by mouse': mouse, 'by keyboard alone': keyboard }

for (const [way, makeHands] of Object.entries(ways)) {
  test(`a table with a gap becomes a version that two admins have seen, and is taken back, ${way}`, async ({
    browser,
  }, testInfo) => {
    test.setTimeout(240_000)
    const world = await openWorld(browser, makeHands)
    const { founder, second } = steps.adminsOf(world)
    try {
      await test.step('the founder invites a second admin', async () => {
        await founding.createOrganisation(world)
        await steps.inviteSecondAdmin(world)
      })
      await test.step('a gap is marked, and mended', async () => {
        await steps.openTable(founder)
        await steps.makeAndMendGap(founder)
      })
      await test.step('a test case that fails is seen, one that holds stays', () => steps.addTestCase(founder))
      await test.step('the draft is replayed', () => steps.replayTheDraft(founder))
      await test.step('it waits for the second admin', () => steps.sendForReview(founder))
      await test.step('who looks, and approves', () => steps.approve(second))
      await test.step('one outlet tries it', () => steps.tryInAltstadt(founder))
      await test.step('then it is for all', () => steps.publishForAll(founder))
      await test.step('and taken back by a new version', () => steps.rollBack(founder))
      await test.step('on every device', () => steps.expectBackTo(second))
      expect(world.faults).toEqual([])
    } catch (cause) {
      for (const { name, page } of seats(world)) {
        if (page.isClosed()) continue
        await testInfo.attach(`${name}.png`, { body: await page.screenshot(), contentType: 'image/png' })
      }
      throw cause
    } finally {
      await world.close()
    }
  })
}
