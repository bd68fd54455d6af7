import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leaked, leavingOf, snapshots } from '#test/support/leavingWeek.ts'
import { saidInTrouble } from '#test/support/saidInTrouble.ts'
import { createTestBackend } from '#test/support/testBackend.ts'
import { unmistakableCrew as crew } from '#test/support/unmistakablePeople.ts'

describe(`what is written down when things go wrong, in ${snapshots} generated weeks`, () => {
  it('says nothing of people in the log, nor in a refusal, when everything that knows them goes wrong', async () => {
    await fc.assert(
      fc.asyncProperty(crew, async (people) => {
        const backend = createTestBackend()
        leavingOf(people, backend)
        const { problems, log } = await saidInTrouble(
          backend,
          people.map(({ person }) => person),
        )
        // of each person four faults at the door and four in a job; at the door every one is answered too
        expect(log).toHaveLength(8 * people.length)
        expect(problems.length).toBeGreaterThanOrEqual(9 * people.length)
        expect(leaked(people, [...problems, ...log])).toEqual([])
      }),
      { numRuns: snapshots },
    )
  }, 3_600_000)
})
