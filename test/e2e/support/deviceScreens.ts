import { join } from 'node:path'
import type { Output } from '#shared/contract/api.ts'
import { goTo } from './demo.ts'
import { plumbline, temporaryFolder, type Device } from './device.ts'
import { callDoor } from './door.ts'
import { shown, type Screen, type Stand } from './screen.ts'

const toInvite = async ({ page, t }: Stand): Promise<void> => {
  await goTo(page, '/share')
  await page.getByRole('button', { name: t.share.invite.open }).click()
  await shown(page.getByRole('dialog'))
}

/** Somebody who joined the demo company and waits, as whoever looks invited them; asked for once in a demo. */
const letSomebodyAsk = async (device: Device, joining: string): Promise<void> => {
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

const toWaiting =
  (joining: string) =>
  async ({ page, device, t }: Stand): Promise<void> => {
    await letSomebodyAsk(device, joining)
    await goTo(page, '/share/devices')
    await shown(page.getByRole('button', { name: t.devices.requests.compare }))
  }
const toDevices = toWaiting('Nora Falk')

const toComparison = async (stand: Stand): Promise<void> => {
  await toDevices(stand)
  await stand.page.getByRole('button', { name: stand.t.devices.requests.compare }).first().click()
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

/** Two admins renamed one outlet before either knew of the other: of two devices, answered for by hand. */
const toContests = async ({ page, device, t }: Stand): Promise<void> => {
  const [outlet] = (await callDoor(device, 'session.get', {})).outlets
  const name = outlet?.name ?? ''
  const contest = {
    what: 'outlet',
    field: 'name',
    name,
    kept: name,
    lost: `${name} 2`,
    lostBy: 'Ada Lindholm',
  } as const
  await page.route(
    '**/host/devices.list',
    async (route) => {
      const response = await route.fetch()
      const { ok, value } = (await response.json()) as { readonly ok: true; readonly value: Output<'devices.list'> }
      const contests = [{ ...contest, at: value.devices[0]?.admittedAt ?? 0 }]
      await route.fulfill({ response, json: { ok, value: { ...value, contests } } })
    },
    { times: 1 },
  )
  await goTo(page, '/share/devices')
  await shown(page.getByRole('heading', { name: t.devices.contests.title }))
}

const toTrust = async ({ page, t }: Stand): Promise<void> => {
  await goTo(page, '/share/trust')
  await shown(page.getByRole('table', { name: t.devices.trust.people }))
}

const toPolicy = async (stand: Stand): Promise<void> => {
  await toTrust(stand)
  await stand.page.getByRole('button', { name: stand.t.devices.policy.change }).click()
  await shown(stand.page.getByRole('dialog'))
}

const toRecovery = async (stand: Stand): Promise<void> => {
  await toTrust(stand)
  await stand.page.getByText(stand.t.devices.recovery.save, { exact: true }).first().click()
  await shown(stand.page.getByRole('dialog'))
}

/** The file is to be chosen before anything is removed. */
const toRecoveryRemoval = async (stand: Stand): Promise<void> => {
  await toTrust(stand)
  await stand.page.getByText(stand.t.devices.recovery.remove, { exact: true }).first().click()
  await shown(stand.page.getByRole('dialog'))
  const plan = { name: 'week-47.json', mimeType: 'application/json', buffer: Buffer.from('{}') }
  await stand.page.locator('input[type="file"]').setInputFiles(plan)
  await shown(stand.page.getByRole('alert'))
}

const passphrase = 'a passphrase of the demo'

/** One of the keys has left the device: it can be brought back. Two of three still sign. */
const toBringBack = async (stand: Stand): Promise<void> => {
  const { page, device, t } = stand
  const { recovery } = await callDoor(device, 'devices.list', {})
  const keys = recovery?.keys.filter(({ own }) => !own) ?? []
  const [rootKey] = keys
  if (rootKey !== undefined && keys.every(({ here }) => here)) {
    const { file } = await callDoor(device, 'devices.saveRecoveryKey', { deviceId: rootKey.deviceId, passphrase })
    await callDoor(device, 'devices.removeRecoveryKey', { file, passphrase })
  }
  await toTrust(stand)
  await page.getByRole('button', { name: t.devices.recovery.restore }).click()
  await shown(page.getByRole('dialog'))
}

/** Who asks, who is in, who is out, and who can do what; as the admin of the demo sees it, and a lead who lets managers in. */
export const deviceScreens: readonly Screen[] = [
  { name: 'invite', role: 'admin', open: toInvite },
  { name: 'devices', role: 'admin', open: toDevices },
  { name: 'device-admit', role: 'admin', open: toComparison },
  { name: 'devices-lead', role: 'lead', open: toWaiting('Ole Falk') },
  { name: 'device', role: 'admin', open: toDevice },
  { name: 'device-handover', role: 'admin', open: toHandOver },
  { name: 'contests', role: 'admin', open: toContests },
  { name: 'trust', role: 'admin', open: toTrust },
  { name: 'policy', role: 'admin', open: toPolicy },
  { name: 'recovery', role: 'admin', open: toRecovery },
  { name: 'recovery-remove', role: 'admin', open: toRecoveryRemoval },
  { name: 'recovery-restore', role: 'admin', open: toBringBack },
]
