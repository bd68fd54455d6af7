import { id } from '../../../../shared/kernel/ids.ts'
import { addDays } from '../../../../shared/kernel/time.ts'
import { evaluateWeek } from '../../../../shared/roster/evaluate.ts'
import type { Finding } from '../../../../shared/roster/findings.ts'
import { unitOf } from '../../../../shared/rules/kinds/registry.ts'
import type { Rule, RulePack, Unit } from '../../../../shared/rules/model.ts'
import type { WeekFacts } from '../../../../shared/roster/model.ts'
import { inOutletScope, inPersonScope } from '../../../../shared/roster/scope.ts'
import type { RuleCase } from '../../../../shared/rules/ruleCaseShape.ts'
import type { CaseVerdict } from '../../../../shared/rules/ruleCases.ts'
import { weeksOfCase } from './caseWeeks.ts'

const unitNames: Readonly<Record<Exclude<Unit, 'cents'>, string>> = {
  minutes: 'minutes',
  minuteOfDay: 'minutes',
  count: 'count',
  days: 'days',
  personMinutes: 'person-minutes',
  assignments: 'count',
  premiumMinutes: 'premium-minutes',
  referenceMinutes: 'minutes-over-reference-period',
}
const currencyOf = ({ check }: Rule): string => {
  if (check.kind === 'change-pay') return check.currency ?? ''
  return 'premium' in check && check.premium?.base === 'flat' ? check.premium.currency : ''
}
const unitNameOf = (rule: Rule): string => {
  const unit = unitOf(rule.check)
  return unit === 'cents' ? currencyOf(rule) : unitNames[unit]
}

/** Pays are given in hundredths. */
const inUnit = (rule: Rule, amount: number): number => (unitOf(rule.check) === 'cents' ? amount / 100 : amount)

const summed: ReadonlySet<Rule['check']['kind']> = new Set(['coverage', 'companion', 'compensation', 'eligibility'])

/** The worst window or shift counts; what is paid, or missing on duty, or owed, is added up. */
const amountOf = (rule: Rule, found: readonly Finding[]): number => {
  const amounts = found.map(({ verdict }) => ('amount' in verdict ? verdict.amount : 0))
  const isSum = summed.has(rule.check.kind) || found.some(({ verdict }) => verdict.word === 'premium')
  return inUnit(rule, isSum ? amounts.reduce((sum, amount) => sum + amount, 0) : Math.max(0, ...amounts))
}

/** Where a rule holds says nothing of how it decides: a case happens in an outlet of it. */
const unplaced = (rule: Rule): Rule => {
  const { formats: _formats, countries: _countries, regionIds: _regions, outletIds: _outlets, ...scope } = rule.scope
  return { ...rule, scope }
}

const packFor = (rule: Rule, tables: RulePack['tables']): RulePack => ({
  fmt: 1,
  organisationId: id('cases'),
  version: 1,
  effectiveOn: '1970-01-01',
  publishedAt: 0,
  publishedBy: '',
  note: '',
  rules: [rule],
  tables,
  adjustments: [],
})

/** Windows of several weeks that overlap are one breach. */
const occurrencesOf = ({ check }: Rule, found: readonly Finding[]): number => {
  if (check.kind !== 'work-average') return found.reduce((sum, finding) => sum + finding.occurrences, 0)
  const weeks = new Set(found.map(({ on }) => on))
  return [...weeks].filter((on) => !weeks.has(addDays(on, -7))).length
}

/** Whether the rule is about this outlet and somebody in it at all. */
const isAbout = (rule: Rule, weeks: readonly WeekFacts[]): boolean =>
  weeks.some(
    ({ outlet, people, weekOn }) =>
      inOutletScope(rule.scope, outlet) === true &&
      people.some((person) => inPersonScope(rule.scope, person, weekOn) !== false),
  )

/** Settings by which a rule lets somebody off; what it then does not look at, does not apply. */
const exempts = ({ check }: Rule): boolean =>
  ['exemptShort', 'exemptFlag', 'optOutFlag', 'waiverFlag'].some((setting) => setting in check)

/** Sums of a case begin somewhere. Averages that reach back before them are no question where others could be told. */
const isToldWithout = ({ check }: Rule, fine: number, { verdict }: Finding): boolean =>
  check.kind === 'work-average' && fine > 0 && verdict.word === 'undetermined' && verdict.why === 'history'

interface Judged {
  readonly checked: number
  readonly fine: number
  readonly found: readonly Finding[]
}

/** All weeks of a case, one after the other. */
const judgeWeeks = (rule: Rule, weeks: readonly WeekFacts[], tables: RulePack['tables']): Judged => {
  const pack = packFor(rule, tables)
  let checked = 0
  let fine = 0
  const found: Finding[] = []
  for (const week of weeks) {
    const { findings, counts } = evaluateWeek({ pack, overrides: [], week })
    checked += counts[rule.ruleId]?.checked ?? 0
    fine += counts[rule.ruleId]?.ok ?? 0
    found.push(...findings)
  }
  return { checked, fine, found }
}

/** One verdict over all weeks of a case; `tables` are those of the rule's pack. */
export const runCase = (placed: Rule, one: RuleCase, tables: RulePack['tables'] = []): CaseVerdict => {
  const day = one.context?.day
  const rule = unplaced(placed)
  const weeks = weeksOfCase(one)
  const { checked, fine, found: all } = judgeWeeks(rule, weeks, tables)
  const found = all.filter(({ on }) => day === undefined || on === day)
  const unit = unitNameOf(rule)
  for (const word of ['violation', 'premium'] as const) {
    const those = found.filter(({ verdict }) => verdict.word === word)
    if (those.length > 0) {
      return { verdict: word, amount: amountOf(rule, those), unit, occurrences: occurrencesOf(rule, those) }
    }
  }
  if (found.some((finding) => !isToldWithout(rule, fine, finding)))
    return { verdict: 'undetermined', amount: null, unit, occurrences: 0 }
  const applies = checked > 0 || (isAbout(rule, weeks) && !exempts(rule))
  return { verdict: applies ? 'ok' : 'not-applicable', amount: 0, unit, occurrences: 0 }
}
