import { renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { digestOfBytes } from '#shared/kernel/digest.ts'
import { put } from '#test/support/forgery.ts'
import type { Attack } from './attack.ts'
import {
  append,
  bytesOf,
  lastSeq,
  pathAt,
  payloadAt,
  plantAt,
  quietOf,
  sealedFor,
  type Chain,
  type Target,
} from './target.ts'

const monthOf = ({ victim }: Target): string => dirname(pathAt(victim, lastSeq(victim)))
const copyNames = ['(PC-7 conflicted copy)', '(1)', 'sync-conflict-20260316-080000-ABCDEFG', '(case conflict)']
const asCopies = (target: Target, bytes: Uint8Array): void => {
  const path = pathAt(target.victim, lastSeq(target.victim))
  for (const name of copyNames) put(target.folder, path.replace('.cs1', ` ${name}.cs1`), bytes)
}
const largest = 9_999_999_999
const otherReport = (target: Target) => quietOf(target, target.other)
const renumbered = (target: Target, chain: Chain): void => {
  plantAt(target, chain, lastSeq(chain) + 1, bytesOf(target, chain, lastSeq(chain)))
}

/** What is done with names and numbers. */
export const nameAttacks: readonly Attack[] = [
  { id: 'A11', way: '', plant: (target) => renumbered(target, target.victim), stranger: ['foreign'] },
  {
    id: 'A12',
    way: 'rubbish',
    plant: (target) => plantAt(target, target.victim, largest, Buffer.from('x')),
    stranger: ['damaged'],
  },
  {
    id: 'A12',
    way: 'by a stolen key',
    plant: (target) => {
      const { victim } = target
      plantAt(
        target,
        victim,
        largest,
        sealedFor(target, victim, payloadAt(target, victim, largest, quietOf(target, victim))),
      )
    },
    stranger: ['gap'],
  },
  {
    id: 'A21',
    way: '',
    plant: (target) => asCopies(target, bytesOf(target, target.victim, lastSeq(target.victim))),
    stranger: ['ignored'],
  },
  {
    id: 'A22',
    way: 'under its own name',
    plant: (target) => asCopies(target, Buffer.from('x')),
    stranger: ['ignored'],
  },
  {
    id: 'A22',
    way: 'under a name as ours',
    plant: (target) => plantAt(target, target.victim, lastSeq(target.victim), Buffer.from('other bytes')),
    stranger: ['damaged'],
  },
  {
    id: 'A23',
    way: '',
    plant: (target) => {
      const names = ['desktop.ini', 'Thumbs.db', '.DS_Store', '~$report.cs1', '.tmp-0011', '.syncthing.x.tmp']
      for (const name of names) put(target.folder, `${monthOf(target)}/${name}`, Buffer.from('x'))
      put(target.folder, 'outlets/desktop.ini', Buffer.from('x'))
    },
    stranger: ['ignored'],
  },
  {
    id: 'A24',
    way: '',
    plant: (target) => {
      const at = join(target.folder, pathAt(target.victim, lastSeq(target.victim)))
      append(target, target.victim, quietOf(target, target.victim))
      renameSync(at, join(dirname(at), basename(at).toUpperCase()))
    },
    stranger: ['gap', 'ignored'],
    believed: -1,
  },
  {
    id: 'A26',
    way: 'in what is signed',
    plant: (target) => {
      const payload = { ownerId: `../${target.other.ownerId}` }
      append(target, target.victim, otherReport(target), { payload })
    },
    stranger: ['foreign'],
  },
  {
    id: 'A26',
    way: 'in a name',
    plant: (target) => {
      const file = sealedFor(target, target.victim, payloadAt(target, target.victim, 1, quietOf(target, target.victim)))
      const sha16 = digestOfBytes(file).slice(0, 16)
      put(target.folder, `${monthOf(target)}/..%2f0000000099-${sha16}.cs1`, file)
    },
    stranger: ['ignored'],
  },
]
