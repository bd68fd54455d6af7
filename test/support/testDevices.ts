import type { DevicesView, DeviceView, InvitationView, RequestView } from '#shared/contract/devices.ts'
import { id } from '#shared/kernel/ids.ts'
import { testNowAt } from './testBackend.ts'

/** A manager's device in good standing; the actor bears the person's name. */
export const testDevice = (deviceId: string, name: string, over: Partial<DeviceView> = {}): DeviceView => ({
  deviceId: id(deviceId),
  actorId: id(name.toLowerCase()),
  name,
  role: 'manager',
  outletIds: [id('nordbad')],
  regionIds: [],
  fingerprint: 'one two three four five six',
  own: false,
  mayChange: true,
  admittedAt: testNowAt - 30 * 86_400_000,
  admittedBy: 'Ada',
  files: 12,
  lastHeardAt: testNowAt - 3_600_000,
  revoked: null,
  ...over,
})

/** Seen where the key of the organisation is. */
export const testDevices = (...devices: readonly DeviceView[]): DevicesView => ({
  devices,
  mayChange: true,
  contests: [],
  recovery: null,
  policy: { confirmDays: 30, auditDays: 30, retentionDays: 90, decidedBy: null, decidedAt: null },
  organisation: { fingerprint: 'zoo zebra year young yellow wrong', signedAt: testNowAt, number: 7 },
})

const invited = {
  actorId: id<'Actor'>('max'),
  name: 'Max',
  role: 'manager',
  outletIds: [id<'Outlet'>('westbad')],
  regionIds: [],
  kind: 'first',
  invitedAt: testNowAt - 7_200_000,
} as const

export const testRequest = (over: Partial<RequestView> = {}): RequestView => ({
  ...invited,
  deviceId: id('maxdevice'),
  fingerprint: 'river stone cloud apple candle north',
  writtenName: 'Max',
  ...over,
})

export const testInvitation = (over: Partial<InvitationView> = {}): InvitationView => ({
  ...invited,
  codeDigest: 'a'.repeat(64),
  ...over,
})
