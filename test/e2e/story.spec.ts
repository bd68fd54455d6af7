import { expect, type Page } from '@playwright/test'
import { keyboard, mouse, type Hands } from './support/hands.ts'
import * as story from './support/story.ts'
import * as founding from './support/storyFounding.ts'
import * as proof from './support/storyProof.ts'
import { openWorld, seats } from './support/storyWorld.ts'
import { test } from './support/test.ts'

const ways: Readonly<Record<string, (page: Page) => Hands>> = { 'by mouse': mouse, 'by keyboard alone': keyboard }

for (const [way, makeHands] of Object.entries(ways)) {
  test(`one rule changed by an admin, applied by an outlet, compared by the region, ${way}`, async ({
    browser,
  }, testInfo) => {
    test.setTimeout(240_000)
    const world = await openWorld(browser, makeHands)
    try {
      await test.step('the admin founds the organisation and invites two devices', async () => {
        await founding.createOrganisation(world)
        await founding.inviteEverybody(world)
      })
      await test.step('the manager plans a week that fits the rules', async () => {
        await founding.importTheWeek(world)
        await story.openPlan(world)
        await story.expectLunchProblems(world, 0)
      })
      await test.step('the admin raises the lunch threshold, replays, signs', () => story.raiseLunchThreshold(world))
      await test.step('the board shows what the new rule finds', async () => {
        await story.takeNewRules(world)
        await story.openPlan(world)
        await story.expectLunchProblems(world, 5)
      })
      await test.step('one local value inside the free band, one that needs approval', () => story.overrideTwice(world))
      await test.step('the week is published and read back', () => story.publishTheWeek(world))
      await test.step('the lead approves', () => story.decideTheRequest(world))
      await test.step('map, drill and command line agree', async () => {
        const seen = await proof.compareAndDrill(world)
        await proof.expectSameMapFromCommandLine(world, seen)
      })
      await test.step('a stranger verifies the share, and sees one changed byte', async () => {
        await proof.expectVerified(world)
        await proof.expectRefusedAfterOneByte(world)
      })
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
