import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { parsePath } from '#shared/sync/paths.ts'
import type { FileShare, Head } from '#shared/sync/ports.ts'
import { filesIn, sha256 } from '#test/support/forgery.ts'
import { createRegion } from '#test/support/region.ts'
import { lea, type TestDevice } from '#test/support/shareWorld.ts'
import { clouded, looks, type Look } from '#test/support/weather.ts'
import { createRandom } from './seed.ts'

const dayMs = 86_400_000

/** Each file shows in its own way for its own while; on some days the whole share is away. */
const createClouds = (random: () => number) => {
  const clears = new Map<string, { readonly look: Look; readonly onDay: number }>()
  let today = 0
  let isAway = false
  let isClear = false
  return {
    begin: (day: number) => {
      today = day
      isAway = random() < 0.1
    },
    clear: () => {
      isClear = true
      isAway = false
    },
    look: (path: string): Look => {
      if (isClear || parsePath(path) === null) return 'whole'
      const known = clears.get(path)
      const weather = known ?? {
        look: looks[Math.floor(random() * looks.length)] ?? 'whole',
        onDay: today + Math.floor(random() * 4),
      }
      clears.set(path, weather)
      // what was whole may be hidden again for a day: listings are incomplete
      if (today >= weather.onDay) return random() < 0.02 ? 'hidden' : 'whole'
      return weather.look
    },
    isAway: () => isAway,
  }
}

const underClouds = (clear: FileShare, clouds: ReturnType<typeof createClouds>): FileShare => {
  const share = clouded(clear, clouds.look)
  return { ...share, probe: async () => (clouds.isAway() ? { ok: false, error: 'missing' } : share.probe()) }
}

interface StormReader {
  readonly device: TestDevice
  readonly clouds: ReturnType<typeof createClouds>
  readonly reached: Map<string, number>
}

const headsOf = (device: TestDevice): readonly Head[] =>
  device.stores.chains.heads().filter(({ type }) => type === 'cs1')

/** What weather may make a reader say: that a file is not whole yet, not there, or that the book has not come. */
const told: ReadonlySet<string> = new Set(['later', 'damaged', 'gap', 'rollback', 'unknownDevice'])

/** I2, I6, I7, I12: what is accepted is a whole honest file, its number follows, and nothing ever moves back. */
const checkInvariants = ({ device, reached }: StormReader, honest: ReadonlyMap<string, string>): void => {
  for (const head of headsOf(device)) {
    expect(head.seq).toBeGreaterThanOrEqual(reached.get(head.deviceId) ?? 0)
    reached.set(head.deviceId, head.seq)
    expect(honest.get(`${head.deviceId} ${head.seq}`)).toBe(head.sha256)
  }
  const words = new Set(device.stores.chains.refused().map(({ refusal }) => refusal))
  expect([...words].filter((word) => !told.has(word))).toEqual([])
}

export interface StormReport {
  readonly files: number
  readonly refusedOnTheWay: number
  readonly daysAway: number
}

/** Outlets publish for days under random faults, and two leads read; ends when the weather has cleared. */
export const ride = async (outlets: number, days: number, seed: number): Promise<StormReport> => {
  const random = createRandom(seed)
  const { world, lead, publishEach } = await createRegion(outlets)
  try {
    const readers = [0, 1].map((): StormReader => {
      const clouds = createClouds(random)
      // readers without a key of their own: two that wrote with the lead's would be a fork
      const share = underClouds(world.openShare(), clouds)
      return { device: world.device(lea, { admitted: false, share }), clouds, reached: new Map() }
    })
    const startAt = lead.backend.clock.now()
    let refusedOnTheWay = 0
    let daysAway = 0
    const honest = new Map<string, string>()
    for (let day = 0; day < days; day += 1) {
      publishEach()
      for (const path of filesIn(join(world.folder, 'outlets'))) {
        const place = parsePath(`outlets/${path}`)
        const key = `${place?.deviceId} ${place?.seq}`
        if (!honest.has(key)) honest.set(key, sha256(readFileSync(join(world.folder, 'outlets', path))))
      }
      for (const reader of readers) {
        reader.clouds.begin(day)
        reader.device.setNow(startAt + day * dayMs)
        const { status } = await reader.device.sync.run()
        if (status.state !== 'fine') daysAway += 1
        refusedOnTheWay += status.refused.length
        checkInvariants(reader, honest)
      }
    }
    for (const { clouds, device } of readers) {
      clouds.clear()
      await device.sync.run()
    }
    const [first, second] = readers.map(({ device }) => headsOf(device))
    expect(first?.map(({ seq }) => seq)).toEqual(Array.from({ length: outlets }, () => days))
    expect(second).toEqual(first)
    expect(readers.flatMap(({ device }) => device.stores.chains.refused())).toEqual([])
    return { files: outlets * days, refusedOnTheWay, daysAway }
  } finally {
    world.dispose()
  }
}
