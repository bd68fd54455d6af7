/** Judges one outlet's week again and again: rules and values are prepared once, and people whose facts did not change keep their verdict. */
import type { PersonId } from '../kernel/ids.ts'
import type { LocalDate, ZoneOffsets } from '../kernel/time.ts'
import type { Override } from '../overrides/model.ts'
import { parametersOf } from '../rules/kinds/registry.ts'
import type { PersonWeek } from '../rules/kinds/kind.ts'
import type { TableCoverage } from '../rules/check.ts'
import type { Rule, RulePack } from '../rules/model.ts'
import { countingRules } from '../rules/stacking.ts'
import { coverageNeeds, judgeCoverage } from './coverage.ts'
import type { CoverageInput, CoverageNeeds } from './coverage.ts'
import { addCoverage } from './coverageFindings.ts'
import type { CoverageStep, EffectiveValue, Evaluation } from './findings.ts'
import type { Demand, OutletFacts, PersonFacts, ShiftFacts, WeekFacts } from './model.ts'
import { judgeOutlet, judgeUntoldSector, prepareOutlet } from './outletChecks.ts'
import type { OutletCheck } from './outletChecks.ts'
import { createPersonChecks, judgePerson, measureWeek, preparePerson, prepareRule } from './personChecks.ts'
import type { PersonCheck, PersonChecks } from './personChecks.ts'
import { createRuleValues } from './ruleValues.ts'
import type { RuleValues } from './ruleValues.ts'
import { sameDemand, samePerson, sameShifts } from './sameFacts.ts'
import { inOutletScope } from './scope.ts'
import { compareText, countedBy, inOrder, noneFine } from './tally.ts'
import type { Subject, Verdicts } from './tally.ts'
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
  /** Those that its checks read, listed when somebody was looked at; a table's hang on its needs. */
  read: readonly EffectiveValue[] | null
}
interface TableCheck extends RuleInPack {
  readonly input: CoverageInput
}
interface Prepared {
  readonly zone: ZoneOffsets
  readonly frame: WeekFrame
  readonly rules: readonly RuleInPack[]
  readonly people: PersonChecks
  readonly outlets: readonly OutletCheck[]
  readonly tables: readonly TableCheck[]
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
  const counting = new Set(countingRules(pack.rules.filter(({ scope }) => inOutletScope(scope, outlet) === true)))
  const rules = pack.rules
    .map((rule, ruleAt): RuleInPack => ({ rule, ruleAt, values: createRuleValues(setting, rule, weekOn), read: null }))
    .filter(({ rule }) => counting.has(rule))
  const subject: Subject = { person: null, verdicts: { findings: [], slots: [], fine: [] } }
  const checks: PersonCheck[] = []
  const outlets: OutletCheck[] = []
  const tables: TableCheck[] = []
  for (const [ruleAt, rule] of pack.rules.entries())
    if (inOutletScope(rule.scope, outlet) === null)
      outlets.push(prepareOutlet(subject, rule, ruleAt, judgeUntoldSector, frame))
  for (const entry of rules) {
    const { rule, ruleAt, values } = entry
    const judge = prepareRule(rule, values, frame, outlet)
    if (judge.subject === 'person') checks.push(preparePerson(subject, rule, ruleAt, judge, frame))
    else if (judge.subject === 'outlet') outlets.push(prepareOutlet(subject, rule, ruleAt, judge.judge, frame))
    else tables.push({ ...entry, input: { pack, rule, check: rule.check as TableCoverage, outlet, frame, values } })
  }
  return { zone, frame, rules, people: createPersonChecks(checks, subject, frame), outlets, tables }
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

const compareShifts = (a: ShiftFacts, b: ShiftFacts): number =>
  a.startAt - b.startAt || compareText(a.shiftId, b.shiftId)
/** A plan from outside may name its shifts in any order; the verdict must not hang on it. */
const inOrderOfStart = (shifts: readonly ShiftFacts[]): readonly ShiftFacts[] => {
  for (let at = 1; at < shifts.length; at += 1)
    if (compareShifts(shifts[at - 1] as ShiftFacts, shifts[at] as ShiftFacts) > 0) return shifts.toSorted(compareShifts)
  return shifts
}

/** In order of id. Whoever works is judged, also when the facts name no such person: then nothing is known about them. */
const shiftsByPerson = (
  people: readonly PersonFacts[],
  ascending: readonly ShiftFacts[],
  withIdle: boolean,
): readonly PersonShifts[] => {
  const byPerson = new Map<PersonId, PersonShifts & { readonly shifts: ShiftFacts[] }>()
  for (const person of people) byPerson.set(person.personId, { person, shifts: [] })
  for (const shift of ascending) {
    const { personId } = shift
    if (personId === null) continue
    const known = byPerson.get(personId)
    if (known === undefined) byPerson.set(personId, { person: nobodyKnown(personId), shifts: [shift] })
    else known.shifts.push(shift)
  }
  const all = [...byPerson.values()]
  const subjects = withIdle ? all : all.filter(({ shifts }) => shifts.length > 0)
  return subjects.toSorted((a, b) => compareText(a.person.personId, b.person.personId))
}

const countsOf = ({ rules }: RulePack, subjects: readonly Verdicts[]): Evaluation['counts'] => {
  const counts = countedBy(subjects, rules.length)
  return Object.fromEntries(
    rules.map(({ ruleId }, at) => {
      const [ok = 0, found = 0, undetermined = 0] = [counts.ok[at], counts.found[at], counts.undetermined[at]]
      return [ruleId, { checked: ok + found + undetermined, ok, found, undetermined }]
    }),
  )
}

/** The values behind a rule's checks; a value that changes within the week is listed once per change. */
const valuesOf = (rule: Rule, values: RuleValues): readonly EffectiveValue[] =>
  parametersOf(rule.check).flatMap(({ name }) => [...new Set(values.byDay(name))])

export const createEvaluator = (
  pack: RulePack,
  overrides: readonly Override[],
  outlet: OutletFacts,
  weekOn: LocalDate,
): Evaluator => {
  const setting: Setting = { pack, overrides, outlet, weekOn }
  const verdicts = createMemo<PersonShifts, Verdicts>(
    (a, b) => samePerson(a.person, b.person) && sameShifts(a.shifts, b.shifts),
  )
  const needs = createMemo<readonly Demand[], CoverageNeeds>(sameDemand)
  const none = noneFine(pack.rules.length)
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
    const { frame, rules, people, outlets, tables } = preparedFor(week.zone)
    const withIdle = outlets.length > 0 || people.checks.some(({ idleWeeks }) => idleWeeks)
    const shifts = inOrderOfStart(week.shifts)
    const persons = shiftsByPerson(week.people, shifts, withIdle)
    const weeks = new Map<PersonShifts, PersonWeek>()
    const weekOf = (facts: PersonShifts): PersonWeek => {
      const measured = weeks.get(facts) ?? measureWeek(facts.person, facts.shifts, frame)
      weeks.set(facts, measured)
      return measured
    }
    const subjects = persons.map((facts) =>
      verdicts.get(facts.person.personId, facts, () => judgePerson(people, weekOf(facts), none)),
    )
    const outletVerdicts: Verdicts = { findings: [], slots: [], fine: none.slice() }
    if (outlets.length > 0) {
      judgeOutlet(outlets, people.subject, { facts: week, people: persons.map(weekOf) }, outletVerdicts)
    }
    const strip: CoverageStep[] = []
    const needsByRule = new Map<number, CoverageNeeds>()
    for (const check of tables) {
      const needed = needs.get(check.ruleAt, week.demand, () => coverageNeeds(check.input, week.demand))
      needsByRule.set(check.ruleAt, needed)
      addCoverage(outletVerdicts, check, frame.dates, judgeCoverage(needed, shifts, strip), needed.untold)
    }
    const all = [outletVerdicts, ...subjects]
    const counts = countsOf(pack, all)
    return {
      packVersion: pack.version,
      weekOn,
      findings: inOrder(all, pack.rules.length),
      values: rules
        .filter(({ rule }) => (counts[rule.ruleId]?.checked ?? 0) > 0)
        .flatMap(
          (entry) => needsByRule.get(entry.ruleAt)?.values ?? (entry.read ??= valuesOf(entry.rule, entry.values)),
        ),
      coverage: strip,
      counts,
    }
  }
  return { evaluate }
}
