import { expect, type Locator } from '@playwright/test'
import { admitByWords, readWords, takeInvitation } from './deviceSteps.ts'
import { callDoor, importCsv } from './door.ts'
import { storyDemand, storyPeople, storyShifts } from './storyPlan.ts'
import { goTo, type Seat, type World } from './storyWorld.ts'

/** The folder is looked at for ten seconds first; a machine that is busy makes it slow, and a person has to agree. */
const passTheCheck = async ({ page, hands }: Pick<Seat, 'page' | 'hands'>, arrived: Locator): Promise<void> => {
  const agree = page.getByRole('button', { name: 'Use it all the same' })
  await expect(arrived.or(agree).first()).toBeVisible({ timeout: 60_000 })
  if (await agree.isVisible()) await hands.press(agree)
  await expect(arrived).toBeVisible({ timeout: 60_000 })
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
  await passTheCheck(admin, page.getByRole('navigation'))
}

/** `place`: outlet or region; who looks after the whole organisation has none. */
export const invite = async (
  { page, hands }: Pick<Seat, 'page' | 'hands'>,
  name: string,
  role: string,
  place: string | null,
): Promise<string> => {
  await hands.press(page.getByRole('button', { name: 'Invite a device' }))
  const dialog = page.getByRole('dialog')
  await hands.write(dialog.getByLabel('Name of the person'), name)
  await hands.pick(dialog.getByRole('radio', { name: role }))
  if (place !== null) await hands.tick(dialog.getByRole('checkbox', { name: place }))
  await hands.press(dialog.getByRole('button', { name: 'Make invitation' }))
  return takeInvitation({ page, hands })
}

export const join = async ({ page, hands }: Seat, invitation: string, folder: string, name: string): Promise<void> => {
  await hands.press(page.getByRole('button', { name: 'Join with an invitation' }))
  await hands.write(page.getByLabel('Invitation', { exact: true }), invitation)
  await hands.write(page.getByLabel('Share folder'), folder)
  await hands.write(page.getByLabel('Your name'), name)
  await hands.press(page.getByRole('button', { name: 'Join', exact: true }))
  await passTheCheck({ page, hands }, page.getByRole('heading', { name: 'Waiting to be admitted' }))
}

export const inviteEverybody = async ({ admin, manager, lead, share }: World): Promise<void> => {
  await goTo(admin, 'Share')
  const toManager = await invite(admin, 'Max Manager', 'Outlet manager', 'Altstadt')
  const toLead = await invite(admin, 'Lea Lead', 'Regional lead', 'North')
  // each looks at the folder for ten seconds first
  await Promise.all([join(manager, toManager, share, 'Max Manager'), join(lead, toLead, share, 'Lea Lead')])
  await admitByWords(admin, 'Max Manager', await readWords(manager))
  await admitByWords(admin, 'Lea Lead', await readWords(lead))
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
