import { exportInspection } from '#backend/inspect/inspection.ts'
import { readWeek } from '#backend/roster/weekReading.ts'
import { outletReportOf, releaseOf } from '#backend/roster/release.ts'
import { enqueueContent } from '#backend/share/enqueueContent.ts'
import { storedPayload } from '#backend/share/storedPayload.ts'
import { summaryOf } from '#shared/compliance/summary.ts'
import { readInspectionPage } from '#shared/inspect/page.ts'
import { bytesOfBase64 } from '#shared/kernel/base64.ts'
import { createTestBackend } from './testBackend.ts'
import { manager, testOutlet } from './testOrganisation.ts'
import { unmistakableWeekOn as weekOn, type Planned } from './unmistakablePeople.ts'

/** A small sample each day; ten thousand with `npm run test:faults`. */
export const snapshots = Number(process.env['PLUMBLINE_SNAPSHOTS'] ?? '60')

const outlet = testOutlet('nordbad')

/** Everything that publishing this week would put anywhere outside the outlet, as text. */
export const leavingOf = (people: readonly Planned[], backend = createTestBackend()): readonly string[] => {
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

/** Secrets of these people that stand in one of the texts. */
export const leaked = (people: readonly Planned[], texts: readonly string[]): readonly string[] =>
  people.flatMap(({ secrets }) => secrets).filter((secret) => texts.some((text) => text.includes(secret)))
