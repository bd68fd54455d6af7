import { describe, expect, it } from 'vitest'
import type { Stores } from '#backend/backend.ts'
import { id } from '#shared/kernel/ids.ts'
import type { EvidenceCase, Rollup } from '#shared/sync/evidencePorts.ts'
import type { Audit, Refused, WitnessedHead } from '#shared/sync/model.ts'
import { pathOf } from '#shared/sync/paths.ts'
import { testReceived } from '#test/support/storeRows.ts'
import { onStores, type StoreAdapter } from './storeAdapter.ts'

const shaOf = (letter: string): string => letter.repeat(64)
const headOf = (seq: number, letter: string, deviceId = 'device1'): WitnessedHead => ({
  path: pathOf({ type: 'cs1', ownerId: 'nordbad', deviceId: id(deviceId), seq, sha256: shaOf(letter), createdAt: 0 }),
  sha256: shaOf(letter),
})
const witness = (by: string, at = 7) => ({ path: `witness/${by}/${at}`, deviceId: id<'Device'>(by), createdAt: at })
const accept = ({ chains }: Stores, seq: number, letter: string): void => {
  const { file, head } = testReceived(seq, { sha256: shaOf(letter) })
  chains.acceptPaper(file, head)
}

const witnessed = (adapter: StoreAdapter) => {
  it(
    'names what others accepted and this device has not, or not with these bytes',
    onStores(adapter, async (open) => {
      const { evidence } = open.stores()
      accept(open.stores(), 1, 'a')
      accept(open.stores(), 2, 'b')
      evidence.saveWitnessed(witness('lead1'), [headOf(2, 'b'), headOf(3, 'c', 'device2')])
      evidence.saveWitnessed(witness('lead2'), [headOf(2, 'f')])
      await open.reopen()
      const seen = open.stores().evidence.unseen()
      expect(seen.map(({ path, witnessPath, createdAt }) => [path, witnessPath, createdAt])).toEqual(
        [
          [headOf(2, 'f').path, 'witness/lead2/7', 7],
          [headOf(3, 'c', 'device2').path, 'witness/lead1/7', 7],
        ].toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      )
    }),
  )
  it(
    'forgets that it misses something once it was accepted, and says who has witnessed how far',
    onStores(adapter, (open) => {
      const { evidence } = open.stores()
      evidence.saveWitnessed(witness('lead1'), [headOf(1, 'a')])
      evidence.saveWitnessed(witness('lead1', 9), [headOf(3, 'c')])
      evidence.saveWitnessed(witness('lead2'), [headOf(2, 'b')])
      expect(evidence.unseen()).toHaveLength(3)
      for (const [index, letter] of ['a', 'b', 'c'].entries()) accept(open.stores(), index + 1, letter)
      expect(evidence.unseen()).toEqual([])
      expect(evidence.saidBy(id('lead1'))).toEqual(new Map([['device1 cs1', 3]]))
      expect(evidence.saidBy(id('nobody'))).toEqual(new Map())
      const by = (seq: number) => evidence.witnessesOf({ deviceId: id('device1'), type: 'cs1', seq })
      expect([by(2), by(3), by(4)]).toEqual([['lead1', 'lead2'], ['lead1'], []])
    }),
  )
  it(
    'takes the same witness again as nothing new, and keeps what it misses though its witness says more',
    onStores(adapter, (open) => {
      const { evidence } = open.stores()
      accept(open.stores(), 1, 'a')
      evidence.saveWitnessed(witness('lead1'), [headOf(1, 'e')])
      evidence.saveWitnessed(witness('lead1'), [headOf(1, 'e')])
      evidence.saveWitnessed(witness('lead1', 9), [headOf(2, 'f')])
      expect(evidence.unseen().map(({ path }) => path)).toEqual([headOf(1, 'e').path, headOf(2, 'f').path])
    }),
  )
}

const refused = (over: Partial<Refused> = {}): Refused => ({
  path: 'outlets/a',
  refusal: 'fork',
  ownerId: 'nordbad',
  deviceId: 'device1',
  seq: 4,
  nextStep: 'askAdmin',
  evidence: ['outlets/a', 'outlets/b'],
  ...over,
})

const proof = (adapter: StoreAdapter) => {
  it(
    'keeps files and cases as they were seen first',
    onStores(adapter, async (open) => {
      const { evidence } = open.stores()
      const { file } = testReceived(1)
      evidence.keepFile(file)
      evidence.keepFile({ ...file, receivedAt: 900 })
      const first: EvidenceCase = { refused: refused(), foundAt: 5 }
      const other: EvidenceCase = { refused: refused({ refusal: 'rollback' }), foundAt: 6 }
      const again = { refused: refused({ evidence: ['outlets/c'] }), foundAt: 8 }
      for (const found of [first, other, again]) evidence.keepCase(found)
      await open.reopen()
      expect(open.stores().evidence.file(file.path)).toEqual(file)
      expect(open.stores().evidence.file('nowhere')).toBeNull()
      expect(open.stores().evidence.cases()).toEqual([other, first])
    }),
  )
  it(
    'gives the newest audit',
    onStores(adapter, async (open) => {
      const audit = (files: number): Audit => ({ startedAt: 1, finishedAt: 2, files, retired: 0, refused: [refused()] })
      expect(open.stores().evidence.lastAudit()).toBeNull()
      open.stores().evidence.saveAudit(audit(1))
      open.stores().evidence.saveAudit(audit(2))
      await open.reopen()
      expect(open.stores().evidence.lastAudit()).toEqual(audit(2))
    }),
  )
}

const rollup = (seq: number, over: Partial<Rollup> = {}): Rollup => ({
  path: `rollup/south/lead1/${seq}`,
  sha256: shaOf('a'),
  regionId: id('south'),
  deviceId: id('lead1'),
  seq,
  createdAt: seq,
  rows: [],
  file: 'AAEC',
  ...over,
})

const summaries = (adapter: StoreAdapter) => {
  it(
    'keeps the newest summary of each region and device, in whatever order they come',
    onStores(adapter, async (open) => {
      const { evidence } = open.stores()
      const north = rollup(1, { regionId: id('north'), path: 'rollup/north/lead1/1' })
      for (const one of [rollup(2), rollup(1), north]) evidence.saveRollup(one)
      await open.reopen()
      expect(open.stores().evidence.rollups()).toEqual([north, rollup(2)])
      open.stores().evidence.dropRollup(rollup(1).path)
      open.stores().evidence.dropRollup(rollup(2).path)
      expect(open.stores().evidence.rollups()).toEqual([north])
    }),
  )
}

export const evidenceStoreSuite = (adapter: StoreAdapter) =>
  describe('evidence', () => {
    witnessed(adapter)
    proof(adapter)
    summaries(adapter)
  })
