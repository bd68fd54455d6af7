import type { SessionView } from '#shared/contract/session.ts'
import { plumblineJson } from './plumbline.ts'

/** What `join` and `status` say of a data folder. */
export type Joined = Pick<SessionView, 'state' | 'device'>

/** The words that the joining folder shows are read to the admin, who lets its device in; then the folder looks. */
export const admitByWords = async (admin: string, joined: string, { device }: Joined): Promise<void> => {
  if (device === null) throw new Error(`no device in ${joined}`)
  await plumblineJson('admit', device.deviceId, '--words', device.fingerprint, '--data', admin)
  await plumblineJson('sync', '--data', joined)
}
