/** How long files of the repository are good for, and from when on a device renews them. share-format §12.7 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameOf, isHalfSpent, signedAt } from '#backend/trust/lifetimes.ts'

const dayMs = 86_400_000
const now = Date.UTC(2026, 2, 16, 8)
type Lasting = Parameters<typeof isHalfSpent>[2]

const cases: readonly (readonly [Lasting, number | undefined, number])[] = [
  ['root', undefined, 3_650],
  ['targets', undefined, 365],
  ['snapshot', undefined, 30],
  ['timestamp', undefined, 30],
  ['snapshot', 7, 7],
  ['timestamp', 90, 90],
  // what the organisation decides is how long rules count as confirmed, and nothing else
  ['targets', 90, 365],
  ['root', 90, 3_650],
]
const moment = (confirmDays: number | undefined) => (confirmDays === undefined ? { now } : { now, confirmDays })

describe.each(cases)('a file of the role %s, where %s days were decided', (role, confirmDays, days) => {
  it(`expires after ${days} days, to the second`, () => {
    const frame = frameOf(moment(confirmDays), role, 4)
    expect(frame).toEqual({
      spec_version: '1.0.31',
      version: 4,
      expires: new Date(now + days * dayMs).toISOString().replace('.000Z', 'Z'),
    })
  })

  it('is renewed below half of that, and not at half', () => {
    const half = (days * dayMs) / 2
    const spent = [half + 1, half, half - 1].map((left) => isHalfSpent(moment(confirmDays), now + left, role))
    expect(spent).toEqual([false, false, true])
  })
})

describe('the day on which a file was signed', () => {
  it('follows from the one on which it expires, to the second', () => {
    const roles = fc.constantFrom<Lasting>('root', 'targets', 'snapshot', 'timestamp')
    fc.assert(
      fc.property(roles, fc.integer({ min: 0, max: 4_000_000_000_000 }), (role, at) => {
        expect(signedAt(role, frameOf({ now: at }, role, 1).expires)).toBe(Math.floor(at / 1_000) * 1_000)
      }),
    )
  })
})
