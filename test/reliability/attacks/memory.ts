import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { put, remove } from '#test/support/forgery.ts'
import type { Attack } from './attack.ts'
import { append, lastSeq, pathAt, payloadAt, plantAt, quietOf, sealedFor, type Target } from './target.ts'

const removeLast = (target: Target, count: number): void => {
  for (const path of target.victim.paths.slice(-count)) remove(target.folder, path)
}
/** A second file under a number that was used, by the same key: a clone, or a disk that was put back. */
const again = (target: Target, seq: number, later: number): void => {
  const { victim } = target
  const payload = payloadAt(target, victim, seq, quietOf(victim))
  plantAt(
    target,
    victim,
    seq,
    sealedFor(target, victim, { ...payload, clock: { deviceAt: later, shareMinusDeviceMs: null } }),
  )
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
    plant: (target) => append(target, target.victim, quietOf(target.victim)),
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
