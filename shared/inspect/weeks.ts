/** The weeks of an inspector's file, each decided again from its own facts under the rules it names. share-format §16.3 */
import { replayWeekReport } from '../compliance/replayWeekReport.ts'
import type { WeekReport } from '../compliance/model.ts'
import { addDays, type LocalDate } from '../kernel/time.ts'
import type { RulePack } from '../rules/model.ts'
import type { Authentic } from '../sync/judge.ts'
import type { Inspection } from './model.ts'
import { signerIn, type ReadFiles } from './readFiles.ts'
import type { InspectedWeek, InspectionProblem } from './report.ts'

interface Carried {
  readonly file: Authentic
  readonly week: WeekReport
}

const weekIn = (file: Authentic): readonly Carried[] => {
  const { content } = file.payload
  return content.type === 'report' && content.report.week !== null ? [{ file, week: content.report.week }] : []
}

const replayed = (week: WeekReport, pack: RulePack | undefined): InspectedWeek['replay'] => {
  if (pack === undefined) return 'noRules'
  const again = replayWeekReport(week, pack)
  return again.ok ? 'same' : again.error
}

/** A later revision counts, as everywhere; of two devices the later file. */
const isNewer = (one: Carried, other: Carried): boolean =>
  one.week.revision > other.week.revision ||
  (one.week.revision === other.week.revision && one.file.payload.createdAt > other.file.payload.createdAt)

const problemOf = ({ replay, path }: Pick<InspectedWeek, 'replay' | 'path'>): readonly InspectionProblem[] =>
  replay === 'same' ? [] : [{ what: replay === 'noRules' ? 'noRules' : 'verdict', path }]

export interface WeekCheck {
  readonly weeks: readonly InspectedWeek[]
  readonly missingWeeks: readonly LocalDate[]
  /** Every revision is decided again, not only the newest. */
  readonly problems: readonly InspectionProblem[]
}

export const checkWeeks = (
  { fromOn, toOn, names }: Inspection,
  believed: readonly Authentic[],
  { registry, packs: carriedPacks }: Pick<ReadFiles, 'registry' | 'packs'>,
): WeekCheck => {
  const packs = new Map(carriedPacks.map((pack) => [pack.version, pack]))
  const carried = believed.flatMap(weekIn).filter(({ week }) => fromOn <= week.weekOn && week.weekOn <= toOn)
  const newest = new Map<LocalDate, Carried>()
  const problems: InspectionProblem[] = []
  const replays = new Map<string, InspectedWeek['replay']>()
  for (const one of carried) {
    const { path } = one.file
    const replay = replayed(one.week, packs.get(one.week.packVersion))
    replays.set(path, replay)
    problems.push(...problemOf({ replay, path }))
    const known = newest.get(one.week.weekOn)
    if (known === undefined || isNewer(one, known)) newest.set(one.week.weekOn, one)
  }
  const weeks = [...newest.values()]
    .toSorted((a, b) => (a.week.weekOn < b.week.weekOn ? -1 : 1))
    .map(({ file, week }): InspectedWeek => ({
      week,
      path: file.path,
      sha256: file.sha256,
      signer: signerIn(registry, file.place.deviceId),
      pack: packs.get(week.packVersion) ?? null,
      replay: replays.get(file.path) ?? 'noRules',
      names: names.find(({ weekOn }) => weekOn === week.weekOn)?.people ?? {},
    }))
  const missingWeeks: LocalDate[] = []
  for (let on = fromOn; on <= toOn; on = addDays(on, 7)) if (!newest.has(on)) missingWeeks.push(on)
  return { weeks, missingWeeks, problems }
}
