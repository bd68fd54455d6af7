import { unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileShare, OutboxRow, Profile, ShareProblem } from '../../../shared/sync/ports.ts'
import type { Result } from '../../../shared/kernel/result.ts'
import { pull } from '../share/pull.ts'
import { push } from '../share/push.ts'
import { pushRules } from '../trust/pushRules.ts'
import { demoNowAt } from './calendar.ts'
import { managerIdOf } from './company.ts'
import type { DemoBackend } from './demoBackend.ts'
import { places } from './places.ts'
import { faultOf, missingSeq } from './story.ts'

/** Files were read back three quarters of a minute after they were made; the lead read the share just before now. */
const readBackAfterMs = 45_000
const lastReadAt = demoNowAt - 4 * 60_000

const expectOk = <T>(what: string, result: Result<T, ShareProblem>): T => {
  if (!result.ok) throw new Error(`the demo's share: ${what} ended with ${result.error}`)
  return result.value
}

export interface Watching {
  /** Called once for each file when it is written, and once when it is first read. */
  readonly onFile: () => void
  readonly breathe: () => Promise<void>
}

/** Brings every file to the share as its device did, at the time at which it did. */
const publishAll = async (
  backend: DemoBackend,
  share: FileShare,
  profile: Profile,
  { onFile, breathe }: Watching,
): Promise<void> => {
  const told: FileShare = {
    ...share,
    publish: async (path, bytes) => {
      onFile()
      await breathe()
      return share.publish(path, bytes)
    },
  }
  const readBackAt = ({ createdAt }: Pick<OutboxRow, 'createdAt'>): number => createdAt + readBackAfterMs
  expectOk('publishing rules', await pushRules({ backend, share, profile }))
  expectOk('publishing', await push({ backend, share: told, profile, readBackAt }))
}

const isMissing = (profile: Profile, row: Pick<OutboxRow, 'deviceId' | 'seq'>): boolean => {
  const writers = new Set<string>(places.filter(({ key }) => faultOf(key) === 'chainGap').map(managerIdOf))
  const devices = profile.identities.filter(({ actorId }) => writers.has(actorId)).map(({ deviceId }) => deviceId)
  return row.seq === missingSeq && devices.includes(row.deviceId)
}

/** Says when each of these files is first read: what lies behind a gap is looked at again and again. */
const firstReads = (share: FileShare, rows: readonly OutboxRow[], onFile: () => void): FileShare => {
  const unread = new Set(rows.map(({ path }) => path))
  return {
    ...share,
    read: (path, maxBytes) => {
      if (unread.delete(path)) onFile()
      return share.read(path, maxBytes)
    },
  }
}

/** Publishes all, loses one file on the way, and reads the rest back as a lead's device would. */
export const exchangeDemo = async (
  backend: DemoBackend,
  share: FileShare,
  profile: Profile,
  shareFolder: string,
  watching: Watching,
): Promise<void> => {
  expectOk('marking', await share.createMarker(profile.shareId))
  const rows = backend.workspace().stores.outbox.waiting()
  const lost = rows.filter((row) => isMissing(profile, row))
  backend.setNow(lastReadAt)
  await publishAll(backend, share, profile, watching)
  for (const { path } of lost) await unlink(join(shareFolder, path))
  const told = firstReads(share, rows, watching.onFile)
  expectOk('reading', await pull({ backend, share: told, profile, seen: new Map(), breathe: watching.breathe }))
}
