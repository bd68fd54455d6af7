import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { ImportKind } from '#shared/contract/imports.ts'
import { createPoolPack } from '#test/support/poolPack.ts'
import { enter, goTo, watchComplaints } from './support/demo.ts'
import { plumbline, removeFolders, startDevice, temporaryFolder, type Device } from './support/device.ts'
import { callDoor } from './support/door.ts'
import {
  demandFolder,
  guardPeople,
  guardShifts,
  hasOpenData,
  lastWeekOn,
  officeDemand,
  officeOutlets,
  poolDemand,
  poolOutlets,
} from './support/openData.ts'
import { test } from './support/test.ts'
import { chooseFile, listedErrors, tryWithoutStoring } from './support/wizard.ts'
import { words } from './support/words.ts'

const t = words.en
test.skip(!hasOpenData, `skipped: no open data in ${demandFolder}`)

interface Asked {
  readonly name: string
  readonly region: string
  readonly outlets: readonly object[]
  readonly rules?: object
}
interface Organisation {
  readonly data: string
  readonly share: string
}

/** As an admin with a list would: the form of the first run takes outlets one by one. */
const init = async ({ name, region, outlets, rules }: Asked): Promise<Organisation> => {
  const [data, share] = [temporaryFolder('admin'), temporaryFolder('share')]
  const file = join(data, 'organisation.json')
  writeFileSync(file, JSON.stringify({ name, adminName: 'Ada Berg', regions: [{ name: region }], outlets }))
  const own = ['--data', join(data, 'own'), '--share', join(share, 'files')]
  const rulesFile = join(data, 'rules.json')
  writeFileSync(rulesFile, JSON.stringify(rules ?? null))
  const made = await plumbline('init', file, ...own, ...(rules === undefined ? [] : ['--rules', rulesFile]))
  if (made.code !== 0) throw new Error(made.stderr)
  return { data: join(data, 'own'), share: join(share, 'files') }
}

/** Invites the manager of an outlet and admits the device. */
const joinAs = async (admin: Device, share: string, outletName: string): Promise<Device> => {
  const { outlets } = await callDoor(admin, 'session.get', {})
  const outletIds = outlets.filter(({ name }) => name === outletName).map(({ outletId }) => outletId)
  const { invitation } = await callDoor(admin, 'setup.invite', {
    name: `Manager of ${outletName}`,
    role: 'manager',
    outletIds,
    regionIds: [],
  })
  const device = await startDevice('manager')
  await callDoor(device, 'setup.join', { invitation, shareFolder: share, name: 'laptop' })
  const { device: asking } = await callDoor(device, 'session.get', {})
  await callDoor(admin, 'share.sync', {})
  if (asking !== null) await callDoor(admin, 'devices.admit', asking)
  // asking is what makes a waiting device look at the share
  await expect
    .poll(async () => (await callDoor(device, 'session.get', {})).state, { timeout: 30_000, intervals: [500] })
    .toBe('ready')
  return device
}

/** Preview, trial, import; resolves with how many lines were not good. */
const importFile = async (page: Page, kind: ImportKind, content: string): Promise<number> => {
  const { imports } = t.people
  await chooseFile(page, t, kind, content)
  await expect(page.getByRole('table', { name: imports.preview })).toBeVisible({ timeout: 30_000 })
  await tryWithoutStoring(page, t)
  const errors = page.getByRole('table', { name: imports.errors })
  const listed = (await errors.isVisible()) ? await listedErrors(page, t) : []
  for (const [line, what] of listed) {
    expect(line).toBeGreaterThan(1)
    expect(Object.values(imports.codes)).toContain(what)
  }
  await page.getByRole('button', { name: listed.length > 0 ? imports.runPartial : imports.run, exact: true }).click()
  await expect(page.getByRole('button', { name: imports.again })).toBeVisible({ timeout: 60_000 })
  return listed.length
}

interface Plan {
  readonly outletName: string
  readonly guardsEach: number
}

const importPlanAndPublish = async (
  page: Page,
  device: Device,
  { guardsEach }: Plan,
  demand: string,
): Promise<void> => {
  await enter(page, device)
  expect(await importFile(page, 'people', guardPeople)).toBe(0)
  expect(await importFile(page, 'shifts', guardShifts(guardsEach))).toBe(0)
  await importFile(page, 'demand', demand)
  const { outlets } = await callDoor(device, 'session.get', {})
  await goTo(page, `/plan/${outlets[0]?.outletId}/${lastWeekOn}`)
  await expect(
    page
      .getByRole('grid')
      .getByRole('button', { name: /Guard 1,/ })
      .first(),
  ).toBeVisible()
  await page.getByRole('button', { name: t.roster.toolbar.publish, exact: true }).click()
  const dialog = page.getByRole('dialog')
  // the label lies over the box itself
  await dialog.getByRole('checkbox').click({ force: true })
  await dialog.getByRole('button', { name: t.leaving.next }).click()
  await dialog.getByRole('button', { name: t.roster.publish.publish, exact: true }).click()
  await expect(dialog.getByText(t.roster.publish.readBack('').trim())).toBeVisible({ timeout: 30_000 })
}

test('the pools of Munich: occupancy imported, a week planned and published for two, compared', async ({ browser }) => {
  test.slow()
  const { data, share } = await init({
    name: 'City pools',
    region: 'Munich',
    outlets: poolOutlets(),
    rules: createPoolPack(),
  })
  const admin = await startDevice('admin', data)
  const demand = poolDemand()
  const complaints: string[] = []
  const devices = [admin]
  for (const plan of [
    { outletName: 'Nordbad (4)', guardsEach: 6 },
    { outletName: 'Cosimawellenbad (2)', guardsEach: 1 },
  ]) {
    const device = await joinAs(admin, share, plan.outletName)
    devices.push(device)
    const page = await browser.newPage()
    const heard = watchComplaints(page)
    await importPlanAndPublish(page, device, plan, demand)
    complaints.push(...heard)
    await page.close()
  }

  await callDoor(admin, 'share.sync', {})
  const page = await browser.newPage()
  await enter(page, admin)
  await goTo(page, '/compare')
  const map = page.getByRole('grid', { name: t.compare.mapLabel })
  const row = map.getByRole('row').filter({ hasText: 'Enough lifeguards' })
  await expect(row.first()).toBeVisible()
  await expect(map.locator('[data-state="unexplained"]').first()).toBeVisible()
  const seen = await callDoor(admin, 'compare.map', {})
  const stateAt = (name: string) => {
    const outletId = seen.outlets.find((outlet) => outlet.name === name)?.outletId
    return seen.cells.find((cell) => cell.ruleId === 'guards-on-duty' && cell.outletId === outletId)?.state
  }
  expect([stateAt('Nordbad (4)'), stateAt('Cosimawellenbad (2)')]).toEqual(['same', 'unexplained'])
  expect(complaints).toEqual([])
  for (const device of devices) {
    await device.stop()
    removeFolders(device.dataFolder)
  }
})

test('bookings of German citizen offices: a trial lists the lines, the mapping is remembered', async ({ page }) => {
  test.slow()
  const { data } = await init({ name: 'Offices', region: 'Germany', outlets: officeOutlets() })
  const device = await startDevice('offices', data)
  await enter(page, device)
  const file = officeDemand()
  const { imports } = t.people
  const wrong = await importFile(page, 'demand', file)
  // the clocks of 2022 went forward and back, and offices were booked in both nights
  expect(wrong).toBeGreaterThan(0)
  await expect(page.getByRole('table', { name: imports.outlets }).getByRole('row')).toHaveCount(
    officeOutlets().length + 1,
  )
  await chooseFile(page, t, 'demand', file)
  await expect(page.getByText(imports.remembered)).toBeVisible({ timeout: 30_000 })
  await device.stop()
  removeFolders(device.dataFolder)
})
