import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { packInForce, reaches } from '#shared/rules/packInForce.ts'
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

describe('a version that only some outlets try', () => {
  const [north, west] = [id<'Outlet'>('nordbad'), id<'Outlet'>('westbad')]
  const canary = testPack({ version: 4, effectiveOn: '2026-05-04', canary: [north] })
  const versionsAt = (all: readonly RulePack[], on: LocalDate) =>
    [north, west, undefined].map((outletId) => packInForce(all, on, outletId)?.version)

  it.each<[string, LocalDate, readonly (number | undefined)[]]>([
    ['nobody before its day', '2026-05-03', [3, 3, 3]],
    ['its outlets from its day on', '2026-05-04', [4, 3, 3]],
  ])('reaches %s', (_, on, expected) => {
    expect(versionsAt([...packs, canary], on)).toEqual(expected)
  })

  it('ends for its outlets with the next version for all, also with one that goes back', () => {
    const next = testPack({ version: 5, effectiveOn: '2026-06-01', repeats: 4 })
    expect(versionsAt([next, canary, ...packs], '2026-05-11')).toEqual([4, 3, 3])
    expect(versionsAt([next, canary, ...packs], '2026-06-01')).toEqual([5, 5, 5])
  })

  it('leaves an outlet that a second trial leaves out where it was', () => {
    const second = testPack({ version: 5, effectiveOn: '2026-05-11', canary: [west] })
    expect(versionsAt([...packs, canary, second], '2026-05-11')).toEqual([4, 5, 3])
  })

  it('never becomes the rules of an outlet that it was not meant for, whatever the order and the day', () => {
    const pack = fc.record({
      version: fc.integer({ min: 1, max: 40 }),
      effectiveOn: fc.constantFrom<LocalDate>('2026-01-05', '2026-03-02', '2026-06-01'),
      canary: fc.option(fc.subarray([north, west], { minLength: 1 }), { nil: undefined }),
    })
    const packsOf = fc.uniqueArray(pack, { selector: ({ version }) => version, maxLength: 8 })
    fc.assert(
      fc.property(packsOf, fc.constantFrom<LocalDate>('2025-01-06', '2026-04-06', '2027-01-04'), (all, on) => {
        const found = packInForce(all, on, north)
        expect(packInForce(all.toReversed(), on, north)).toEqual(found)
        expect(found === null || reaches(found, north)).toBe(true)
        const newer = all.filter(
          (one) => reaches(one, north) && one.effectiveOn <= on && found !== null && one.version > found.version,
        )
        expect(found !== null && found.effectiveOn <= on ? newer : []).toEqual([])
      }),
    )
  })
})
