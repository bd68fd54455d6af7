/** Prints the table of docs/scale.md: measures one registry and one file here, and lets them grow. `node test/bench/share/scale.ts` */
import '#backend/requireModernNode.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { registryFiles } from '#shared/sync/repository/registryParts.ts'
import { registryTarget } from '#shared/sync/repository/names.ts'
import { largestTargetBytes } from '#shared/sync/repository/shape.ts'
import { generateRegion } from './generate.ts'
import { grow, mostOutlets, type Costs } from './growth.ts'
import { createLeadKey, leadActor } from './reader.ts'

/** Of `npm run bench -- --only share` and of the demo company; a busy machine of two cores. */
const measured: Omit<Costs, 'registryBytes'> = { fileBytes: 6_600, storedBytes: 111_000, ingestMs: 5, listMs: 4 }
const sample = 2_000

const root = mkdtempSync(join(tmpdir(), 'plumbline-scale-'))
try {
  const device = createLeadKey(join(root, 'data'))
  const { registry } = generateRegion(join(root, 'share'), sample, 0, { actor: leadActor, device })
  const files = registryFiles(registry)
  const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0)
  const costs = { ...measured, registryBytes: Math.round(bytes / sample) }
  const head = Math.round((files.get(registryTarget)?.length ?? 0) / sample)
  process.stdout.write(`an outlet in the registry: ${costs.registryBytes} bytes, ${head} of them in registry.json\n`)
  for (const outlets of [100, 1_000, 10_000, 100_000]) {
    const of = grow(outlets, costs)
    const shown = Object.entries(of).map(([name, value]) => `${name} ${Math.round(Number(value) * 10) / 10}`)
    process.stdout.write(`${shown.join(' · ')}\n`)
  }
  const limits = { partKb: largestTargetBytes / 1e3, lookS: 60, databaseMbAYear: 20_000 }
  process.stdout.write(
    `one share for at most ${mostOutlets(costs, { ...limits, databaseMbAYear: Infinity })} outlets, `,
  )
  process.stdout.write(`one reader for at most ${mostOutlets(costs, limits)}\n`)
} finally {
  rmSync(root, { recursive: true })
}
