import { differenceMap } from '../../../shared/compare/differenceMap.ts'
import { standingsOf } from '../../../shared/compare/silence.ts'
import type { Handlers } from '../../../shared/contract/api.ts'
import { ok } from '../../../shared/kernel/result.ts'
import type { Backend, Caller } from '../backend.ts'
import { cellDetail } from '../compare/cellDetail.ts'
import { outletNamed, outletsOf, sightingOf } from '../compare/evidence.ts'
import { refuse } from '../refuse.ts'
import { todayOf } from '../time/today.ts'

type Methods = 'compare.map' | 'compare.cell' | 'compare.week' | 'compare.silence'

export const createCompareHandlers = (backend: Backend): Pick<Handlers<Caller>, Methods> => ({
  'compare.map': ({ regionId, ...period }) =>
    ok(differenceMap(sightingOf(backend, outletsOf(backend, regionId), period).input)),
  'compare.cell': (input) => cellDetail(backend, input),
  'compare.week': ({ outletId, weekOn }) => {
    const outlet = outletNamed(backend, outletId)
    if (!outlet.ok) return outlet
    const [received] = backend.workspace().stores.chains.weeks(weekOn, weekOn, outletId)
    if (received === undefined) return refuse('notFound', { what: 'week', id: weekOn })
    const { week, path, report } = received
    return ok({ week, file: path, report })
  },
  'compare.silence': () => {
    const { stores } = backend.workspace()
    const registry = stores.trust.registry()
    if (registry === null) return ok([])
    return ok(
      standingsOf({
        registry,
        heads: stores.chains.heads(),
        refused: stores.chains.refused(),
        audit: stores.evidence.lastAudit(),
        currentPackVersion: stores.packs.inForce(todayOf(backend))?.version ?? 0,
        nowAt: backend.clock.now(),
      }),
    )
  },
})
