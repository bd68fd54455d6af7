/**
 * Break entitlement: whoever works long has a break that is long enough.
 *
 * Each form below is judged for each shift in scope, and the worst one counts; where none is found and a form lacks a
 * fact (age, school calendar, record), it is undetermined. W is the elapsed minutes of work (with
 * `basis: elapsed` those of the whole shift).
 * - Tiers: a break of `due` minutes when W is over / at least `work`; the largest counts. Creditable is a break of at
 *   least `minPiece` minutes that begins no earlier than `afterStart` minutes after the start and ends no later than
 *   `beforeEnd` before the end, not in the last minute (`notAtEnd`), and begins within `firstBy` minutes of the start.
 *   Amount: missing minutes.
 * - Stretch: no work without a break of at least `minPiece` goes on over `stretch` minutes. Amount: minutes over.
 * - `bands`: a meal inside a band of the clock. Amount: missing minutes.
 * - `deadlines`: a meal that begins at most `startBy` minutes after the start; waivable up to a length of work. Premium.
 * - `rests`: paid rests, counted in the facts of the shift. Premium.
 */
import type { MissingFact } from '../../roster/findings.ts'
import type { BreakRules } from '../check.ts'
import { variantFor } from '../conditions.ts'
import { bandNames, missingMeals } from './mealBands.ts'
import { deadlineNames, missesDeadline } from './mealDeadlines.ts'
import { creditableMinutes, longestStretch, readPieces } from './breakPieces.ts'
import type { InScope, Kind, KindInput, ParameterSpec, PersonWeek, Report, WeekValue, WorkedShift } from './kind.ts'
import { premiumParameters, premiumUnit } from './premium.ts'

const spec = (name: string, stricter: 'higher' | 'lower', required = true): ParameterSpec => ({
  name,
  unit: 'minutes',
  stricter,
  required,
})

interface Tier {
  readonly sign: 'over' | 'atLeast'
  readonly work: WeekValue
  readonly due: WeekValue
  readonly parameters: readonly string[]
}
type TierNames = NonNullable<BreakRules['tiers']>[number]

/** The pairs work1, break1 and work2, break2 of the plain form. */
const plainTiers = ({ sign = 'over' }: BreakRules, has: (name: string) => boolean): readonly TierNames[] =>
  [
    { sign, work: 'work1', due: 'break1' },
    { sign, work: 'work2', due: 'break2' },
  ].filter(({ work, due }) => has(work) && has(due))

const readTiers = ({ value }: KindInput<'break-entitlement'>, tiers: readonly TierNames[]): readonly Tier[] =>
  tiers.map(({ sign, work, due }) => ({ sign, work: value(work), due: value(due), parameters: [work, due] }))

/** W at least w is the same as W over w - 1: minutes are integers. */
const tierFor = (tiers: readonly Tier[], day: number, minutes: number): Tier | null => {
  let found: Tier | null = null
  for (const tier of tiers) {
    const from = (tier.work.byDay[day] ?? 0) - (tier.sign === 'over' ? 0 : 1)
    if (minutes > from && (tier.due.byDay[day] ?? 0) > (found?.due.byDay[day] ?? 0)) found = tier
  }
  return found
}

/** What a form found in one shift; amount 0 is fine. */
interface Found {
  readonly limit: number
  readonly actual: number
  readonly amount: number
  readonly parameters: readonly string[]
}
/** Null: nothing is missing. */
type Form = (worked: WorkedShift, week: PersonWeek) => Found | null | MissingFact

const tierForm = (input: KindInput<'break-entitlement'>): Form | null => {
  const { check, optional, frame, outlet } = input
  const variants = (
    check.variants ?? [{ tiers: check.tiers ?? plainTiers(check, (name) => optional(name) !== null) }]
  ).map((variant) => ({ when: 'when' in variant ? variant.when : undefined, tiers: readTiers(input, variant.tiers) }))
  if (variants.every(({ tiers }) => tiers.length === 0)) return null
  const pieces = readPieces(input)
  const [first] = variants
  const only = first?.when === undefined ? first : undefined
  return (worked, { person }) => {
    const { shift, day, workMinutes, breakMinutes } = worked
    const found = only ?? variantFor(variants, { person, outlet, on: frame.dateOf(day), weekFromOn: frame.weekOn })
    if (found === null || typeof found === 'string') return found
    const basis = check.basis === 'elapsed' ? workMinutes + breakMinutes : workMinutes
    const tier = tierFor(found.tiers, day, basis)
    if (tier === null) return null
    const limit = tier.due.byDay[day] ?? 0
    const actual = pieces === null ? breakMinutes : creditableMinutes(shift, pieces, day)
    return actual >= limit ? null : { limit, actual, amount: limit - actual, parameters: tier.parameters }
  }
}

const stretchRead = ['stretch', 'minPiece'] as const
const stretchForm = ({ optional }: KindInput<'break-entitlement'>): Form | null => {
  const stretch = optional('stretch')
  const minPiece = optional('minPiece')
  if (stretch === null) return null
  return ({ shift, day }) => {
    const limit = stretch.byDay[day] ?? Infinity
    const actual = longestStretch(shift, minPiece?.byDay[day] ?? 0)
    return { limit, actual, amount: Math.max(0, actual - limit), parameters: stretchRead }
  }
}

const bandForm = (input: KindInput<'break-entitlement'>): Form | null => {
  const { bands } = input.check
  return bands === undefined ? null : ({ shift, day }) => missingMeals(input, bands, shift, day)
}

const deadlineForm = (input: KindInput<'break-entitlement'>): Form | null => {
  const { deadlines } = input.check
  if (deadlines === undefined) return null
  const parameters = [...deadlineNames(deadlines).map(({ name }) => name), 'premium']
  return (worked) => {
    const missed = missesDeadline(input, deadlines, worked)
    return {
      limit: 0,
      actual: missed,
      amount: missed === 0 ? 0 : (input.value('premium').byDay[worked.day] ?? 0),
      parameters,
    }
  }
}

const restForm = (input: KindInput<'break-entitlement'>): Form | null => {
  const { rests } = input.check
  if (rests === undefined) return null
  const tiers = readTiers(input, rests)
  return ({ shift, day, workMinutes }) => {
    const tier = tierFor(tiers, day, workMinutes)
    if (tier === null) return null
    if (shift.paidRests === undefined) return 'record'
    const limit = tier.due.byDay[day] ?? 0
    const actual = shift.paidRests
    const premium = input.value('premium').byDay[day] ?? 0
    return { limit, actual, amount: actual < limit ? premium : 0, parameters: [...tier.parameters, 'premium'] }
  }
}

/** The largest amount of all forms; where there is none, the fact that one of them lacks. */
const worstOf = (forms: readonly Form[], worked: WorkedShift, week: PersonWeek): ReturnType<Form> => {
  let worst: Found | null = null
  let missing: MissingFact | null = null
  for (const form of forms) {
    const found = form(worked, week)
    if (typeof found === 'string') missing = found
    else if (found !== null && found.amount > (worst?.amount ?? 0)) worst = found
  }
  return worst ?? missing
}

const prepareJudge = (input: KindInput<'break-entitlement'>) => {
  const forms = [tierForm, stretchForm, bandForm, deadlineForm, restForm].flatMap((form) => form(input) ?? [])
  const { premium } = input.check
  return (week: PersonWeek, inScope: InScope, report: Report): void => {
    let fine = 0
    for (const worked of week.shifts) {
      if (!inScope(worked)) continue
      const found = worstOf(forms, worked, week)
      if (found === null) {
        fine += 1
        continue
      }
      const { shiftId: anchor } = worked.shift
      const { day } = worked
      const shiftIds = [anchor]
      if (typeof found === 'string') report.unknown({ anchor, day, shiftIds, parameters: [], why: found, dueAt: null })
      else {
        const { limit, actual, amount, parameters } = found
        report.breach({ anchor, day, shiftIds, limit, actual, amount, parameters, premium: premium !== undefined })
      }
    }
    report.fine(fine)
  }
}

const tierSpecs = (tiers: readonly TierNames[], dueUnit: ParameterSpec['unit']): readonly ParameterSpec[] =>
  tiers.flatMap(({ work, due }) => [spec(work, 'lower'), { ...spec(due, 'higher'), unit: dueUnit }])

const plainSpecs = [
  spec('work1', 'lower'),
  spec('break1', 'higher'),
  spec('work2', 'lower', false),
  spec('break2', 'higher', false),
]

const formSpecs = (check: BreakRules): readonly ParameterSpec[] => {
  const { tiers, variants, bands, deadlines, rests } = check
  if (tiers !== undefined) return tierSpecs(tiers, 'minutes')
  if (variants !== undefined) return variants.flatMap((variant) => tierSpecs(variant.tiers, 'minutes'))
  if (bands !== undefined) return bandNames(bands).map(({ name, stricter }) => spec(name, stricter))
  if (deadlines !== undefined) return deadlineNames(deadlines).map(({ name, stricter }) => spec(name, stricter))
  if (rests !== undefined) return tierSpecs(rests, 'count')
  return check.stretch === true ? [spec('stretch', 'lower')] : plainSpecs
}

const pieceSpecs = ['minPiece', 'afterStart', 'beforeEnd'].map((name) => spec(name, 'higher', false))

export const breakEntitlement: Kind<'break-entitlement'> = {
  unit: ({ premium }) => (premium === undefined ? 'minutes' : premiumUnit(premium)),
  parameters: (check) => [
    ...formSpecs(check),
    ...pieceSpecs,
    spec('firstBy', 'lower', false),
    ...premiumParameters(check.premium),
  ],
  prepare: (input) => ({ subject: 'person', judge: prepareJudge(input) }),
}
