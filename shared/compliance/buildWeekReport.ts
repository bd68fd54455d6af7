/** Freezes a planned week into what leaves the outlet: facts under pseudonyms, the verdict on them, and what a person accepted. */
import type { PersonId } from '../kernel/ids.ts'
import { appliedOverrides } from '../overrides/applied.ts'
import type { Override } from '../overrides/model.ts'
import { evaluateWeek, evaluationDigest } from '../roster/evaluate.ts'
import { renamePeople, weekFactsOf, type PlannedWeek } from '../roster/weekFacts.ts'
import type { RulePack } from '../rules/model.ts'
import { coarseAges } from './coarseAges.ts'
import type { WeekReport } from './model.ts'

export interface FreezeInput {
  /** With the outlet's own person ids. */
  readonly week: PlannedWeek
  /** The pack in force for the week. */
  readonly pack: RulePack
  /** Overrides of the outlet in any state. */
  readonly overrides: readonly Override[]
  /** Pseudonym of a person for this week. */
  readonly pseudonymOf: (personId: PersonId) => PersonId
}
/** Facts and verdict; the rest of a report says who accepted what, and when. */
export type Frozen = Pick<WeekReport, 'weekOn' | 'facts' | 'evaluation' | 'digest' | 'packVersion' | 'appliedOverrides'>

export const freezeWeek = ({ week, pack, overrides, pseudonymOf }: FreezeInput): Frozen => {
  const applied = appliedOverrides(pack, overrides, week.outlet, week.weekOn)
  const exact = weekFactsOf(renamePeople(week, pseudonymOf))
  const facts = coarseAges(exact, (seen) => evaluateWeek({ pack, overrides: applied, week: seen }))
  const input = { pack, overrides: applied, week: facts }
  const evaluation = evaluateWeek(input)
  return {
    weekOn: week.weekOn,
    facts,
    evaluation,
    digest: evaluationDigest(input, evaluation),
    packVersion: pack.version,
    appliedOverrides: applied,
  }
}

/** The exceptions must quote finding keys of the frozen verdict, that is with pseudonyms. */
export const buildWeekReport = (
  frozen: Frozen,
  rest: Pick<WeekReport, 'revision' | 'exceptions' | 'amendments' | 'activity'>,
): WeekReport => ({ ...frozen, ...rest })
