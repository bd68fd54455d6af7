import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openStores } from '#db/openStores.ts'
import { newDataFolder, openTestStores, testAt } from '#test/support/dataFolder.ts'
import { testPack, testPerson, testProfile } from '#test/support/testOrganisation.ts'

/** The bytes of a small database with something in several tables. */
const sampleBytes = async (): Promise<Buffer> => {
  const folder = newDataFolder()
  const stores = await openTestStores(folder)
  stores.profiles.save(testProfile)
  stores.packs.save(testPack())
  stores.people.saveAll(Array.from({ length: 60 }, (_, index) => testPerson(`p${index}`)))
  stores.close()
  return readFileSync(join(folder, 'plumbline.sqlite'))
}

describe('bytes changed at random', () => {
  it(
    'never stop the program: the database opens, is set aside, or is refused with a reason',
    { timeout: 60_000 },
    async () => {
      const sound = await sampleBytes()
      const place = fc.oneof(fc.nat({ max: 99 }), fc.nat({ max: 4_095 }), fc.nat({ max: sound.length - 1 }))
      const changes = fc.array(fc.record({ place, value: fc.nat({ max: 255 }) }), { minLength: 1, maxLength: 4 })
      let aside = 0
      await fc.assert(
        fc.asyncProperty(changes, async (changed) => {
          const folder = newDataFolder()
          const bytes = Buffer.from(sound)
          for (const { place: at, value } of changed) bytes[at] = value
          writeFileSync(join(folder, 'plumbline.sqlite'), bytes)
          const opened = await openStores(folder, { now: () => testAt })
          if (!opened.ok) {
            expect(['newerDatabase', 'foreignDatabase']).toContain(opened.error.code)
            return
          }
          try {
            const damage = opened.value.damage()
            if (damage === null) return
            aside++
            expect(readFileSync(join(damage.setAside, 'plumbline.sqlite')).equals(bytes)).toBe(true)
          } finally {
            opened.value.close()
          }
        }),
        { numRuns: 150 },
      )
      expect(aside).toBeGreaterThan(10)
    },
  )
})
