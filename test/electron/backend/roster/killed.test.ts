import { expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { saw } from '#test/reliability/saw.ts'
import { createRandom, seedOfRun } from '#test/reliability/seed.ts'
import { bundledScript } from '#test/support/bundledScript.ts'
import { newDataFolder, openTestStores } from '#test/support/dataFolder.ts'
import { runAndKill } from '#test/support/killedChild.ts'

const outletId = id<'Outlet'>('nordbad')
const weekOn = '2026-03-16'
const times = Number(process.env['PLUMBLINE_KILLS'] ?? 20)

it(
  `D03 a publication killed in the middle, ${times} times, is kept with its file or not at all (seed ${seedOfRun})`,
  { timeout: 400_000 },
  async () => {
    const folder = newDataFolder()
    const script = await bundledScript('test/support/publishForever.ts', newDataFolder())
    const random = createRandom(seedOfRun)
    let last = 0
    for (let round = 0; round < times; round += 1) {
      await runAndKill(script, [folder], 5 + random() * 150)
      const stores = await openTestStores(folder)
      expect(stores.damage()).toBeNull()
      const revision = stores.publications.latest(outletId, weekOn)?.report.revision ?? 0
      const { revision: marked } = stores.plans.state(outletId, weekOn)
      const waiting = stores.outbox.waiting()
      const newest = stores.publications.latest(outletId, weekOn)
      const isThere = newest === null || stores.outbox.byPath(newest.path)?.sha256 === newest.sha256
      stores.close()
      expect(marked).toBe(revision)
      expect(waiting).toHaveLength(revision)
      expect(isThere).toBe(true)
      expect(revision).toBeGreaterThanOrEqual(last)
      last = revision
    }
    expect(last).toBeGreaterThan(times)
    const said = `${times} kills: ${last} publications, each with its plan and its file in the outbox`
    saw('D03', said, { seed: seedOfRun, tool: 'kill -9' })
  },
)
