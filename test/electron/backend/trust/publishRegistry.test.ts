/** The one way by which the registry changes: stored and signed together, and by nobody without the organisation's key. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mayPublish, publishRegistry } from '#backend/trust/publishRegistry.ts'
import type { Registry } from '#shared/sync/model.ts'
import { createWorld, mia, type World } from '#test/support/shareWorld.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.dispose())

const renamed = (): Registry => ({
  ...world.registry(),
  organisation: { ...world.registry().organisation, name: 'Renamed' },
})
const nameAt = ({ stores }: Pick<World['admin'], 'stores'>) => stores.trust.registry()?.organisation.name

describe('a changed registry', () => {
  it('is known here at once, and everywhere else with the next exchange', async () => {
    const manager = world.device(mia)
    publishRegistry(world.admin.backend, renamed())
    expect(nameAt(world.admin)).toBe('Renamed')
    await world.admin.sync.run()
    await manager.sync.run()
    expect(nameAt(manager)).toBe('Renamed')
  })

  it('is not known here when what else belongs to the change fails', () => {
    const { stores, backend } = world.admin
    const change = () =>
      stores.transaction(() => {
        publishRegistry(backend, renamed())
        throw new Error('the rest failed')
      })
    expect(change).toThrow('the rest failed')
    expect(nameAt(world.admin)).toBe('Pools')
    expect(stores.repository.pending()).toEqual([])
  })

  it('cannot come from a device without the key of the organisation, and leaves nothing there', () => {
    const manager = world.device(mia)
    expect([world.admin, manager].map(({ backend }) => mayPublish(backend))).toEqual([true, false])
    expect(() => publishRegistry(manager.backend, renamed())).toThrow('no key in this data folder')
    expect(nameAt(manager)).toBeUndefined()
    expect(manager.stores.repository.pending()).toEqual([])
  })
})

it('is changed nowhere else', () => {
  const root = join(import.meta.dirname, '../../../../electron')
  const changing = globSync('**/*.ts', { cwd: root }).filter((file) =>
    readFileSync(join(root, file), 'utf8').includes('withEdit('),
  )
  expect(changing).toEqual(['backend/trust/publishRegistry.ts'])
})
