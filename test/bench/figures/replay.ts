/** What a replay costs beyond the evaluations that it cannot do without. */
import { replayDraft } from '#backend/jobs/replay.ts'
import type { WeekReport } from '#shared/compliance/model.ts'
import { id } from '#shared/kernel/ids.ts'
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import type { WeekFacts } from '#shared/roster/model.ts'
import { createBenchPack, createBenchWeeks } from '../benchWeek.ts'
import { againstPeer, ratioOf, type Figure } from '../ratio.ts'

const outletCount = 24
const weekCount = 13
const rounds = 6

const frozen = (facts: WeekFacts, pack: ReturnType<typeof createBenchPack>): WeekReport => ({
  weekOn: facts.weekOn,
  revision: 1,
  facts,
  evaluation: evaluateWeek({ pack, overrides: [], week: facts }),
  digest: '',
  packVersion: pack.version,
  appliedOverrides: [],
  exceptions: [],
  amendments: [],
  activity: { draftedAt: 0, checkedAt: 0, publishedAt: 0 },
})

/** 24 outlets x 13 weeks of 25 people: the whole replay over its evaluations alone, in turn, median of each. */
export const replayOverEvaluations = async (): Promise<Figure> => {
  const pack = createBenchPack()
  const draft = { ...pack, version: pack.version + 1 }
  const outlets = Array.from({ length: outletCount }, (_, at) => ({ outletId: id<'Outlet'>(`o${at}`), name: `o${at}` }))
  const reported = outlets.flatMap(({ outletId }, at) =>
    createBenchWeeks(25, weekCount, at + 1).map((week) => ({
      outletId,
      week: frozen({ ...week, outlet: { ...week.outlet, outletId } }, pack),
    })),
  )
  const progress = { report: () => undefined, breathe: async () => undefined }
  const work = () => replayDraft({ draft, baseVersion: pack.version, outlets, reported }, progress)
  const alone = () => {
    for (const { week } of reported) evaluateWeek({ pack: draft, overrides: [], week: week.facts })
  }
  return againstPeer('replay-over-its-evaluations', await ratioOf(work, alone, rounds), 1.5)
}
