/** Reads a case as a planner writes it down, and says in a planner's words what the rule found in it. */
import { id } from '#shared/kernel/ids.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import { weekdayOf, weekOf } from '#shared/kernel/time.ts'
import type { LocalDate, ZoneOffsets } from '#shared/kernel/time.ts'
import { ageFactsOf } from '#shared/roster/ages.ts'
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import type { Evaluation, Finding } from '#shared/roster/findings.ts'
import type { CarryIn, OutletFacts, PersonFacts, ShiftFacts, WeekFacts } from '#shared/roster/model.ts'
import type { Rule, RulePack } from '#shared/rules/model.ts'
import { ana, outletFacts, packOf, personFacts } from '#test/support/ruleBuilders.ts'

export type Place = 'Europe/Berlin' | 'Europe/London' | 'America/New_York' | 'America/Los_Angeles'

/** What is known around the week; without it nobody worked before, and nothing is planned after. */
export interface Around {
  /** Last end of work before the week; null: the past is not known. */
  readonly before?: string | null
  /** Days worked in a row up to the Sunday before. */
  readonly inRow?: number
  /** First start after the week; null: nobody knows yet. */
  readonly next?: string | null
  readonly skills?: readonly string[]
  readonly outlet?: Partial<OutletFacts>
  /** Monday of the judged week, where shifts before it are told as well; otherwise the week of the first shift. */
  readonly week?: LocalDate
  readonly born?: LocalDate
  readonly person?: Partial<PersonFacts>
  /** Whoever else is there, by name. */
  readonly others?: Readonly<Record<string, Partial<PersonFacts>>>
  readonly facts?: Partial<WeekFacts>
}

/**
 * What is planned, in words; where; the shifts; what must be found. A shift is `date from-to`, with `break from-to` as
 * often as needed, `as role`, `by name`, `task name`, `elsewhere`, `planned minutes`, `rests count`, `waived meal`; a date may be a run of days (`2026-03-02..06`). A time that is not later than the start
 * is on the next day. `#2` is the second of a repeated hour. Found is `fine`, `not looked at`, or day, word and amount.
 */
export type PlanCase = readonly [
  planned: string,
  place: Place,
  shifts: readonly string[],
  found: string,
  around?: Around,
]

/** The instant of a wall-clock time; a missing hour moves forward. */
export const instantIn = (place: Place, on: string, time: string): number => {
  const [clock = '', second] = time.split('#')
  const local = Temporal.PlainDateTime.from(`${on}T${clock}`)
  return local.toZonedDateTime(place, { disambiguation: second === '2' ? 'later' : 'compatible' }).epochMilliseconds
}

const nextDay = (on: string): string => Temporal.PlainDate.from(on).add({ days: 1 }).toString()
const datesOf = (written: string): readonly string[] => {
  const [first = '', lastDay = first] = written.split('..')
  const dates = [first]
  for (let on = first; !on.endsWith(lastDay); dates.push(on)) on = nextDay(on)
  return dates
}

/** What the words after the times say about a shift. */
const saidOf = (words: readonly string[]) => {
  const after = (word: string): string | undefined =>
    words.includes(word) ? words[words.indexOf(word) + 1] : undefined
  const number = (word: string): number | undefined => (after(word) === undefined ? undefined : Number(after(word)))
  const waived = number('waived')
  return {
    personId: id<'Person'>(after('by') ?? ana),
    role: after('as') ?? 'service',
    task: after('task'),
    elsewhere: words.includes('elsewhere') ? (true as const) : undefined,
    scheduledMinutes: number('planned'),
    paidRests: number('rests'),
    waivedMeals: waived === undefined ? undefined : [waived],
  }
}

const shiftsOf = (written: string, place: Place): readonly Omit<ShiftFacts, 'shiftId'>[] => {
  const [dates = '', span = '', ...rest] = written.split(' ')
  return datesOf(dates).map((on) => {
    const [from = '', to = ''] = span.split('-')
    const timeOf = (time: string): number => instantIn(place, time <= from ? nextDay(on) : on, time)
    const startAt = instantIn(place, on, from)
    const breaks = rest.flatMap((word, at) => {
      const [start = '', end = ''] = word === 'break' ? (rest[at + 1] ?? '').split('-') : []
      // a break may begin with the shift
      return start === '' ? [] : [{ startAt: start === from ? startAt : timeOf(start), endAt: timeOf(end) }]
    })
    return { ...saidOf(rest), startAt, endAt: timeOf(to), breaks, minor: false }
  })
}

/** All clock changes of the year around a date. */
export const offsetsAround = (place: Place, on: string): ZoneOffsets => {
  const offsets: ZoneOffsets[number][] = []
  let at: Temporal.ZonedDateTime | null = Temporal.PlainDate.from(on).subtract({ months: 9 }).toZonedDateTime(place)
  for (let entry = 0; entry < 4 && at !== null; entry += 1) {
    offsets.push({ fromAt: at.epochMilliseconds, offsetMinutes: at.offsetNanoseconds / 60e9 })
    at = at.getTimeZoneTransition('next')
  }
  return offsets
}

const stampIn = (place: Place, written: string): number => {
  const [on = '', time = ''] = written.split(' ')
  return instantIn(place, on, time)
}

const carryInOf = (place: Place, { before, inRow = 0 }: Around): CarryIn | null => {
  if (before === null) return null
  return { lastEndAt: before === undefined ? null : stampIn(place, before), consecutiveDays: inRow }
}

const peopleOf = (place: Place, weekOn: LocalDate, past: readonly ShiftFacts[], around: Around) => {
  const { next, skills = [], born, person, others = {} } = around
  const nextStartAt = next === undefined ? null : next === null ? undefined : stampIn(place, next)
  const age = born === undefined ? undefined : ageFactsOf(born, weekOn)
  const facts = (personId: PersonId, changes: Partial<PersonFacts>): PersonFacts => {
    const own = past.filter((shift) => shift.personId === personId)
    return personFacts({ personId, nextStartAt, ...(own.length === 0 ? {} : { past: own }), ...changes })
  }
  return [
    facts(ana, { carryIn: carryInOf(place, around), skills, age, ...person }),
    ...Object.entries(others).map(([name, changes]) => facts(id(name), changes)),
  ]
}

export const weekOfCase = ([, place, written, , around = {}]: PlanCase): WeekFacts => {
  const on = around.week ?? ((written[0] ?? '').slice(0, 10) as LocalDate)
  const weekOn = weekOf(on)
  const weekAt = instantIn(place, weekOn, '00:00')
  const all = written
    .flatMap((line) => shiftsOf(line, place))
    .map((shift, at): ShiftFacts => ({ ...shift, shiftId: id(`shift-${at}`) }))
    .toSorted((a, b) => a.startAt - b.startAt)
  const past = all.filter(({ startAt }) => startAt < weekAt)
  return {
    outlet: outletFacts(around.outlet),
    weekOn,
    zone: offsetsAround(place, on),
    people: peopleOf(place, weekOn, past, around),
    shifts: all.filter(({ startAt }) => startAt >= weekAt),
    demand: [],
    ...around.facts,
  }
}

const dayNames = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const wordsOf = ({ on, verdict, role }: Finding): string => {
  const who = role === null ? '' : ` ${role}`
  const what = 'amount' in verdict ? verdict.amount : 'why' in verdict ? verdict.why : 'unexpected'
  return `${dayNames[weekdayOf(on)] ?? ''}${who} ${verdict.word} ${what}`
}

export const foundIn = ({ findings, counts }: Evaluation): string => {
  if (findings.length > 0) return findings.map(wordsOf).join(', ')
  return Object.values(counts).some(({ checked }) => checked > 0) ? 'fine' : 'not looked at'
}

export const judgeCase = (rule: Rule, planned: PlanCase, pack: Partial<RulePack> = {}): string =>
  foundIn(evaluateWeek({ pack: packOf([rule], pack), overrides: [], week: weekOfCase(planned) }))
