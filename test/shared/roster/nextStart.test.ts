import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import type { Shift } from '#shared/roster/model.ts'
import { nextStartsOf } from '#shared/roster/nextStart.ts'

const shift = (at: number, who: string | null, startAt: number): Shift => ({
  shiftId: id(`s${at}`),
  personId: who === null ? null : id(who),
  role: 'guard',
  startAt,
  endAt: startAt + 60_000,
  breaks: [],
})

it('is the earliest start of each person, in whatever order the shifts come; open shifts are nobody’s', () => {
  const part = fc.record({ who: fc.constantFrom('anna', 'ben', null), startAt: fc.nat(1_000) })
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const next = nextStartsOf(parts.map(({ who, startAt }, at) => shift(at, who, startAt)))
      expect(next.size).toBe(new Set(parts.flatMap(({ who }) => who ?? [])).size)
      for (const { who, startAt } of parts) if (who !== null) expect(next.get(id(who))).toBeLessThanOrEqual(startAt)
      for (const [personId, at] of next) expect(parts).toContainEqual({ who: personId, startAt: at })
    }),
  )
})
