import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lines } from '#test/support/csv.ts'
import { headings, openImportDesk } from '#test/support/importDesk.ts'
import { storeSources } from '#test/support/sqliteStores.ts'
import { testPerson } from '#test/support/testOrganisation.ts'

const [memory] = storeSources
const openDesk = async () => {
  if (memory === undefined) throw new Error('no stores')
  return openImportDesk(memory)
}
const quarter = 900_000
const zoned = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/Berlin')
const withOffset = (at: number): string => zoned(at).toString({ timeZoneName: 'never', smallestUnit: 'minute' })
const german = (at: number): string => {
  const { day, month, year, hour, minute } = zoned(at)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(day)}.${two(month)}.${year} ${two(hour)}:${two(minute)}`
}
const quarters = fc.integer({ min: 0, max: 365 * 96 }).map((count) => Date.UTC(2026, 0, 1) + count * quarter)

describe('what is written comes back', () => {
  it('demand with stated offsets, on every instant of the year', async () => {
    const readings = fc.uniqueArray(fc.record({ at: quarters, quantity: fc.nat(900) }), {
      selector: ({ at }) => at,
      minLength: 1,
      maxLength: 40,
    })
    await fc.assert(
      fc.asyncProperty(readings, async (parts) => {
        const desk = await openDesk()
        const rows = parts.map(({ at, quantity }) => `${withOffset(at)},15,${quantity}`)
        await desk.must('demand', lines('time,minutes,quantity', ...rows), {
          mapping: { time: 0, minutes: 1, quantity: 2 },
        })
        expect(desk.demand().map(({ startAt, quantity }) => [startAt, quantity])).toEqual(
          parts.toSorted((a, b) => a.at - b.at).map(({ at, quantity }) => [at, quantity]),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('shifts in local time, unless the clock change makes a time ambiguous: that is refused, never guessed', async () => {
    await fc.assert(
      fc.asyncProperty(quarters, fc.integer({ min: 1, max: 60 }), async (startAt, length) => {
        const desk = await openDesk()
        desk.backend.stores.people.saveAll([testPerson('p1', { name: 'Anna' })])
        const endAt = startAt + length * quarter
        const file = lines(headings.shifts, `Anna,guard,${german(startAt)},${german(endAt)},,`)
        const { errors } = await desk.must('shifts', file, { acceptPartial: true })
        const repeats = [startAt, endAt].some((at) =>
          [-4, 4].some((step) => german(at + step * quarter) === german(at)),
        )
        expect(errors.map(({ code }) => code)).toEqual(repeats ? ['repeatedHour'] : [])
        expect(desk.shifts().map((one) => [one.startAt, one.endAt])).toEqual(repeats ? [] : [[startAt, endAt]])
      }),
      {
        numRuns: 150,
        examples: [
          [Date.UTC(2026, 9, 25, 0), 20],
          [Date.UTC(2026, 2, 28, 22), 32],
        ],
      },
    )
  })

  it('nothing at all of a file that is refused, whatever its rows hold', async () => {
    const cell = fc.oneof(
      fc.constantFrom('2026-03-16 09:00', 'Anna', 'guard', '5', '-1', ''),
      fc.string({ maxLength: 6 }),
    )
    const row = fc.array(cell, { minLength: 1, maxLength: 7 }).map((cells) => cells.join(','))
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 8 }),
        fc.constantFrom('people', 'shifts', 'demand'),
        async (rows, kind) => {
          const desk = await openDesk()
          const reply = await desk.run(kind, lines(headings[kind], ...rows))
          const stored = [desk.demand(), desk.shifts(), desk.backend.stores.people.list(desk.outletId)].flat()
          if (reply.ok) expect(stored).toHaveLength(reply.value.accepted)
          else expect(stored).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })
})
