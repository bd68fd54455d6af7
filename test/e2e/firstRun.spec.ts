import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import BetterSqlite3 from 'better-sqlite3'
import { shellEn } from '#shared/i18n/shell/en.ts'
import type { Role } from '#shared/people/permissions.ts'
import { enter, watchComplaints } from './support/demo.ts'
import { removeFolders, startDevice, temporaryFolder, type Device } from './support/device.ts'
import { callDoor } from './support/door.ts'
import { test } from './support/test.ts'
import { words } from './support/words.ts'

const { frame, problems, setup } = words.en
const databaseOf = (folder: string): string => join(folder, 'plumbline.sqlite')

/** An organisation with one outlet on a device of its own; the share lies inside the data folder. */
const createOrganisation = async (device: Device, name: string): Promise<void> => {
  const share = temporaryFolder('share')
  await callDoor(device, 'setup.createOrganisation', {
    name,
    adminName: 'Ada Berg',
    shareFolder: share,
    regions: [{ name: 'North' }],
    outlets: [],
  })
}

const entriesOf = (page: Page): Promise<readonly string[]> =>
  page.getByRole('navigation', { name: frame.navigation }).getByRole('link').allInnerTexts()

const { pages } = frame
const entriesFor: Readonly<Record<Role, readonly string[]>> = {
  manager: [pages.home, pages.plan, pages.overrides, pages.rules, pages.share, pages.people, pages.settings],
  lead: [pages.home, pages.compare, pages.requests, pages.rules, pages.outlets, pages.share, pages.settings],
  admin: [pages.home, pages.compare, pages.rules, pages.outlets, pages.share, pages.settings],
  auditor: [pages.home, pages.compare, pages.rules, pages.outlets, pages.share, pages.settings],
}

test('the demo: chosen among four, cancelled without a trace, built, seen as anyone', async ({ page }) => {
  const device = await startDevice('first')
  const complaints = watchComplaints(page)
  await enter(page, device)
  for (const { title } of [setup.demo, setup.create, setup.join, setup.open]) {
    await expect(page.getByRole('button', { name: title })).toBeVisible()
  }
  const before = readdirSync(device.dataFolder).toSorted()

  await page.getByRole('button', { name: setup.demo.title }).click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.getByRole('button', { name: setup.demo.cancel }).click()
  await expect(page.getByText(setup.demo.cancelled)).toBeVisible()
  await expect(page.getByRole('button', { name: setup.create.title })).toBeVisible()
  expect(readdirSync(device.dataFolder).toSorted()).toEqual(before)

  await page.getByRole('button', { name: setup.demo.title }).click()
  await expect(page.getByRole('navigation', { name: frame.navigation })).toBeVisible({ timeout: 60_000 })
  for (const role of ['manager', 'lead', 'admin', 'auditor'] as const) {
    const who = page.getByRole('banner').getByRole('button', { name: new RegExp(Object.values(frame.roles).join('|')) })
    await who.click()
    const choice = page.getByRole('group', { name: frame.roles[role] }).getByRole('menuitem').first()
    const name = await choice.locator('span').first().innerText()
    await choice.click()
    // two of one role have the same entries: the name says that the change is done
    await expect(who).toContainText(name)
    await expect.poll(() => entriesOf(page), { message: role }).toEqual(entriesFor[role])
  }
  // the addresses of others do not exist for an auditor
  await page.goto(new URL('/people', page.url()).href)
  await expect(page.getByRole('heading', { name: frame.notFound.title }).first()).toBeVisible()
  expect(complaints).toEqual([])
  await device.stop()
  removeFolders(device.dataFolder)
})

test('a data folder that is already there is opened from the first screen', async ({ page }) => {
  const old = await startDevice('old')
  await createOrganisation(old, 'Northern Cafes')
  await old.stop()
  const device = await startDevice('empty')
  await enter(page, device)
  await page.getByRole('button', { name: setup.open.title }).click()
  await page.getByRole('textbox', { name: setup.open.folder }).fill(old.dataFolder)
  await page.getByRole('button', { name: setup.open.submit, exact: true }).click()
  await expect(page.getByRole('navigation', { name: frame.navigation })).toBeVisible()
  await expect(page.getByText('Northern Cafes').first()).toBeVisible()
  await device.stop()
  removeFolders(old.dataFolder, device.dataFolder)
})

test('a second program on one data folder is refused with a sentence, at the start and from the screen', async ({
  page,
}) => {
  const first = await startDevice('shared')
  await expect(startDevice('shared', first.dataFolder)).rejects.toThrow(shellEn.openProblems.folderInUse)
  const other = await startDevice('other')
  await enter(page, other)
  await page.getByRole('button', { name: setup.open.title }).click()
  await page.getByRole('textbox', { name: setup.open.folder }).fill(first.dataFolder)
  await page.getByRole('button', { name: setup.open.submit, exact: true }).click()
  await expect(page.getByRole('alert')).toContainText(problems.folderInUse({}).happened)
  // the first one works on as if nothing had been
  expect(await callDoor(first, 'session.get', {})).toMatchObject({ state: 'fresh' })
  await first.stop()
  await other.stop()
  removeFolders(first.dataFolder, other.dataFolder)
})

/** Overwrites the middle of a file, as a failing disk would. */
const damage = (file: string): void => {
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(40_000, 0x5a), 0, 40_000, 8_192)
  closeSync(handle)
}

test('a damaged database is set aside and its newest backup restored from the screen', async ({ page }) => {
  const sound = await startDevice('damaged')
  await createOrganisation(sound, 'Harbour Shops')
  const { file } = await callDoor(sound, 'backups.create', {})
  await sound.stop()
  damage(databaseOf(sound.dataFolder))
  const damaged = readFileSync(databaseOf(sound.dataFolder))

  const device = await startDevice('damaged', sound.dataFolder)
  await enter(page, device)
  await expect(page.getByRole('heading', { name: setup.damaged.title })).toBeVisible()
  const { damage: found } = await callDoor(device, 'session.get', {})
  await expect(page.getByText(setup.damaged.setAside(found?.setAside ?? ''))).toBeVisible()
  expect(readFileSync(join(found?.setAside ?? '', 'plumbline.sqlite')).equals(damaged)).toBe(true)

  await page.getByRole('button', { name: setup.damaged.restore(file) }).click()
  await expect(page.getByRole('navigation', { name: frame.navigation })).toBeVisible()
  await expect(page.getByText('Harbour Shops').first()).toBeVisible()
  expect(existsSync(found?.setAside ?? '')).toBe(true)
  await device.stop()
  removeFolders(sound.dataFolder)
})

test('a database from a newer version is refused with a sentence and not touched', async ({ page }) => {
  const old = await startDevice('newer')
  await old.stop()
  const client = new BetterSqlite3(databaseOf(old.dataFolder))
  client.pragma('user_version = 900')
  client.close()
  const before = readFileSync(databaseOf(old.dataFolder))

  await expect(startDevice('newer', old.dataFolder)).rejects.toThrow(shellEn.openProblems.newerDatabase)
  const device = await startDevice('empty')
  await enter(page, device)
  await page.getByRole('button', { name: setup.open.title }).click()
  await page.getByRole('textbox', { name: setup.open.folder }).fill(old.dataFolder)
  await page.getByRole('button', { name: setup.open.submit, exact: true }).click()
  await expect(page.getByRole('alert')).toContainText(problems.newerDatabase({}).happened)
  expect(readFileSync(databaseOf(old.dataFolder)).equals(before)).toBe(true)
  await device.stop()
  removeFolders(old.dataFolder, device.dataFolder)
})
