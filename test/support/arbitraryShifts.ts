import * as fc from 'fast-check'
import { id } from '#shared/kernel/ids.ts'
import { minuteMs } from '#shared/kernel/time.ts'
import type { Break, Shift } from '#shared/roster/model.ts'

/** Monday 2026-03-02, 00:00 in Berlin. */
export const mondayAt = Date.UTC(2026, 2, 1, 23)

/** Up to three breaks between ascending cuts of the shift. */
const breaksFrom = (startAt: number, minutes: number, cuts: readonly number[]): readonly Break[] => {
  const at = [...new Set(cuts.map((cut) => cut % (minutes + 1)))].toSorted((a, b) => a - b)
  const pairs = at.flatMap((from, index) => {
    const to = at[index + 1]
    return index % 2 === 0 && to !== undefined ? [[from, to] as const] : []
  })
  return pairs.map(([from, to]) => ({ startAt: startAt + from * minuteMs, endAt: startAt + to * minuteMs }))
}

/** Any shift that can be stored, within eight days of that Monday; of one of three people, or open. */
export const arbitraryShift: fc.Arbitrary<Shift> = fc
  .record({
    name: fc.integer({ min: 0, max: 1_000_000 }),
    person: fc.constantFrom('ana', 'ben', 'cem', null),
    role: fc.constantFrom('service', 'kitchen'),
    fromMinute: fc.integer({ min: 0, max: 8 * 1_440 }),
    minutes: fc.integer({ min: 1, max: 1_440 }),
    cuts: fc.array(fc.nat(1_440), { maxLength: 6 }),
  })
  .map(({ name, person, role, fromMinute, minutes, cuts }) => {
    const startAt = mondayAt + fromMinute * minuteMs
    return {
      shiftId: id(`s${name}`),
      personId: person === null ? null : id(person),
      role,
      startAt,
      endAt: startAt + minutes * minuteMs,
      breaks: breaksFrom(startAt, minutes, cuts),
    }
  })

export const arbitraryShifts: fc.Arbitrary<readonly Shift[]> = fc.uniqueArray(arbitraryShift, {
  maxLength: 8,
  selector: ({ shiftId }) => shiftId,
})

/** Minutes on duty, breaks not counted. */
export const workOf = ({ startAt, endAt, breaks }: Shift): number =>
  (endAt - startAt - breaks.reduce((sum, pause) => sum + pause.endAt - pause.startAt, 0)) / minuteMs
