/** Which facts beyond the week the rules of a pack ask for: nothing else is looked up, shown or published. */
import type { Check } from '../rules/check.ts'
import { flagsOfRule } from '../rules/flags.ts'
import type { Rule, RulePack } from '../rules/model.ts'

export interface FactNeeds {
  /** Completed years, instead of only whether the minors' rules hold. */
  readonly ages: boolean
  /** Codes of people, ascending. */
  readonly flags: readonly string[]
  /** Days before the week of which each shift is needed. */
  readonly pastDays: number
  /** Weeks of work, as sums, that end with the judged one. */
  readonly weeks: number
  /** Days before the week's end in which worked Sundays are counted. */
  readonly sundayDays: number
  readonly sector: boolean
  readonly schoolDays: boolean
  /** First day of an agreed fortnight. */
  readonly fortnight: boolean
  /** The agreed start of the week. */
  readonly weekStart: boolean
  /** Free days of a month or a year: from when on work is known. */
  readonly freeDays: boolean
  /** Days of leave or sickness. */
  readonly neutralDays: boolean
  /** A reference period that is counted elsewhere. */
  readonly reference: boolean
  /** Vocational lessons before nine. */
  readonly earlyLessons: boolean
  /** When a schedule was announced. */
  readonly announced: boolean
  /** What was changed after it was announced. */
  readonly changes: boolean
  /** Names of figures of the outlet, ascending. */
  readonly figures: readonly string[]
}
export const noNeeds: FactNeeds = {
  ages: false,
  flags: [],
  pastDays: 0,
  weeks: 0,
  sundayDays: 0,
  sector: false,
  schoolDays: false,
  fortnight: false,
  weekStart: false,
  freeDays: false,
  neutralDays: false,
  reference: false,
  earlyLessons: false,
  announced: false,
  changes: false,
  figures: [],
}

/** A member of this name anywhere in a value. */
const mentions = (value: unknown, names: readonly string[]): boolean => {
  if (value === null || typeof value !== 'object') return false
  return Object.entries(value).some(([name, member]) => names.includes(name) || mentions(member, names))
}

const ageNames = ['minAge', 'belowAge', 'ages']
const sectorNames = ['sectors', 'notSectors']
const schoolNames = new Set(['dayType', 'weekType'])

/** Of the next day only whether it is a school day comes from the calendar; lessons before nine are a person's own. */
const asksSchool = (value: unknown): boolean => {
  if (value === null || typeof value !== 'object') return false
  return Object.entries(value).some(
    ([name, member]) => schoolNames.has(name) || (name === 'nextDay' && member === 'school') || asksSchool(member),
  )
}

const capsOf = ({ check }: Rule): readonly string[] =>
  check.kind === 'work-limit' && check.cap !== undefined ? [check.cap] : []

const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])].toSorted()

const valueOf = ({ parameters }: Rule, name: string): number => parameters[name]?.value ?? 0
const minutesADay = 1_440

const restDays = (rule: Rule): number => {
  const { check } = rule
  if (check.kind === 'rest-between')
    return check.reduction === true ? Math.ceil(valueOf(rule, 'reducedPer') / minutesADay) : 0
  if (check.kind !== 'rest-in-window' || check.window === 'calendar-week') return 0
  const window = check.length === 'days' ? valueOf(rule, 'window') : Math.ceil(valueOf(rule, 'window') / minutesADay)
  // a chain of anchored windows must have begun with a rest that is known
  return check.window === 'anchored' ? window * 4 : window + 1
}

const workDays = ({ check }: Rule): number => {
  if (check.kind !== 'work-limit') return 0
  const own = { shift: 0, duty: 3, 'local-day': 0, 'rolling-24h': 3, 'calendar-week': 0 }[check.window]
  const split = check.attribution === undefined ? 0 : 2
  return Math.max(own, split, check.weekStart === undefined || check.weekStart === 1 ? 0 : 8)
}

const countDays = (rule: Rule): number => {
  const { check } = rule
  if (check.kind === 'compensation') return valueOf(rule, 'withinDays') + 14
  if (check.kind !== 'count-limit') return 0
  if (check.window === 'calendar-month') return 31
  return check.weekStart === undefined || check.weekStart === 1 ? 0 : 8
}

const weeksOf = (rule: Rule): number =>
  rule.check.kind === 'work-average' && rule.check.limits !== 'period'
    ? Math.max(...rule.check.limits.map(({ weeks }) => valueOf(rule, weeks)))
    : 0

const sundayDaysOf = ({ check }: Rule): number =>
  check.kind === 'count-limit' && (check.window === 'calendar-year' || check.window === '52-weeks') ? 366 : 0

const hasWeek = (check: Check): boolean => {
  if (check.kind === 'work-limit' || check.kind === 'rest-in-window') return check.window === 'calendar-week'
  return check.kind === 'count-limit' && (check.counts === 'days-per-week' || check.counts === 'seventh-day')
}

const asksEarlyLessons = (value: unknown): boolean => {
  if (value === null || typeof value !== 'object') return false
  return Object.entries(value).some(
    ([name, member]) => (name === 'nextDay' && member === 'vocational-before-9') || asksEarlyLessons(member),
  )
}

/** Rules about late changes. */
export const asksForChanges = (check: Check): boolean =>
  check.kind === 'change-pay' || (check.kind === 'notice' && check.form === 'freeze')

type Plain = 'weekStart' | 'freeDays' | 'neutralDays' | 'reference' | 'earlyLessons' | 'announced' | 'changes'
const asks: Readonly<Record<Plain, (check: Check) => boolean>> = {
  weekStart: hasWeek,
  freeDays: (check) => check.kind === 'count-limit' && check.window !== undefined,
  neutralDays: ({ kind }) => kind === 'work-average',
  reference: (check) => check.kind === 'work-average' && check.limits === 'period',
  earlyLessons: asksEarlyLessons,
  announced: (check) => check.kind === 'notice' && check.form !== 'freeze',
  changes: asksForChanges,
}

const orKnown = (needs: FactNeeds, check: Check): Pick<FactNeeds, Plain> => ({
  weekStart: needs.weekStart || asks.weekStart(check),
  freeDays: needs.freeDays || asks.freeDays(check),
  neutralDays: needs.neutralDays || asks.neutralDays(check),
  reference: needs.reference || asks.reference(check),
  earlyLessons: needs.earlyLessons || asks.earlyLessons(check),
  announced: needs.announced || asks.announced(check),
  changes: needs.changes || asks.changes(check),
})

export const factNeedsOf = ({ rules }: Pick<RulePack, 'rules'>): FactNeeds =>
  rules.reduce<FactNeeds>(
    (needs, rule) => ({
      ages: needs.ages || mentions([rule.scope, rule.check], ageNames),
      flags: union(needs.flags, flagsOfRule(rule)),
      pastDays: Math.max(needs.pastDays, restDays(rule), workDays(rule), countDays(rule)),
      weeks: Math.max(needs.weeks, weeksOf(rule)),
      sundayDays: Math.max(needs.sundayDays, sundayDaysOf(rule)),
      sector: needs.sector || mentions([rule.scope, rule.check], sectorNames),
      schoolDays: needs.schoolDays || asksSchool([rule.scope, rule.check]),
      ...orKnown(needs, rule.check),
      fortnight: needs.fortnight || mentions(rule.check, ['fortnight']),
      figures: union(needs.figures, capsOf(rule)),
    }),
    noNeeds,
  )
