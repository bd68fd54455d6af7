import { expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { saw } from '#test/reliability/saw.ts'
import { createRandom, seedOfRun } from '#test/reliability/seed.ts'
import { bundledScript } from '#test/support/bundledScript.ts'
import { newDataFolder, openTestStores } from '#test/support/dataFolder.ts'
import { runAndKill } from '#test/support/killedChild.ts'

const outletId = id<'Outlet'>('nordbad')
const times = Number(process.env['PLUMBLINE_KILLS'] ?? 20)

it(
  `D02 an import killed in the middle, ${times} times, leaves all rows of one file or none (seed ${seedOfRun})`,
  { timeout: 400_000 },
  async () => {
    const folder = newDataFolder()
    const script = await bundledScript('test/support/importForever.ts', newDataFolder())
    const random = createRandom(seedOfRun)
    const held: number[] = []
    for (let round = 0; round < times; round += 1) {
      await runAndKill(script, [folder, String(round * 10_000 + 1)], 5 + random() * 150)
      const stores = await openTestStores(folder)
      expect(stores.damage()).toBeNull()
      const demand = stores.demand.between(outletId, 0, Date.UTC(2100, 0, 1))
      stores.close()
      expect([0, 2_000]).toContain(demand.length)
      expect(new Set(demand.map(({ quantity }) => quantity)).size).toBeLessThanOrEqual(1)
      held.push(demand[0]?.quantity ?? 0)
    }
    // It was killed while it worked, not before
    expect(new Set(held).size).toBeGreaterThan(5)
    const said = `${times} kills: ${new Set(held).size} different files found whole, never rows of two`
    saw('D02', said, { seed: seedOfRun, tool: 'kill -9' })
  },
)
