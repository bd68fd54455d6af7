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
import { createTestBackend } from '#test/support/testBackend.ts'
import { manager, testOutlet } from '#test/support/testOrganisation.ts'
import {
  unmistakableCrew as crew,
  unmistakableWeekOn as weekOn,
  type Planned,
} from '#test/support/unmistakablePeople.ts'
import { saidInTrouble } from '#test/support/saidInTrouble.ts'

/** A small sample each day; ten thousand with `npm run test:faults`. */
const snapshots = Number(process.env['PLUMBLINE_SNAPSHOTS'] ?? '60')

const outlet = testOutlet('nordbad')

/** Everything that publishing this week would put anywhere outside the outlet, as text. */
const leavingOf = (people: readonly Planned[], backend = createTestBackend()): readonly string[] => {
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

const hour = 3_600_000

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

  it('nor does the log, nor a refusal, when everything that knows them goes wrong', async () => {
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
