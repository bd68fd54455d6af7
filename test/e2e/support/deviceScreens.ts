import { join } from 'node:path'
import { goTo } from './demo.ts'
import { plumbline, temporaryFolder, type Device } from './device.ts'
import { callDoor } from './door.ts'
import { shown, type Screen, type Stand } from './screen.ts'

const toInvite = async ({ page, t }: Stand): Promise<void> => {
  await goTo(page, '/share')
  await page.getByRole('button', { name: t.share.invite.open }).click()
  await shown(page.getByRole('dialog'))
}

const joining = 'Nora Falk'

/** Somebody who joined the demo company and waits; asked for once in a demo. */
const letSomebodyAsk = async (device: Device): Promise<void> => {
  const { requests } = await callDoor(device, 'devices.requests', {})
  if (requests.length > 0) return
  const { outlets } = await callDoor(device, 'session.get', {})
  const outletIds = outlets.slice(0, 1).map(({ outletId }) => outletId)
  const asked = { name: joining, role: 'manager' as const, outletIds, regionIds: [] }
  const { invitation } = await callDoor(device, 'setup.invite', asked)
  const share = join(device.dataFolder, 'demo-share')
  const place = ['--data', temporaryFolder('asking'), '--share', share, '--name', joining]
  const joined = await plumbline('join', invitation, ...place)
  if (joined.code !== 0) throw new Error(joined.stderr)
  await callDoor(device, 'share.sync', {})
}

const toDevices = async ({ page, device, t }: Stand): Promise<void> => {
  await letSomebodyAsk(device)
  await goTo(page, '/share/devices')
  await shown(page.getByRole('button', { name: t.devices.requests.compare }))
}

const toComparison = async (stand: Stand): Promise<void> => {
  await toDevices(stand)
  await stand.page.getByRole('button', { name: stand.t.devices.requests.compare }).click()
  await shown(stand.page.getByRole('dialog').getByRole('list', { name: stand.t.devices.words }))
}

/** The drawer of a manager, the first in the order of the alphabet. */
const toDevice = async (stand: Stand): Promise<void> => {
  const { page, t } = stand
  await toDevices(stand)
  const role = page.getByRole('row').filter({ hasText: t.frame.roles.manager })
  await role.getByRole('button').first().click()
  await shown(page.getByRole('complementary').getByRole('button', { name: t.devices.drawer.handOver }))
}

const toHandOver = async (stand: Stand): Promise<void> => {
  await toDevice(stand)
  await stand.page.getByRole('button', { name: stand.t.devices.drawer.handOver }).click()
  await shown(stand.page.getByRole('dialog').getByLabel(stand.t.devices.end.successor))
}

const toTrust = async ({ page, t }: Stand): Promise<void> => {
  await goTo(page, '/share/trust')
  await shown(page.getByRole('table', { name: t.devices.trust.people }))
}

/** Who asks, who is in, who is out, and who can do what; as the admin of the demo sees it. */
export const deviceScreens: readonly Screen[] = [
  { name: 'invite', role: 'admin', open: toInvite },
  { name: 'devices', role: 'admin', open: toDevices },
  { name: 'device-admit', role: 'admin', open: toComparison },
  { name: 'device', role: 'admin', open: toDevice },
  { name: 'device-handover', role: 'admin', open: toHandOver },
  { name: 'trust', role: 'admin', open: toTrust },
]
