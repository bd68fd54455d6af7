/** The 39 rules about people and the staffing table of the speed figures in CEL: one text per rule, asked for each shift. */
import { evaluate, parse } from 'cel-js'
import { addDays, instantOf } from '#shared/kernel/time.ts'
import type { Check } from '#shared/rules/check.ts'
import type { Scope } from '#shared/rules/model.ts'
import type { PersonFacts, ShiftFacts, WeekFacts } from '#shared/roster/model.ts'
import { personRules } from '../benchWeek.ts'

type Cst = Parameters<typeof evaluate>[0]
type Numbers = Readonly<Record<string, number>>
/** What a text reads: sums and neighbours are told to it, for CEL knows one shift at a time. */
export type CelFacts = Readonly<Record<string, number | string | boolean | readonly string[]>>

const minuteMs = 60_000
const far = 1_000_000

const limits = (fact: string, { maximum = far, minimum = -far }: Numbers): string =>
  `${fact} > ${maximum} || ${fact} < ${minimum}`

const countedAs: Readonly<Record<string, string>> = {
  'consecutive-days': 'run',
  'days-per-week': 'days',
  'closings-per-week': 'closings',
  'split-days-per-week': 'splits',
}
const workIn: Readonly<Record<string, string>> = { shift: 'work', 'local-day': 'work', 'calendar-week': 'weekWork' }

/** Long rests hang on lists of rests, which CEL is told the outcome of. */
const restFact = (numbers: Numbers): string => `shortOf${numbers['total']}`

const breakText = (sign: '>' | '>=', { work1 = 0, break1 = 0, work2 = far, break2 = 0 }: Numbers): string =>
  `pause < (work ${sign} ${work2} ? ${break2} : (work ${sign} ${work1} ? ${break1} : 0))`

const conditionOf = (check: Check, numbers: Numbers): string => {
  if (check.kind === 'rest-between') return `rest < ${numbers['minimum']}`
  if (check.kind === 'rest-in-window') return restFact(numbers)
  if (check.kind === 'work-limit') return limits(workIn[check.window] ?? '', numbers)
  if (check.kind === 'break-entitlement') return breakText(check.sign === 'atLeast' ? '>=' : '>', numbers)
  if (check.kind === 'time-window') return `from < ${numbers['earliest']} || to > ${numbers['latest']}`
  if (check.kind === 'eligibility') return `role == "${check.role}" && !("${check.skill}" in skills)`
  if (check.kind === 'count-limit') return `${countedAs[check.counts]} > ${numbers['maximum']}`
  throw new Error(`no CEL for ${check.kind}`)
}

const scopeOf = ({ roles, people }: Scope, { kind }: Check): readonly string[] => {
  const minor = people === undefined ? [] : [people === 'minors' ? 'minor' : '!minor']
  const role = roles?.[0] === undefined ? [] : [`role == "${roles[0]}"`]
  return kind === 'eligibility' ? minor : [...minor, ...role]
}

const parsed = (text: string): Cst => {
  const result = parse(text)
  if (!result.isSuccess) throw new Error(`${text}: ${result.errors.join()}`)
  return result.cst
}

const rules = personRules.map(([check, numbers, scope], at) => ({
  ruleId: `rule-${at}`,
  cst: parsed([...scopeOf(scope, check), `(${conditionOf(check, numbers)})`].join(' && ')),
}))

const bands = Array.from({ length: 9 }, (_, at) => `demand < ${(at + 1) * 20} ? ${at + 1}`)
const staffing = parsed(bands.reduceRight((otherwise, band) => `(${band} : ${otherwise})`, '10'))

const restTotals = personRules.flatMap(([check, numbers]) => (check.kind === 'rest-in-window' ? [numbers] : []))

const workOf = ({ startAt, endAt, breaks }: ShiftFacts): readonly [work: number, pause: number] => {
  const pause = breaks.reduce((sum, each) => sum + (each.endAt - each.startAt) / minuteMs, 0)
  return [(endAt - startAt) / minuteMs - pause, pause]
}

/** True where no rest around the shifts is long enough for the week. */
const lacksRest = (shifts: readonly ShiftFacts[], week: WeekFacts, { total = 0, core = 0 }: Numbers): boolean => {
  const weekAt = instantOf(week.weekOn, 0, week.zone)
  const endAt = instantOf(addDays(week.weekOn, 7), 0, week.zone)
  const ends = [-Infinity, ...shifts.map((shift) => shift.endAt)]
  const rests = shifts.map((shift, at) => [ends[at] ?? 0, shift.startAt] as const)
  const all = [...rests, [ends.at(-1) ?? 0, endAt] as const]
  return all.every(
    ([from, to]) => (to - from) / minuteMs < total || (Math.min(to, endAt) - Math.max(from, weekAt)) / minuteMs < core,
  )
}

const longestRun = (days: readonly number[], carried: number): number => {
  let longest = 0
  let run = 0
  days.forEach((day, at) => {
    run = at > 0 && day === (days[at - 1] ?? 0) + 1 ? run + 1 : at === 0 && day === 0 ? carried + 1 : 1
    longest = Math.max(longest, run)
  })
  return longest
}

const factsOf = (person: PersonFacts, shifts: readonly ShiftFacts[], week: WeekFacts): readonly CelFacts[] => {
  const midnights = [0, 1, 2, 3, 4, 5, 6, 7].map((day) => instantOf(addDays(week.weekOn, day), 0, week.zone))
  const dayOf = ({ startAt }: ShiftFacts) => midnights.findLastIndex((at) => at <= startAt)
  const days = shifts.map(dayOf)
  const minute = (at: number, day: number) => (at - (midnights[day] ?? 0)) / minuteMs
  const shared = {
    skills: person.skills,
    weekWork: shifts.reduce((sum, shift) => sum + workOf(shift)[0], 0),
    run: longestRun(days, person.carryIn?.consecutiveDays ?? 0),
    days: days.length,
    closings: shifts.filter((shift, at) => minute(shift.endAt, days[at] ?? 0) >= 1_320).length,
    splits: 0,
    ...Object.fromEntries(restTotals.map((numbers) => [restFact(numbers), lacksRest(shifts, week, numbers)])),
  }
  return shifts.map((shift, at): CelFacts => {
    const day = days[at] ?? 0
    const [work, pause] = workOf(shift)
    const before = shifts[at - 1]
    return {
      ...shared,
      role: shift.role,
      minor: shift.minor === true,
      work,
      pause,
      rest: before === undefined ? far : (shift.startAt - before.endAt) / minuteMs,
      from: minute(shift.startAt, day),
      to: minute(shift.endAt, day),
    }
  })
}

export interface CelWeek {
  /** Facts of every shift, by person. */
  readonly people: readonly (readonly [personId: string, shifts: readonly CelFacts[]])[]
  readonly demand: readonly { readonly demand: number }[]
}

/** What CEL is told of a week; made before anything is timed. */
export const celWeekOf = (week: WeekFacts): CelWeek => {
  const byPerson = Map.groupBy(week.shifts, ({ personId }) => personId)
  const people = week.people.map(
    (person) => [person.personId, factsOf(person, byPerson.get(person.personId) ?? [], week)] as const,
  )
  return { people, demand: week.demand.map(({ quantity }) => ({ demand: quantity })) }
}

/** Rule and person wherever a text is true for one of the person's shifts; and how many people each step needs. */
export const judgeByCel = ({ people, demand }: CelWeek): { found: readonly string[]; needed: readonly unknown[] } => {
  const found = new Set<string>()
  for (const [personId, shifts] of people)
    for (const { ruleId, cst } of rules)
      for (const facts of shifts) if (evaluate(cst, facts) === true) found.add(`${ruleId} ${personId}`)
  return { found: [...found], needed: demand.map((step) => evaluate(staffing, step)) }
}
