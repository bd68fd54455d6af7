import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportInspection } from '#backend/inspect/inspection.ts'
import { readWeek } from '#backend/roster/weekReading.ts'
import { outletReportOf, releaseOf } from '#backend/roster/release.ts'
import { enqueueContent } from '#backend/share/enqueueContent.ts'
import { storedPayload } from '#backend/share/storedPayload.ts'
import { summaryOf } from '#shared/compliance/summary.ts'
import { readInspectionPage } from '#shared/inspect/page.ts'
import { bytesOfBase64 } from '#shared/kernel/base64.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays, instantOf, type LocalDate } from '#shared/kernel/time.ts'
import type { Shift } from '#shared/roster/model.ts'
import type { Person } from '#shared/roster/ports.ts'
import { createTestBackend } from '#test/support/testBackend.ts'
import { manager, testOutlet, testPerson } from '#test/support/testOrganisation.ts'

/** A small sample each day; ten thousand with `npm run test:faults`. */
const snapshots = Number(process.env['PLUMBLINE_SNAPSHOTS'] ?? '60')

const outlet = testOutlet('nordbad')
const weekOn = '2026-03-16'
const zone = [{ fromAt: 0, offsetMinutes: 60 }]
const hour = 3_600_000

/** Letters that no word, code or digest of the product has in this order. */
const unmistakable = fc.stringMatching(/^[A-ZÄØ][a-zåßñü]{3,9}qx[0-9]{4}$/)
const past = fc.nat(20_000).map((days): LocalDate => addDays('1948-01-01', days))

interface Planned {
  readonly person: Person
  readonly shifts: readonly Shift[]
  /** Whatever only the outlet may know. */
  readonly secrets: readonly string[]
}

const planned = fc
  .record({
    given: unmistakable,
    family: unmistakable,
    key: unmistakable,
    birthOn: fc.option(past),
    awayOn: past,
    starts: fc.uniqueArray(fc.tuple(fc.nat(6), fc.integer({ min: 5, max: 15 })), {
      selector: ([day]) => day,
      maxLength: 6,
    }),
    active: fc.boolean(),
  })
  .map(({ given, family, key, birthOn, awayOn, starts, active }): Planned => {
    const personId = `person-${key.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`
    const shifts = starts.map(([day, from]) => {
      const startAt = instantOf(addDays(weekOn, day), from * 60, zone)
      const shiftId = id<'Shift'>(`s${day}-${from}-${starts.length}`)
      return {
        shiftId,
        personId: id<'Person'>(personId),
        role: 'guard',
        startAt,
        endAt: startAt + 9 * hour,
        breaks: [],
      }
    })
    const person = testPerson(personId, {
      name: `${given} ${family}`,
      birthOn,
      active,
      lawFacts: { absences: [{ fromOn: awayOn, toOn: addDays(awayOn, 3) }] },
      availability: [{ weekday: 1, fromMinute: 1, toMinute: 1_439 }],
    })
    const secrets = [given, family, personId, awayOn, ...(birthOn === null ? [] : [birthOn])]
    return { person, shifts, secrets }
  })

/** Shifts of different people need different ids. */
const crew = fc
  .uniqueArray(planned, { selector: ({ person }) => person.personId, minLength: 1, maxLength: 5 })
  .map((people) =>
    people.map((one, nth) => ({
      ...one,
      shifts: one.shifts.map((shift) => ({ ...shift, shiftId: id<'Shift'>(`${shift.shiftId}-${nth}`) })),
    })),
  )

/** Everything that publishing this week would put anywhere outside the outlet, as text. */
const leavingOf = (people: readonly Planned[]): readonly string[] => {
  const backend = createTestBackend()
  const { stores } = backend
  stores.people.saveAll(people.map(({ person }) => person))
  stores.plans.saveShifts(
    outlet.outletId,
    people.flatMap(({ shifts }) => shifts),
  )
  const week = readWeek(backend, outlet, weekOn)
  if (week === null) throw new Error('no week')
  const report = outletReportOf(releaseOf(backend, week), [], null, 0)
  const { path, sha256 } = enqueueContent(backend, { by: manager.actorId, content: { type: 'report', report } })
  const file = stores.outbox.byPath(path)
  const row = summaryOf({ path, sha256, createdAt: 0, report })
  const period = { outletId: outlet.outletId, fromOn: weekOn, toOn: weekOn, withNames: false } as const
  const page = exportInspection(backend, manager, period, { script: '', style: '' })
  if (!page.ok || file === null) throw new Error('nothing was made')
  const text = Buffer.from(bytesOfBase64(page.value.content) ?? []).toString()
  const inside = JSON.parse(readInspectionPage(text)?.sealed.body ?? 'null') as { readonly files: { base64: string }[] }
  const unpacked = inside.files.map(({ base64 }) =>
    JSON.stringify(storedPayload(bytesOfBase64(base64) ?? new Uint8Array())),
  )
  return [path, JSON.stringify(storedPayload(file.bytes)), JSON.stringify(row), text, ...unpacked]
}

const leaked = (people: readonly Planned[], texts: readonly string[]): readonly string[] =>
  people.flatMap(({ secrets }) => secrets).filter((secret) => texts.some((text) => text.includes(secret)))

describe(`what leaves an outlet, in ${snapshots} generated weeks`, () => {
  it('says nothing of what only the outlet may know: no name, id, birth date or absence', () => {
    fc.assert(
      fc.property(crew, (people) => {
        const texts = leavingOf(people)
        expect(texts.length).toBeGreaterThanOrEqual(5)
        expect(leaked(people, texts)).toEqual([])
      }),
      { numRuns: snapshots },
    )
  }, 3_600_000)

  it('calls everybody the same in every revision of a week', () => {
    const people = fc.sample(crew, { numRuns: 1, seed: 7 })[0] ?? []
    const [, first = ''] = leavingOf(people)
    const later = people.map((one) => ({
      ...one,
      shifts: one.shifts.map((shift) => ({ ...shift, startAt: shift.startAt + hour, endAt: shift.endAt + hour })),
    }))
    const [, again = ''] = leavingOf(later)
    const pseudonymsIn = (text: string) => new Set(text.match(/(?<="personId":")[a-z2-7]{13}(?=")/g))
    // the same week again: the same names, or nobody could follow an amendment
    expect([...pseudonymsIn(again)]).toEqual([...pseudonymsIn(first)])
    expect(pseudonymsIn(first).size).toBeGreaterThan(0)
  })

  it('would be noticed here: the search finds what is there', () => {
    const people = fc.sample(crew, { numRuns: 1, seed: 7 })[0] ?? []
    const [{ person } = expect.fail('nobody')] = people
    expect(leaked(people, [JSON.stringify(person)])).toEqual(
      expect.arrayContaining([person.personId, ...person.name.split(' ')]),
    )
  })
})
