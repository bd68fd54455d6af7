/** Judges one outlet's week again and again: rules and values are prepared once, and people whose facts did not change keep their verdict. */
import type { PersonId } from '../kernel/ids.ts'
import type { LocalDate, ZoneOffsets } from '../kernel/time.ts'
import type { Override } from '../overrides/model.ts'
import { parametersOf } from '../rules/kinds/registry.ts'
import type { Rule, RulePack } from '../rules/model.ts'
import { coverageNeeds, judgeCoverage } from './coverage.ts'
import type { CoverageInput, CoverageNeeds } from './coverage.ts'
import { coverageFindings } from './coverageFindings.ts'
import type { CoverageStep, EffectiveValue, Evaluation } from './findings.ts'
import type { Demand, OutletFacts, PersonFacts, ShiftFacts, WeekFacts } from './model.ts'
import { judgePerson, measureWeek, preparePerson } from './personChecks.ts'
import type { PersonCheck, PersonVerdict } from './personChecks.ts'
import { createRuleValues } from './ruleValues.ts'
import type { RuleValues } from './ruleValues.ts'
import { sameDemand, samePerson, sameShifts } from './sameFacts.ts'
import { inOutletScope } from './scope.ts'
import { compareFindings, emptyTally } from './tally.ts'
import type { PlacedFinding, Tally } from './tally.ts'
import { createWeekFrame } from './weekFrame.ts'
import type { WeekFrame } from './weekFrame.ts'

export interface Evaluator {
  /** The week must be of the outlet and Monday that the evaluator was made for. */
  readonly evaluate: (week: WeekFacts) => Evaluation
}

interface RuleInPack {
  readonly rule: Rule
  readonly ruleAt: number
  readonly values: RuleValues
}
interface OutletCheck extends RuleInPack {
  readonly input: CoverageInput
}
interface Prepared {
  readonly zone: ZoneOffsets
  readonly frame: WeekFrame
  readonly rules: readonly RuleInPack[]
  readonly people: readonly PersonCheck[]
  readonly outlets: readonly OutletCheck[]
}

interface Setting {
  readonly pack: RulePack
  readonly overrides: readonly Override[]
  readonly outlet: OutletFacts
  readonly weekOn: LocalDate
}

const prepare = (setting: Setting, zone: ZoneOffsets): Prepared => {
  const { pack, outlet, weekOn } = setting
  const frame = createWeekFrame(weekOn, zone)
  const rules = pack.rules
    .map((rule, ruleAt) => ({ rule, ruleAt, values: createRuleValues(setting, rule, weekOn) }))
    .filter(({ rule }) => inOutletScope(rule.scope, outlet))
  const people = rules.flatMap(({ rule, ruleAt, values }) => preparePerson(rule, ruleAt, values, frame, outlet) ?? [])
  const outlets = rules.flatMap((entry): OutletCheck[] => {
    const { rule, values } = entry
    const { check } = rule
    return check.kind === 'coverage' ? [{ ...entry, input: { pack, rule, check, outlet, frame, values } }] : []
  })
  return { zone, frame, rules, people, outlets }
}

/** Keeps the last answer per name, and gives it again while its facts stay the same. */
const createMemo = <Facts, Answer>(same: (a: Facts, b: Facts) => boolean) => {
  const kept = new Map<string | number, { readonly facts: Facts; readonly answer: Answer }>()
  return {
    clear: () => kept.clear(),
    get: (key: string | number, facts: Facts, conclude: () => Answer): Answer => {
      const last = kept.get(key)
      if (last !== undefined && same(last.facts, facts)) return last.answer
      const answer = conclude()
      kept.set(key, { facts, answer })
      return answer
    },
  }
}

interface PersonShifts {
  readonly person: PersonFacts
  readonly shifts: readonly ShiftFacts[]
}
const nobodyKnown = (personId: PersonId): PersonFacts => ({
  personId,
  skills: [],
  contractMinutesPerWeek: 0,
  carryIn: null,
})

/** Whoever works is judged, also when the facts name no such person: then nothing is known about them. */
const shiftsByPerson = ({ people, shifts }: WeekFacts): readonly PersonShifts[] => {
  const byPerson = new Map<PersonId, ShiftFacts[]>()
  for (const shift of shifts) {
    if (shift.personId === null) continue
    const list = byPerson.get(shift.personId)
    if (list === undefined) byPerson.set(shift.personId, [shift])
    else list.push(shift)
  }
  const known = new Map(people.map((person) => [person.personId, person]))
  return [...byPerson].map(([personId, list]) => ({
    person: known.get(personId) ?? nobodyKnown(personId),
    shifts: list,
  }))
}

const addTally = (sum: Tally, tally: Tally): void => {
  sum.ok += tally.ok
  sum.found += tally.found
  sum.undetermined += tally.undetermined
}

const countsOf = (pack: RulePack, tallies: readonly Tally[]): Evaluation['counts'] =>
  Object.fromEntries(
    pack.rules.map(({ ruleId }, at) => {
      const { ok, found, undetermined } = tallies[at] ?? emptyTally()
      return [ruleId, { checked: ok + found + undetermined, ok, found, undetermined }]
    }),
  )

/** The values behind a rule's checks; a value that changes within the week is listed once per change. */
const valuesRead = ({ rule, values }: RuleInPack, needs: CoverageNeeds | undefined): readonly EffectiveValue[] => {
  if (needs !== undefined) return needs.values
  const read = new Set<EffectiveValue>()
  for (const { name } of parametersOf(rule.check))
    for (let day = 0; day < 7; day += 1) {
      const value = values.onDay(name, day)
      if (value !== null) read.add(value)
    }
  return [...read]
}

export const createEvaluator = (
  pack: RulePack,
  overrides: readonly Override[],
  outlet: OutletFacts,
  weekOn: LocalDate,
): Evaluator => {
  const setting: Setting = { pack, overrides, outlet, weekOn }
  const verdicts = createMemo<PersonShifts, PersonVerdict>(
    (a, b) => samePerson(a.person, b.person) && sameShifts(a.shifts, b.shifts),
  )
  const needs = createMemo<readonly Demand[], CoverageNeeds>(sameDemand)
  let prepared: Prepared | null = null
  const preparedFor = (zone: ZoneOffsets): Prepared => {
    const same = prepared?.zone.every(
      (entry, at) => entry.fromAt === zone[at]?.fromAt && entry.offsetMinutes === zone[at]?.offsetMinutes,
    )
    if (prepared !== null && same === true && prepared.zone.length === zone.length) return prepared
    verdicts.clear()
    needs.clear()
    prepared = prepare(setting, zone)
    return prepared
  }
  const evaluate = (week: WeekFacts): Evaluation => {
    const { frame, rules, people, outlets } = preparedFor(week.zone)
    const tallies = pack.rules.map(emptyTally)
    const placed: PlacedFinding[] = []
    for (const facts of shiftsByPerson(week)) {
      const verdict = verdicts.get(facts.person.personId, facts, () =>
        judgePerson(people, measureWeek(facts.person, facts.shifts, frame)),
      )
      for (const finding of verdict.findings) placed.push(finding)
      people.forEach(({ ruleAt }, at) => addTally(tallies[ruleAt] as Tally, verdict.tallies[at] as Tally))
    }
    const strip: CoverageStep[] = []
    const needsByRule = new Map<number, CoverageNeeds>()
    for (const { rule, ruleAt, input } of outlets) {
      const needed = needs.get(ruleAt, week.demand, () => coverageNeeds(input, week.demand))
      needsByRule.set(ruleAt, needed)
      const covered = judgeCoverage(needed, week.shifts, strip)
      const { findings, tally } = coverageFindings(rule, ruleAt, frame.dates, covered, needed.untold)
      placed.push(...findings)
      addTally(tallies[ruleAt] as Tally, tally)
    }
    const counts = countsOf(pack, tallies)
    return {
      packVersion: pack.version,
      weekOn,
      findings: placed.toSorted(compareFindings).map(({ finding }) => finding),
      values: rules
        .filter(({ rule }) => (counts[rule.ruleId]?.checked ?? 0) > 0)
        .flatMap((entry) => valuesRead(entry, needsByRule.get(entry.ruleAt))),
      coverage: strip,
      counts,
    }
  }
  return { evaluate }
}
