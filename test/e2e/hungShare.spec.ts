import { expect, type Page } from '@playwright/test'
import { languages, type Language } from '#shared/kernel/text.ts'
import { processesWith, shareProcessesOf } from '#test/support/shareProcesses.ts'
import { goTo, watchComplaints } from './support/demo.ts'
import { removeFolders, startDevice, temporaryFolder, type Device } from './support/device.ts'
import { callDoor } from './support/door.ts'
import { test } from './support/test.ts'
import { words } from './support/words.ts'

/** The browser is in Berlin; its Danish clock has a dot or a colon, as its data has it. */
const clockAt = (at: number): string =>
  new Date(at).toLocaleTimeString('en-GB', { timeZone: 'Europe/Berlin', timeStyle: 'short' })

const servingOf = (device: Device): readonly number[] =>
  processesWith('--data', device.dataFolder).flatMap(shareProcessesOf)

const expectSince = async (page: Page, sinceAt: number, language: Language): Promise<void> => {
  const { frame, share } = words[language]
  const line = `${frame.share.label}: ${frame.share.unreachable(clockAt(sinceAt).replace(':', '[.:]'))}`
  await expect(page.getByRole('link', { name: new RegExp(line) })).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: share.state.conditions.hung }).first()).toBeVisible()
}

test('F14 a share that stands still: work goes on, and the screen says since when', async ({ page }) => {
  test.skip(process.platform !== 'linux', 'skipped: processes are found in /proc')
  const device = await startDevice('hung')
  const folder = temporaryFolder('hung-share')
  await callDoor(device, 'setup.createOrganisation', {
    name: 'North',
    adminName: 'Ada Berg',
    shareFolder: folder,
    regions: [{ name: 'North' }],
    outlets: [],
  })
  const complaints = watchComplaints(page)
  await page.goto(device.address)
  await goTo(page, '/share')
  await expect(page.getByRole('definition').filter({ hasText: words.en.share.state.conditions.fine })).toBeVisible()

  const [stopped = 0] = servingOf(device)
  expect(stopped).toBeGreaterThan(0)
  process.kill(stopped, 'SIGSTOP')
  const stoppedAt = Date.now()
  const hanging = Array.from({ length: 8 }, () => callDoor(device, 'share.verify', {}))
  const synced = callDoor(device, 'share.sync', {})
  let isBack = false
  void synced.finally(() => {
    isBack = true
  })

  // all of this is done while nothing of the share answers
  await goTo(page, '/rules')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const { draft } = await callDoor(device, 'rules.draft', {})
  const { ruleId } = draft.rules[0] ?? { ruleId: '' as never }
  await callDoor(device, 'rules.editDraft', {
    edit: { type: 'owner', ruleId, owner: 'Somebody Else', reviewOn: '2030-01-07' },
  })
  await goTo(page, '/share')
  expect(isBack).toBe(false)

  const { status } = await synced
  expect(status.state).toBe('hung')
  const sinceAt = status.unreachableSinceAt ?? 0
  expect(sinceAt).toBeGreaterThanOrEqual(stoppedAt - 60_000)
  expect(sinceAt).toBeLessThanOrEqual(Date.now())
  for (const language of languages) {
    await page.evaluate((chosen) => localStorage.setItem('plumbline.language', chosen), language)
    await page.reload()
    await expectSince(page, sinceAt, language)
  }
  expect(await Promise.all(hanging)).toHaveLength(8)

  // the process that stood still is gone; who serves the share after the rest is another
  expect(servingOf(device)).not.toContain(stopped)
  expect(complaints).toEqual([])
  await device.stop()
  removeFolders(device.dataFolder, folder)
})
