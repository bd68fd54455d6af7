import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grow, mostOutlets, type Costs } from './share/growth.ts'

const costs: Costs = { fileBytes: 2_600, storedBytes: 32_000, registryBytes: 320, ingestMs: 1, listMs: 4 }

describe('what grows with the outlets', () => {
  it('is counted for a thousand of them', () => {
    expect(grow(1_000, costs)).toEqual({
      outlets: 1_000,
      filesAYear: 57_200,
      shareMbAYear: 148.72,
      databaseMbAYear: 1_830.4,
      registryKb: 320,
      partKb: 10,
      directories: 14_001,
      lookS: 7.0005,
      firstReadMinutes: 57_200 / 60_000,
      widest: 1_000,
    })
  })

  it('grows with them, never faster', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000 }), (outlets) => {
        const [one, two] = [grow(outlets, costs), grow(2 * outlets, costs)]
        for (const name of [
          'filesAYear',
          'shareMbAYear',
          'databaseMbAYear',
          'registryKb',
          'partKb',
          'directories',
          'lookS',
        ] as const)
          expect(two[name]).toBeLessThanOrEqual(2 * one[name] + 1)
      }),
    )
  })

  it('stops where the first of the limits is reached, and no sooner', () => {
    const limits = { partKb: 31.25, lookS: 60, databaseMbAYear: 20_000 }
    const most = mostOutlets(costs, limits)
    const holds = (outlets: number): boolean => {
      const { partKb, lookS, databaseMbAYear } = grow(outlets, costs)
      return partKb <= 31.26 && lookS <= 60.001 && databaseMbAYear <= 20_000.1
    }
    expect([holds(most - 1), holds(most + 2)]).toEqual([true, false])
  })
})
