/** Segments of duty against a count of every instant by itself. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { minuteMs } from '#shared/kernel/time.ts'
import type { ShiftFacts } from '#shared/roster/model.ts'
import { createSegments } from '#shared/rules/kinds/dutySegments.ts'
import type { OutletWeek } from '#shared/rules/kinds/kind.ts'
import { measureWeek } from '#shared/roster/personChecks.ts'
import { createWeekFrame } from '#shared/roster/weekFrame.ts'
import { personFacts } from '#test/support/ruleBuilders.ts'

const frame = createWeekFrame('2026-05-04', [{ fromAt: 0, offsetMinutes: 120 }])
const quarter = 15 * minuteMs
const at = (quarters: number): number => frame.startAt + quarters * quarter

const work = fc.record({
  by: fc.constantFrom('ana', 'ben', 'cem'),
  from: fc.integer({ min: -40, max: 180 }),
  length: fc.integer({ min: 1, max: 48 }),
  pause: fc.tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 4 })),
  elsewhere: fc.constantFrom(undefined, undefined, true),
})

const weekOf = (all: readonly (typeof work extends fc.Arbitrary<infer Work> ? Work : never)[]): OutletWeek => {
  const shifts = all
    .map(
      ({ by, from, length, pause: [after, quarters], elsewhere }, place) =>
        ({
          shiftId: id(`s${place}`),
          personId: id(by),
          startAt: at(from),
          endAt: at(from + length),
          breaks: after + quarters > length ? [] : [{ startAt: at(from + after), endAt: at(from + after + quarters) }],
          elsewhere,
          role: 'service',
          minor: false,
        }) satisfies ShiftFacts,
    )
    .toSorted((a, b) => a.startAt - b.startAt)
  const people = ['ana', 'ben', 'cem'].map((name) => {
    const own = shifts.filter(({ personId }) => personId === id(name))
    const past = own.filter(({ startAt }) => startAt < frame.startAt)
    return measureWeek(personFacts({ personId: id(name), past }), own, frame)
  })
  return { people, facts: { shifts } as never }
}

const countsAt = ({ people }: OutletWeek, instant: number): readonly string[] =>
  people.flatMap(({ known }) =>
    known.flatMap(({ shift, day }) => {
      const isThere = day >= -1 && shift.elsewhere !== true && shift.startAt <= instant && instant < shift.endAt
      const rests = shift.breaks.some(({ startAt, endAt }) => startAt <= instant && instant < endAt)
      return isThere && !rests ? [shift.shiftId] : []
    }),
  )

it('holds in every quarter of a segment whom a look at that instant finds, and counts them', () => {
  const span = fc.tuple(fc.integer({ min: -20, max: 150 }), fc.integer({ min: 0, max: 96 }))
  fc.assert(
    fc.property(fc.array(work, { maxLength: 12 }), fc.array(span, { maxLength: 4 }), (all, spans) => {
      const week = weekOf(all)
      const cuts = [0, 96, 192].map(at)
      const segmentsIn = createSegments(week, cuts, ({ person }, instant) => [
        true,
        person.personId === 'ana',
        instant < at(96),
      ])
      for (const [from, length] of spans) {
        let expected = at(from)
        for (const { fromAt, toAt, counts, onDuty } of segmentsIn({ fromAt: at(from), toAt: at(from + length) })) {
          expect(fromAt).toBe(expected)
          expected = toAt
          const present = onDuty().map(({ worked }) => worked.shift.shiftId)
          const [everybody = 0, anas = 0, early = 0] = counts
          expect(cuts.some((cut) => fromAt < cut && cut < toAt)).toBe(false)
          expect(early).toBe(fromAt < at(96) ? everybody : 0)
          expect(anas).toBe(onDuty().filter(({ person }) => person.personId === id('ana')).length)
          for (let instant = fromAt; instant < toAt; instant += quarter)
            expect(present.toSorted()).toEqual(countsAt(week, instant).toSorted())
          expect(everybody).toBe(present.length)
        }
        expect(expected).toBe(at(from + length))
      }
    }),
    { numRuns: 300 },
  )
})
