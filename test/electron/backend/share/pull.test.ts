import { expect, it, onTestFinished } from 'vitest'
import { pull } from '#backend/share/pull.ts'
import { put } from '#test/support/forgery.ts'
import { createScene } from '#test/support/shareScene.ts'

it('a reader remembers when it first saw a file only until it has accepted it', async () => {
  const scene = await createScene()
  onTestFinished(() => scene.dispose())
  const { world, lead } = scene
  const share = world.openShare()
  onTestFinished(() => share.close())
  const seen = new Map<string, number>()
  const read = async () => {
    const { backend } = lead
    const profile = lead.stores.profiles.get() ?? world.profile
    const pulled = await pull({ backend, share, profile, seen, breathe: () => Promise.resolve() })
    return pulled.ok ? pulled.value.refused.map(({ refusal }) => refusal) : pulled.error
  }
  const next = scene.signed(scene.payload(6))
  const torn = scene.plant(6, next)
  put(scene.folder, torn, next.subarray(0, 50))
  expect(await read()).toEqual(['later'])
  expect([...seen.keys()]).toEqual([torn])
  put(scene.folder, torn, next)
  expect(await read()).toEqual([])
  expect([...seen.keys()]).toEqual([])
})
