import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FolderReport } from '#backend/share/verifyShare.ts'
import { createAttackScene, type AttackScene } from '#test/support/attackScene.ts'
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
