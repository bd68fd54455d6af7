import { describe, expect, it } from 'vitest'
import { packInForce } from '#shared/rules/packInForce.ts'
import { testPack } from '#test/support/testOrganisation.ts'

const packs = [
  testPack({ version: 3, effectiveOn: '2026-03-02' }),
  testPack({ version: 1, effectiveOn: '2026-01-05' }),
  testPack({ version: 2, effectiveOn: '2026-04-06' }),
]

describe('the pack in force', () => {
  it.each([
    ['2026-01-05', 1],
    ['2026-03-01', 1],
    ['2026-03-02', 3],
    ['2026-04-06', 3],
    ['2025-12-31', 1],
  ] as const)('on %s is version %i', (on, version) => {
    expect(packInForce(packs, on)?.version).toBe(version)
  })

  it('is none without packs', () => {
    expect(packInForce([], '2026-01-01')).toBeNull()
  })
})
