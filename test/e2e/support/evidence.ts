import { copyFileSync, readdirSync, renameSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { Device } from './device.ts'
import { callDoor } from './door.ts'

/**
 * Takes the newest report of an outlet away from the share, lets the app miss it, looks for everything that was accepted,
 * and puts it back: what was seen stays in the evidence.
 */
export const loseAndFind = async (device: Device): Promise<void> => {
  const { folder } = await callDoor(device, 'share.status', {})
  if (folder === null) throw new Error('the demo has no share')
  const reports = readdirSync(join(folder, 'outlets'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cs1'))
    .map((file) => join(folder, 'outlets', file))
    .toSorted()
  const [first = ''] = reports
  const chain = reports.filter((file) => file.split(/[\\/]/).at(-3) === first.split(/[\\/]/).at(-3))
  const newest = chain.at(-1) ?? ''
  const aside = `${newest}.aside`
  copyFileSync(newest, aside)
  unlinkSync(newest)
  await callDoor(device, 'share.sync', {})
  const { jobId } = await callDoor(device, 'share.audit', {})
  for (let job = await callDoor(device, 'jobs.get', { jobId }); job.state === 'running';) {
    await new Promise((wake) => setTimeout(wake, 200))
    job = await callDoor(device, 'jobs.get', { jobId })
  }
  renameSync(aside, newest)
}
