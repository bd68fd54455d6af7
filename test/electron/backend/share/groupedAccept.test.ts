import { describe, expect, it, onTestFinished } from 'vitest'
import { createGroupedAccept } from '#backend/share/groupedAccept.ts'
import type { Read } from '#backend/share/readChain.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Content } from '#shared/sync/model.ts'
import { quiet } from '#test/support/shareScene.ts'
import { createWorld, mia } from '#test/support/shareWorld.ts'

const readOf = (seq: number, content: Content = quiet('nordbad'), deviceId = 'abcdefghijklm'): Read => {
  const sha256 = `${deviceId.charCodeAt(0)}${String(seq)}`.padStart(64, '0')
  const path = `outlets/nordbad/${deviceId}/2026-03/${seq}`
  const place = { type: 'cs1' as const, ownerId: 'nordbad', deviceId: id<'Device'>(deviceId), seq, sha16: '' }
  const clock = { deviceAt: 1, shareMinusDeviceMs: null }
  const frame = {
    fmt: 1,
    minReader: 1,
    shareId: id<'Share'>('sharesharesh'),
    prev: null,
    createdAt: seq,
    clock,
  } as const
  const payload = { ...frame, ...place, packVersion: 1, content }
  return { authentic: { path, place, sha256, payload }, bytes: new Uint8Array([seq % 256]) }
}

const desk = async () => {
  const world = await createWorld()
  onTestFinished(world.dispose)
  const { stores } = world.device(mia)
  const lasted: string[] = []
  const counted = {
    ...stores,
    transaction: <T>(work: () => T, lasting: 'now' | 'later' = 'now'): T => {
      lasted.push(lasting)
      return stores.transaction(work, lasting)
    },
  }
  return { world, stores, lasted, grouped: createGroupedAccept(counted, () => 7) }
}

describe('accepted files', () => {
  it('are stored many at a time, and all of them once it is asked for', async () => {
    const { stores, grouped, lasted } = await desk()
    for (let seq = 1; seq <= 512; seq += 1) expect(grouped.accept(readOf(seq)).ok).toBe(true)
    expect(stores.chains.heads()).toEqual([])
    grouped.accept(readOf(513))
    expect(stores.chains.heads()).toMatchObject([{ seq: 512 }])
    expect(lasted).toEqual(['later'])
    grouped.settle()
    expect(lasted).toEqual(['later', 'now'])
    grouped.settle()
    expect(stores.chains.heads()).toMatchObject([{ seq: 513 }])
    expect(stores.chains.file(readOf(513).authentic.path)?.receivedAt).toBe(7)
  })

  it('are stored sooner where they are large: a mebibyte of them at a time', async () => {
    const { stores, grouped } = await desk()
    const large = (seq: number): Read => ({ ...readOf(seq), bytes: new Uint8Array(300_000) })
    for (let seq = 1; seq <= 4; seq += 1) grouped.accept(large(seq))
    expect(stores.chains.heads()).toEqual([])
    grouped.accept(large(5))
    expect(stores.chains.heads()).toMatchObject([{ seq: 4 }])
    for (let seq = 6; seq <= 8; seq += 1) grouped.accept(large(seq))
    expect(stores.chains.heads()).toMatchObject([{ seq: 4 }])
  })

  it('that cannot be stored are lost together, and none by half', async () => {
    const { stores, grouped } = await desk()
    grouped.accept(readOf(2))
    grouped.accept(readOf(1))
    expect(() => {
      grouped.settle()
    }).toThrow('never moves back')
    expect(stores.chains.heads()).toEqual([])
    grouped.accept(readOf(1))
    grouped.settle()
    expect(stores.chains.heads()).toMatchObject([{ seq: 1 }])
  })
})
