import type { Problem } from '../../../shared/contract/api.ts'
import type { Catalogue } from '../../../shared/contract/rules.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import { ruleHealth } from '../../../shared/rules/health.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import { reaches } from '../../../shared/rules/packInForce.ts'
import type { Backend } from '../backend.ts'
import { effectOf } from '../compare/effectOf.ts'
import { weeksOf } from '../compare/evidence.ts'
import { refuse } from '../refuse.ts'
import { todayOf } from '../time/today.ts'

/** Health looks at a quarter of a year. */
const healthWeeks = 13

/** A manager is not shown what is tried elsewhere. */
const newestFor = (packs: readonly RulePack[], { role, outletIds }: Actor): RulePack | undefined =>
  packs.findLast((pack) => role !== 'manager' || reaches(pack) || outletIds.some((outletId) => reaches(pack, outletId)))

/** The newest pack, all versions newest first, and what the published weeks known here say of each rule. */
export const catalogueOf = (backend: Backend, actor: Actor): Result<Catalogue, Problem> => {
  const { packs, chains, trust } = backend.workspace().stores
  const known = packs.list()
  const pack = newestFor(known, actor)
  if (pack === undefined) return refuse('notFound', { what: 'pack', id: '' })
  const names = new Map(trust.registry()?.actors.map(({ actorId, name }) => [actorId, name]))
  const outletNames = new Map(trust.registry()?.outlets.map(({ outletId, name }) => [outletId, name]))
  const { fromWeekOn, toWeekOn } = weeksOf(backend, { weeks: healthWeeks })
  const reported = chains.weeks(fromWeekOn, toWeekOn).map(({ report, week }) => ({ outletId: report.outletId, week }))
  const overrides = chains.newestReports().flatMap(({ report }) => report.overrides)
  return ok({
    pack,
    versions: known
      .map(({ version, effectiveOn, publishedAt, publishedBy, note, canary = null, repeats = null, review }) => ({
        version,
        effectiveOn,
        publishedAt,
        publishedBy,
        note,
        canary,
        repeats,
        reviewedBy: review === undefined ? null : (names.get(review.reviewedBy) ?? review.reviewedBy),
      }))
      .toReversed(),
    rules: ruleHealth({ pack, reported, overrides, today: todayOf(backend) }).map((health) => ({
      ...health,
      proposed: health.proposed.map((override) => ({
        override,
        outletName: outletNames.get(override.outletId) ?? override.outletId,
        effect: effectOf(backend, override),
      })),
    })),
  })
}
