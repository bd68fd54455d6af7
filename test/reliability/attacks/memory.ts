import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { get, put, remove, sha256 } from '#test/support/forgery.ts'
import type { Attack } from './attack.ts'
import {
  append,
  bytesOf,
  chainOf,
  lastSeq,
  pathAt,
  payloadAt,
  plantAt,
  quietOf,
  sealedFor,
  type Chain,
  type Target,
} from './target.ts'

const removeLast = (target: Target, count: number): void => {
  for (const path of target.victim.paths.slice(-count)) remove(target.folder, path)
}
/** A second file under a number that was used, by the same key: a clone, or a disk that was put back. */
const again = (target: Target, seq: number, later: number): string => {
  const { victim } = target
  const payload = payloadAt(target, victim, seq, quietOf(target, victim))
  return plantAt(
    target,
    victim,
    seq,
    sealedFor(target, victim, { ...payload, clock: { deviceAt: later, shareMinusDeviceMs: null } }),
  )
}
/** What an honest lead's device says it has accepted: the file at this path. */
const witness = (target: Target, { deviceId }: Pick<Chain, 'deviceId'>, path: string, bytes: Uint8Array): void => {
  const content = { type: 'witness', heads: [{ path, sha256: sha256(bytes) }] }
  append(target, chainOf(target, 'wt1', deviceId, deviceId), content)
}
const marker = (target: Target, change: object): void => {
  const written = { shareId: target.shareId, layout: 1, createdAt: 0, ...change }
  put(target.folder, 'share.json', Buffer.from(`${JSON.stringify(written)}\n`))
}
const otherShare = { shareId: 'othersharesh' }

/** What is done to the past, and to the share as a whole. */
export const memoryAttacks: readonly Attack[] = [
  {
    id: 'A08',
    way: '',
    plant: (target) => removeLast(target, 2),
    stranger: [],
    memory: { who: 'reader', says: ['rollback'] },
    believed: -2,
  },
  {
    id: 'A09',
    way: '',
    plant: (target) => {
      const seq = lastSeq(target.victim)
      witness(target, target.lead, pathAt(target.victim, seq), bytesOf(target, target.victim, seq))
      removeLast(target, 2)
    },
    stranger: ['rollback'],
    believed: -2,
  },
  {
    id: 'A10',
    way: 'before somebody reads',
    plant: (target) => remove(target.folder, pathAt(target.victim, 3)),
    stranger: ['gap'],
    believed: { upTo: 2 },
  },
  {
    id: 'A15',
    way: '',
    plant: (target) => {
      const seq = lastSeq(target.victim) + 1
      again(target, seq, 1)
      again(target, seq, 2)
    },
    stranger: ['fork'],
    memory: { who: 'reader', says: ['fork'] },
  },
  {
    id: 'A16',
    way: '',
    // the device went on after the backup was made: the one that is put back does not know of it
    plant: (target) => append(target, target.victim, quietOf(target, target.victim)),
    stranger: [],
    memory: { who: 'writer', says: ['fork'] },
    believed: 1,
  },
  {
    id: 'A17',
    way: '',
    plant: (target) => again(target, 2, 3),
    stranger: ['fork'],
    memory: { who: 'reader', says: ['fork'] },
    believed: { upTo: 1 },
  },
  {
    id: 'A18',
    way: '',
    // each lead saw another file under one number; the second was taken away again
    plant: (target) => {
      const seq = lastSeq(target.victim) + 1
      for (const [nth, lead] of [target.lead, target.stranger].entries()) {
        const path = again(target, seq, nth)
        witness(target, lead, path, get(target.folder, path))
        if (nth === 1) remove(target.folder, path)
      }
    },
    stranger: ['splitView'],
    believed: 1,
  },
  {
    id: 'A30',
    way: '',
    plant: (target) => {
      for (const name of readdirSync(target.folder)) rmSync(join(target.folder, name), { recursive: true })
      marker(target, otherShare)
    },
    stranger: ['foreign'],
    memory: { who: 'reader', says: ['foreign'] },
  },
  {
    id: 'A35',
    way: 'to an older layout',
    plant: (target) => marker(target, { layout: 0 }),
    stranger: ['foreign'],
    memory: { who: 'reader', says: ['foreign'] },
  },
  {
    id: 'A35',
    way: 'marker without a layout',
    plant: (target) => writeFileSync(join(target.folder, 'share.json'), JSON.stringify({ shareId: target.shareId })),
    stranger: ['foreign'],
    memory: { who: 'reader', says: ['foreign'] },
  },
]
