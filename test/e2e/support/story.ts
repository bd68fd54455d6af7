import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import { expect, type Browser, type Page } from '@playwright/test'
import type { DifferenceMap } from '../../../shared/compare/model.ts'
import type { LocalDate } from '../../../shared/kernel/time.ts'
import { addDays } from '../../../shared/kernel/time.ts'
import { callDoor, importCsv } from './door.ts'
import { plumbline, removeFolders, startDevice, temporaryFolder, type Device } from './device.ts'
import type { Hands } from './hands.ts'
import { storyDemand, storyPeople, storyShifts, storyWeek } from './storyPlan.ts'

type MakeHands = (page: Page) => Hands

/** A person at a device: the page and the hands that work on it. */
interface Seat {
  readonly device: Device
  readonly page: Page
  readonly hands: Hands
}

export interface World {
  readonly share: string
  readonly admin: Seat
  readonly manager: Seat
  readonly lead: Seat
  readonly weekOn: LocalDate
  readonly faults: readonly string[]
  readonly close: () => Promise<void>
}

const ruleTitle = 'Enough people for the guests expected'
const lunchRow = 'bakery-cafe.lunch-busy'

/** Three devices that know nothing of each other, and one empty folder. */
export const openWorld = async (browser: Browser, makeHands: MakeHands): Promise<World> => {
  const share = temporaryFolder('share')
  const faults: string[] = []
  const sit = async (name: string): Promise<Seat> => {
    const device = await startDevice(name)
    const page = await browser.newPage()
    page.on('pageerror', (fault) => faults.push(`${name}: ${fault.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`${name}: ${message.text()}`)
    })
    await page.goto(device.address)
    return { device, page, hands: makeHands(page) }
  }
  const [admin, manager, lead] = await Promise.all([sit('admin'), sit('manager'), sit('lead')])
  const seats = [admin, manager, lead]
  return {
    share,
    admin,
    manager,
    lead,
    weekOn: storyWeek(),
    faults,
    close: async () => {
      for (const { page, device } of seats) {
        await page.close()
        await device.stop()
      }
      removeFolders(share, ...seats.map(({ device }) => device.dataFolder))
    },
  }
}

/** For pictures of what everybody saw when a step failed. */
export const seats = ({ admin, manager, lead }: World) => [
  { name: 'admin', page: admin.page },
  { name: 'manager', page: manager.page },
  { name: 'lead', page: lead.page },
]

const goTo = async ({ page, hands }: Seat, name: string): Promise<void> => {
  await hands.press(page.getByRole('navigation').getByRole('link', { name, exact: true }))
}

export const createOrganisation = async ({ admin, share }: World): Promise<void> => {
  const { page, hands } = admin
  await hands.press(page.getByRole('button', { name: 'Create an organisation' }))
  const field = (name: string) => page.getByLabel(name, { exact: true })
  await hands.write(field('Name of the organisation'), 'Kern & Korn')
  await hands.write(field('Your name'), 'Ada Admin')
  await hands.write(field('Share folder'), share)
  await hands.write(field('Region 1'), 'North')
  await hands.write(field('Outlet'), 'Altstadt')
  await hands.write(field('Format'), 'bakery-cafe')
  await hands.write(field('Time zone'), 'Europe/Berlin')
  await hands.write(field('Roles'), 'lead, service, kitchen')
  await hands.press(page.getByRole('button', { name: 'Add an outlet' }))
  await hands.write(field('Outlet').nth(1), 'Hafen')
  await hands.press(page.getByRole('button', { name: 'Create organisation' }))
  await expect(page.getByRole('navigation')).toBeVisible()
}

const invite = async ({ page, hands }: Seat, name: string, role: string, place: string): Promise<string> => {
  await hands.press(page.getByRole('button', { name: 'Invite a device' }))
  const dialog = page.getByRole('dialog')
  await hands.write(dialog.getByLabel('Name of the person'), name)
  await hands.pick(dialog.getByRole('radio', { name: role }))
  await hands.tick(dialog.getByRole('checkbox', { name: place }))
  await hands.press(dialog.getByRole('button', { name: 'Make invitation' }))
  await expect(dialog.getByRole('button', { name: 'Copy' })).toBeVisible()
  const invitation = (await dialog.getByText(/^plumbline\./).textContent()) ?? ''
  await hands.press(dialog.getByRole('button', { name: 'Done' }))
  return invitation
}

const join = async ({ page, hands }: Seat, invitation: string, folder: string, name: string): Promise<void> => {
  await hands.press(page.getByRole('button', { name: 'Join with an invitation' }))
  await hands.write(page.getByLabel('Invitation', { exact: true }), invitation)
  await hands.write(page.getByLabel('Share folder'), folder)
  await hands.write(page.getByLabel('Your name'), name)
  await hands.press(page.getByRole('button', { name: 'Join', exact: true }))
  await expect(page.getByRole('heading', { name: 'Waiting to be admitted' })).toBeVisible()
}

const syncNow = async (seat: Seat): Promise<void> => {
  await goTo(seat, 'Share')
  await seat.hands.press(seat.page.getByRole('main').getByRole('button', { name: 'Sync now' }))
  await expect(seat.page.getByText(/^Synced:/).last()).toBeVisible()
}

export const inviteEverybody = async ({ admin, manager, lead, share }: World): Promise<void> => {
  await goTo(admin, 'Share')
  await join(manager, await invite(admin, 'Max Manager', 'Outlet manager', 'Altstadt'), share, 'Max Manager')
  await join(lead, await invite(admin, 'Lea Lead', 'Regional lead', 'North'), share, 'Lea Lead')
  await syncNow(admin)
  for (const { page } of [manager, lead]) await expect(page.getByRole('navigation')).toBeVisible({ timeout: 30_000 })
}

const altstadt = async ({ manager }: World): Promise<string> => {
  const { outlets } = await callDoor(manager.device, 'session.get', {})
  return outlets[0]?.outletId ?? ''
}

export const importTheWeek = async (world: World): Promise<void> => {
  const outletId = await altstadt(world)
  await importCsv(world.manager.device, 'people', outletId, storyPeople)
  await importCsv(world.manager.device, 'demand', outletId, storyDemand(world.weekOn))
  await importCsv(world.manager.device, 'shifts', outletId, storyShifts(world.weekOn))
}

export const openPlan = async (world: World): Promise<void> => {
  const { page, hands } = world.manager
  await goTo(world.manager, 'Plan')
  const weekShown = page.getByRole('heading', { level: 1, name: /^Plan/ })
  await expect(weekShown).toBeVisible()
  if (!page.url().includes(world.weekOn)) await hands.press(page.getByRole('button', { name: 'Next week' }))
  await expect.poll(() => page.url()).toContain(world.weekOn)
}

/** Opens the drawer with the problems of the week where it is not open yet. */
const openProblems = async ({ page, hands }: Seat): Promise<void> => {
  const toggle = page.getByRole('button', { name: /problems?$/i }).first()
  await expect(toggle).toBeVisible()
  if ((await toggle.getAttribute('aria-expanded')) !== 'true') await hands.press(toggle)
  const back = page.getByRole('complementary').getByRole('button', { name: 'All problems' })
  if (await back.isVisible()) await hands.press(back)
}

const shortAtLunch = ({ page }: Seat) =>
  page.getByRole('complementary').getByRole('listitem').filter({ hasText: ruleTitle }).filter({ hasText: 'service' })

export const expectLunchProblems = async ({ manager }: World, count: number): Promise<void> => {
  await openProblems(manager)
  await expect(shortAtLunch(manager)).toHaveCount(count)
}

export const raiseLunchThreshold = async (world: World): Promise<void> => {
  const { page, hands } = world.admin
  await goTo(world.admin, 'Rules')
  await hands.press(page.getByRole('link', { name: ruleTitle }))
  await hands.openTab(page.getByRole('tab', { name: 'Table' }))
  const cell = page.getByRole('textbox', { name: `${lunchRow}, Service` })
  await hands.writeCell(cell, '4')
  await expect(page.getByRole('region', { name: 'Draft' }).getByText(/^Draft of version 2/)).toBeVisible()
  await hands.press(page.getByRole('button', { name: 'Replay', exact: true }))
  const replay = page.getByRole('dialog', { name: 'Replay' })
  await hands.press(replay.getByRole('button', { name: 'Replay the draft' }))
  await expect(replay.getByText(/without published weeks|changes nothing|worst hit first/i).first()).toBeVisible()
  await hands.press(replay.getByRole('button', { name: 'Close' }).last())
  await hands.press(page.getByRole('region', { name: 'Draft' }).getByRole('button', { name: 'Publish' }))
  const dialog = page.getByRole('dialog')
  await hands.write(dialog.getByLabel('What changes, and why'), 'Queues at lunch: four in service.')
  await hands.press(dialog.getByRole('button', { name: 'Sign and publish' }))
  await expect(page.getByText(/Version 2 is signed/).first()).toBeVisible()
  await syncNow(world.admin)
}

export const takeNewRules = (world: World): Promise<void> => syncNow(world.manager)

interface Wish {
  /** Which of the shortages listed at that time is opened. */
  readonly nth: number
  readonly value: number
  readonly fromOn: LocalDate
  readonly untilOn: LocalDate
  readonly reason: string
}

/** The why-card of the shortage on the nth workday. */
const openLunchProblem = async (seat: Seat, nth: number): Promise<void> => {
  await openProblems(seat)
  await seat.hands.press(
    shortAtLunch(seat)
      .nth(nth)
      .getByRole('button', { name: /^Explain/ }),
  )
}

const askForValue = async (world: World, wish: Wish): Promise<void> => {
  const { page, hands } = world.manager
  await openLunchProblem(world.manager, wish.nth)
  await hands.press(page.getByRole('button', { name: 'Ask for a local value' }).first())
  const dialog = page.getByRole('dialog')
  await hands.write(dialog.getByRole('textbox', { name: 'Value here' }), String(wish.value))
  await hands.writeDate(dialog.getByLabel('First day'), wish.fromOn)
  await hands.writeDate(dialog.getByLabel('Last day').first(), wish.untilOn)
  await hands.write(dialog.getByRole('textbox', { name: /^Reason/ }), wish.reason)
  await hands.press(dialog.getByRole('button', { name: /^(Save|Ask the lead)$/ }))
  await expect(dialog).toBeHidden()
}

/** One fewer than the table asks for is the manager's own decision; two fewer need the lead. */
export const overrideTwice = async (world: World): Promise<void> => {
  const { weekOn } = world
  await askForValue(world, {
    nth: 0,
    value: 3,
    fromOn: weekOn,
    untilOn: addDays(weekOn, 2),
    reason: 'The second till opens on Thursday.',
  })
  await expectLunchProblems(world, 2)
  await askForValue(world, {
    nth: 0,
    value: 2,
    fromOn: addDays(weekOn, 3),
    untilOn: addDays(weekOn, 4),
    reason: 'Road works, hardly any guests at lunch.',
  })
  await goTo(world.manager, 'Overrides')
  await expect(
    world.manager.page
      .getByRole('row')
      .filter({ hasText: 'In force' })
      .or(world.manager.page.getByRole('row').filter({ hasText: 'Planned' })),
  ).toHaveCount(1)
  await expect(world.manager.page.getByRole('row').filter({ hasText: 'Waits for the lead' })).toHaveCount(1)
}

export const publishTheWeek = async (world: World): Promise<void> => {
  const { page, hands } = world.manager
  await openPlan(world)
  await hands.press(page.getByRole('button', { name: 'Check and publish' }))
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('59 changes')).toBeVisible()
  await expect(dialog.getByText('Names, birth dates and availability never leave this outlet.')).toBeVisible()
  await hands.press(dialog.getByRole('button', { name: 'Publish', exact: true }))
  await expect(dialog.getByText(/Published, read back, \d/)).toBeVisible({ timeout: 20_000 })
  await hands.press(dialog.getByRole('button', { name: 'Close' }).last())
}

export const decideTheRequest = async (world: World): Promise<void> => {
  await syncNow(world.lead)
  const { page, hands } = world.lead
  await goTo(world.lead, 'Requests')
  await hands.press(page.getByRole('button', { name: 'Approve' }))
  const dialog = page.getByRole('dialog')
  await hands.write(dialog.getByLabel('Your reason'), 'Agreed until the road opens.')
  await hands.press(dialog.getByRole('button', { name: 'Sign and approve' }))
  await expect(page.getByText(/Approved .*signed/).first()).toBeVisible()
  await syncNow(world.lead)
  await syncNow(world.manager)
  await goTo(world.manager, 'Overrides')
  await expect(world.manager.page.getByRole('row').filter({ hasText: 'Waits for the lead' })).toHaveCount(0)
  await expect(world.manager.page.getByText(/Agreed until the road opens/)).toBeVisible()
  await syncNow(world.lead)
}

export interface Seen {
  readonly cells: DifferenceMap['cells']
}

/** Opens the map and the one cell that differs, and follows it down to the finding. */
export const compareAndDrill = async (world: World): Promise<Seen> => {
  const { page, hands } = world.lead
  await goTo(world.lead, 'Compare')
  const map = page
    .getByRole('grid')
    .or(page.getByRole('table', { name: 'Differences by rule and outlet' }))
    .first()
  await expect(map).toBeVisible()
  const cell = map.locator('td[data-state="allowed"]')
  await expect(cell).toHaveCount(1)
  await hands.openCell(cell)
  const drawer = page.getByRole('complementary')
  await expect(drawer.getByText('Road works, hardly any guests at lunch.')).toBeVisible()
  return { cells: (await callDoor(world.lead.device, 'compare.map', {})).cells }
}

/** The command line reads the same data folder and must draw the same map. */
export const expectSameMapFromCommandLine = async (world: World, seen: Seen): Promise<void> => {
  await world.lead.page.close()
  await world.lead.device.stop()
  const { code, stdout, stderr } = await plumbline('compare', '--data', world.lead.device.dataFolder, '--json')
  expect(stderr).toBe('')
  expect([0, 1]).toContain(code)
  const map = JSON.parse(stdout) as DifferenceMap
  expect(map.cells).toEqual(seen.cells)
  expect(map.cells.filter(({ state }) => state === 'allowed')).toHaveLength(1)
  // the second outlet has published nothing: nothing missing is ever green
  const silent = map.cells.filter(
    ({ outletId }) => outletId !== map.cells.find(({ state }) => state === 'allowed')?.outletId,
  )
  expect(new Set(silent.map(({ state }) => state))).toEqual(new Set(['unknown']))
}

const reportFiles = (share: string): readonly string[] =>
  readdirSync(joinPath(share, 'outlets'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cs1'))
    .map((file) => joinPath(share, 'outlets', file))

export const expectVerified = async ({ share }: World): Promise<void> => {
  const { code, stdout } = await plumbline('verify', share, '--json')
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, refused: [], mismatches: [] })
  expect(code).toBe(0)
}

export const expectRefusedAfterOneByte = async ({ share }: World): Promise<void> => {
  const [file = ''] = reportFiles(share)
  const bytes = readFileSync(file)
  const at = bytes.length >> 1
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
  const { code, stdout } = await plumbline('verify', share, '--json')
  expect(code).toBe(1)
  const report = JSON.parse(stdout) as { ok: boolean; refused: readonly { path: string; refusal: string }[] }
  expect(report.ok).toBe(false)
  expect(report.refused.map(({ path, refusal }) => `${refusal} ${joinPath(share, path)}`)).toContain(`damaged ${file}`)
}
