import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { saw } from '#test/reliability/saw.ts'
import { createRandom } from '#test/reliability/seed.ts'
import { bundledScript } from '#test/support/bundledScript.ts'
import { newDataFolder, openTestStores } from '#test/support/dataFolder.ts'
import { batchSize, outletId, standingAfter, weekOn } from './writingPlan.ts'

const kills = Number(process.env['PLUMBLINE_KILLS'] ?? 20)
const seed = Number(process.env['PLUMBLINE_SEED'] ?? Date.now() % 1_000_000)

/** Lets a child write and kills it; gives the edits and imports that it has called committed. */
const writeAndKill = async (script: string, folder: string, afterFirst: boolean, delayMs: number) => {
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  let failed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (failed += text))
  if (afterFirst) await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  await wait(delayMs)
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  await closed
  expect(failed).toBe('')
  // the last line may be cut: what is not said whole is not claimed
  const lines = said.split('\n').slice(0, -1)
  const numbers = (what: string) =>
    lines.flatMap((line) => (line.startsWith(`${what} `) ? [Number(line.slice(what.length + 1))] : []))
  return { edits: numbers('edit'), imports: numbers('import') }
}

describe('a program killed at any moment', () => {
  it(
    `D01 loses nothing that it called saved, ${kills} times (PLUMBLINE_SEED=${seed})`,
    { timeout: 400_000 },
    async () => {
      const script = await bundledScript('test/db/writingChild.ts', newDataFolder())
      const folder = newDataFolder()
      const random = createRandom(seed)
      let claimedEdits = 0
      const claimedImports = new Set<number>()
      for (let kill = 0; kill < kills; kill++) {
        // some are killed while they open the folder, most while they write
        const opening = kill % 5 === 0
        const claimed = await writeAndKill(script, folder, !opening, opening ? random() * 200 : random() * 80)
        claimedEdits = Math.max(claimedEdits, ...claimed.edits.map((edit) => edit + 1))
        for (const batch of claimed.imports) claimedImports.add(batch)

        const stores = await openTestStores(folder)
        expect(stores.damage()).toBeNull()
        const { seq } = stores.plans.state(outletId, weekOn)
        expect(seq).toBeGreaterThanOrEqual(claimedEdits)
        const ids = stores.plans.shiftsBetween(outletId, 0, Number.MAX_SAFE_INTEGER).map((shift) => shift.shiftId)
        expect(ids).toEqual(standingAfter(seq))

        const batches = Map.groupBy(stores.demand.between(outletId, 0, Number.MAX_SAFE_INTEGER), ({ startAt }) =>
          Math.floor(startAt / 60_000 / batchSize),
        )
        expect([...claimedImports].filter((batch) => !batches.has(batch))).toEqual([])
        expect([...batches.values()].filter((rows) => rows.length !== batchSize)).toEqual([])
        expect(stores.people.list(outletId)).toHaveLength(batches.size * 3)
        stores.close()
      }
      expect(claimedEdits).toBeGreaterThan(kills)

      const stores = await openTestStores(folder)
      const { seq } = stores.plans.state(outletId, weekOn)
      let left = standingAfter(seq).length
      while (stores.plans.undo(outletId, weekOn, 0).ok) left--
      expect(left).toBe(0)
      expect(stores.plans.shiftsBetween(outletId, 0, Number.MAX_SAFE_INTEGER)).toEqual([])
      const said = `${kills} kills: ${claimedEdits} edits and ${claimedImports.size} imports called saved, none lost, all undone`
      saw('D01', said, { seed, tool: 'kill -9' })
    },
  )
})
