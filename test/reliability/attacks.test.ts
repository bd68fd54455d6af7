import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FolderReport } from '#backend/share/verifyShare.ts'
import { createAttackScene, type AttackScene } from '#test/support/attackScene.ts'
import { quiet } from '#test/support/shareScene.ts'
import { plumblineInside } from '#test/support/plumbline.ts'
import type { Attack } from './attacks/attack.ts'
import { attacks } from './attacks/attacks.ts'
import { findings } from './attacks/findings.ts'
import { lastSeq, type Target } from './attacks/target.ts'
import { saw } from './saw.ts'
import type { CaseId } from './catalogue.ts'

let scene: AttackScene
beforeAll(async () => {
  scene = await createAttackScene()
})
afterAll(() => scene.dispose())

const verify = (folder: string) => plumblineInside('--json', 'verify', folder, '--trust', scene.trustFile)
const believedOf = ({ believed = 0 }: Attack, target: Target): number =>
  typeof believed === 'number' ? lastSeq(target.victim) + believed : believed.upTo
const nameOf = ({ id, way }: Attack): string => (way === '' ? id : `${id} ${way}`)

it('a share that nobody attacked is verified without a word', async () => {
  const { folder } = scene.copy()
  const { code, json } = await verify(folder)
  expect([code, findings(json)]).toEqual([0, []])
  expect((json as FolderReport).verdictsReplayed).toBe(1)
})

describe('an attack', () => {
  it.each(attacks.map((attack) => [nameOf(attack), attack] as const))('%s', async (_, attack) => {
    const target = scene.copy()
    attack.plant(target)

    const { code, json } = await verify(target.folder)
    expect(findings(json)).toEqual(attack.stranger)
    const harmless = attack.stranger.length === 0 || attack.stranger.join() === 'ignored'
    expect(code).toBe(harmless ? 0 : 1)

    // who reads for the first time believes what is whole, stays unharmed, and stays of this opinion
    const reader = scene.newcomer(target.folder)
    const look = async () => {
      await reader.sync.run()
      const heads = reader.stores.chains.heads().filter(({ type }) => type === 'cs1')
      const seqOf = (deviceId: string) => heads.find((head) => head.deviceId === deviceId)?.seq ?? 0
      return { victim: seqOf(target.victim.deviceId), other: seqOf(target.other.deviceId) }
    }
    const isShare = !attack.stranger.includes('foreign') || attack.memory === undefined
    const seen = await look()
    if (isShare) {
      expect(reader.sync.status().state).toBe('fine')
      expect(seen.other).toBeGreaterThan(0)
      expect(seen.victim).toBe(believedOf(attack, target))
    } else {
      expect([reader.sync.status().state, seen]).toEqual(['foreign', { victim: 0, other: 0 }])
    }
    expect(await look()).toEqual(seen)
    saw(
      attack.id as CaseId,
      attack.stranger.length === 0 ? 'no stranger can see it' : `verify said ${attack.stranger.join(', ')}`,
    )
  })
})

describe('a device with a memory', () => {
  const remembering = attacks.filter(({ memory }) => memory !== undefined)
  it.each(remembering.map((attack) => [nameOf(attack), attack] as const))('%s', async (_, attack) => {
    const target = scene.copy()
    const writes = attack.memory?.who === 'writer'
    const device = writes ? scene.restored(target.folder) : scene.newcomer(target.folder)
    expect((await device.sync.run()).status.refused).toEqual([])
    const before = device.stores.chains.heads()

    attack.plant(target)
    const waiting = writes ? device.enqueue(quiet(target.victim.ownerId)) : null
    const { state, refused } = (await device.sync.run()).status
    const said = [...(state === 'fine' ? [] : [state]), ...refused.map(({ refusal }) => refusal)]
    expect([...new Set(said)]).toEqual(attack.memory?.says)
    // every refusal says which file, whose, and what to do
    for (const one of refused)
      expect([one.path, one.ownerId, one.nextStep]).toEqual([
        expect.stringContaining(target.victim.deviceId),
        target.victim.ownerId,
        expect.stringMatching(/^(askOwner|askAdmin)$/),
      ])
    // what was accepted stays accepted
    for (const head of before) {
      const now = device.stores.chains
        .heads()
        .find(({ deviceId, type }) => deviceId === head.deviceId && type === head.type)
      expect(now?.seq).toBeGreaterThanOrEqual(head.seq)
    }
    if (waiting !== null) expect(device.stores.outbox.byPath(waiting.path)?.readBackAt).toBeNull()
    saw(attack.id as CaseId, `a device that remembers said ${said.join(', ')}`)
  })
})
