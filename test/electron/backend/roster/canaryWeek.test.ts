import { describe, expect, it } from 'vitest'
import { readWeek } from '#backend/roster/weekReading.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays } from '#shared/kernel/time.ts'
import { createTestBackend } from '#test/support/testBackend.ts'
import { testOutlet, testPack } from '#test/support/testOrganisation.ts'
import { testWeekOn } from '#test/support/testReports.ts'

const [nordbad, westbad] = [testOutlet('nordbad'), testOutlet('westbad')]
const nextOn = addDays(testWeekOn, 7)

describe('the rules that a board is judged by', () => {
  it.each([
    ['before the trial', nordbad, testWeekOn, 1],
    ['where it is tried', nordbad, nextOn, 2],
    ['where it is not', westbad, nextOn, 1],
    ['once it is for all', westbad, addDays(nextOn, 7), 3],
  ] as const)('%s', (_, outlet, weekOn, version) => {
    const backend = createTestBackend()
    backend.stores.packs.save(testPack({ version: 2, effectiveOn: nextOn, canary: [id('nordbad')] }))
    backend.stores.packs.save(testPack({ version: 3, effectiveOn: addDays(nextOn, 7), repeats: 2 }))
    expect(readWeek(backend, outlet, weekOn)?.pack.version).toBe(version)
  })
})
