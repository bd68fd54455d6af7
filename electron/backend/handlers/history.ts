import { isAbsolute } from 'node:path'
import type { Handlers } from '../../../shared/contract/api.ts'
import type { HistoryExportView } from '../../../shared/contract/history.ts'
import { ok } from '../../../shared/kernel/result.ts'
import { addDays } from '../../../shared/kernel/time.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import type { Backend, Caller } from '../backend.ts'
import { outletsOf, weeksOf } from '../compare/evidence.ts'
import { exportHistory, isEmptyFolder } from '../compare/exportHistory.ts'
import { refuse } from '../refuse.ts'

type Methods = 'compare.export' | 'compare.exportResult'

/** As far back as anything can have been published. */
const yearsBack = 10

/** A lead takes home the own regions alone. */
const seenBy = (actor: Actor | null, outlets: readonly Outlet[]): readonly Outlet[] =>
  actor?.role === 'lead' ? outlets.filter(({ regionId }) => actor.regionIds.includes(regionId)) : outlets

export const createHistoryHandlers = (backend: Backend): Pick<Handlers<Caller>, Methods> => ({
  'compare.export': async ({ folder }, { actor }) => {
    if (!isAbsolute(folder)) return refuse('notFound', { folder })
    if (!(await isEmptyFolder(folder))) return refuse('folderNotEmpty')
    const { chains } = backend.workspace().stores
    const { toWeekOn } = weeksOf(backend, { weeks: 1 })
    const outlets = seenBy(actor, outletsOf(backend))
    const source = { chains, outlets, fromOn: addDays(toWeekOn, -7 * 52 * yearsBack), toOn: toWeekOn }
    return ok({ jobId: backend.jobs.start('export', (progress) => exportHistory(folder, source, progress)) })
  },
  'compare.exportResult': ({ jobId }) =>
    ok(backend.jobs.get(jobId)?.kind === 'export' ? (backend.jobs.result(jobId) as HistoryExportView | null) : null),
})
