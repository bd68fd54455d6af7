import type { Problem } from '../../../shared/contract/api.ts'
import type { Catalogue } from '../../../shared/contract/rules.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { ruleHealth } from '../../../shared/rules/health.ts'
import type { Backend } from '../backend.ts'
import { weeksOf } from '../compare/evidence.ts'
import { refuse } from '../refuse.ts'
import { todayOf } from '../time/today.ts'

/** Health looks at a quarter of a year. */
const healthWeeks = 13

/** The newest pack, all versions newest first, and what the published weeks known here say of each rule. */
export const catalogueOf = (backend: Backend): Result<Catalogue, Problem> => {
  const { packs, chains } = backend.workspace().stores
  const pack = packs.newest()
  if (pack === null) return refuse('notFound', { what: 'pack', id: '' })
  const { fromWeekOn, toWeekOn } = weeksOf(backend, { weeks: healthWeeks })
  const reported = chains.weeks(fromWeekOn, toWeekOn).map(({ report, week }) => ({ outletId: report.outletId, week }))
  const overrides = chains.newestReports().flatMap(({ report }) => report.overrides)
  return ok({
    pack,
    versions: packs
      .list()
      .map(({ version, effectiveOn, publishedAt, note }) => ({ version, effectiveOn, publishedAt, note }))
      .toReversed(),
    rules: ruleHealth({ pack, reported, overrides, today: todayOf(backend) }),
  })
}
