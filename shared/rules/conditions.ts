/** Whether a condition of a rule holds for a person on a date; where a fact is missing, which one. */
import type { MissingFact } from '../roster/findings.ts'
import type { OutletFacts, PersonFacts } from '../roster/model.ts'
import { addDays, weekdayOf } from '../kernel/time.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { Condition } from './check.ts'

/** Completed years; null where the age is not known. 18 stands for everybody above. */
export const ageOn = ({ age }: PersonFacts, on: LocalDate): number | null => {
  if (age === undefined) return null
  return age.years + (age.turnsOn !== null && on >= age.turnsOn ? 1 : 0)
}

export const hasFlag = ({ flags }: PersonFacts, flag: string): boolean => flags?.includes(flag) ?? false

/** The first Monday of September. */
const laborDay = (year: string): string => {
  const first = `${year}-09-01` as LocalDate
  return addDays(first, (8 - weekdayOf(first)) % 7).slice(5)
}

const inSeason = (on: LocalDate, { from, to }: { readonly from: string; readonly to: string }): boolean => {
  const day = on.slice(5)
  const last = to === 'labor-day' ? laborDay(on.slice(0, 4)) : to
  return from <= last ? from <= day && day <= last : from <= day || day <= last
}

export interface Situation {
  readonly person: PersonFacts
  readonly outlet: OutletFacts
  readonly on: LocalDate
  /** First date of the week that is judged. */
  readonly weekFromOn: LocalDate
}
export type Answer = boolean | MissingFact

const isSchoolDay = ({ schoolDays }: OutletFacts, on: LocalDate): Answer =>
  schoolDays === undefined ? 'schoolCalendar' : schoolDays.includes(on)

const isSchoolWeek = ({ schoolDays }: OutletFacts, fromOn: LocalDate): Answer =>
  schoolDays === undefined ? 'schoolCalendar' : schoolDays.some((on) => fromOn <= on && on <= addDays(fromOn, 6))

const inSectors = ({ sectors = [] }: Condition, { outlet }: Situation): Answer =>
  outlet.sector === undefined ? 'sector' : sectors.includes(outlet.sector)

const inAges = ({ minAge = 0, belowAge = Infinity }: Condition, { person, on }: Situation): Answer => {
  const age = ageOn(person, on)
  return age === null ? 'birthDate' : minAge <= age && age < belowAge
}

type Test = (condition: Condition, situation: Situation) => Answer
const tests: readonly (readonly [asks: (condition: Condition) => boolean, test: Test])[] = [
  [({ flag }) => flag !== undefined, ({ flag = '' }, { person }) => hasFlag(person, flag)],
  [({ notFlag }) => notFlag !== undefined, ({ notFlag = '' }, { person }) => !hasFlag(person, notFlag)],
  [({ sectors }) => sectors !== undefined, inSectors],
  [({ weekdays }) => weekdays !== undefined, ({ weekdays }, { on }) => weekdays?.includes(weekdayOf(on)) ?? true],
  [({ holiday }) => holiday !== undefined, (_, { outlet, on }) => outlet.holidays.includes(on)],
  [({ dates }) => dates !== undefined, ({ dates }, { on }) => dates?.includes(on.slice(5)) ?? true],
  [({ season }) => season !== undefined, ({ season }, { on }) => season === undefined || inSeason(on, season)],
  [({ minAge, belowAge }) => minAge !== undefined || belowAge !== undefined, inAges],
  [({ dayType }) => dayType !== undefined, (_, { outlet, on }) => isSchoolDay(outlet, on)],
  [({ weekType }) => weekType !== undefined, (_, { outlet, weekFromOn }) => isSchoolWeek(outlet, weekFromOn)],
  [({ nextDay }) => nextDay === 'school', (_, { outlet, on }) => isSchoolDay(outlet, addDays(on, 1))],
  [
    ({ nextDay }) => nextDay === 'vocational-before-9',
    (_, { person, on }) => person.earlyLessonsOn?.includes(addDays(on, 1)) ?? 'schoolCalendar',
  ],
]

/** The tests that a condition asks for: told once for each. */
const asked = new WeakMap<Condition, readonly Test[]>()
const testsOf = (condition: Condition): readonly Test[] => {
  const known = asked.get(condition)
  if (known !== undefined) return known
  const found = tests.filter(([asks]) => asks(condition)).map(([, test]) => test)
  asked.set(condition, found)
  return found
}

/** What is false is false, whatever else is not known. */
export const holds = (condition: Condition | undefined, situation: Situation): Answer => {
  if (condition === undefined) return true
  let missing: MissingFact | null = null
  for (const test of testsOf(condition)) {
    const answer = test(condition, situation)
    if (answer === false) return false
    if (answer !== true) missing = answer
  }
  return missing ?? true
}

/** Every variant that may be the one that holds, while facts are missing; null among them where none may hold. */
export const possibleVariants = <V extends { readonly when?: Condition | undefined }>(
  variants: readonly V[],
  situation: Situation,
): readonly (V | null)[] => {
  const possible: V[] = []
  for (const variant of variants) {
    const answer = holds(variant.when, situation)
    if (answer !== false) possible.push(variant)
    if (answer === true) return possible
  }
  return [...possible, null]
}

/** The first variant that holds; null when none does. */
export const variantFor = <V extends { readonly when?: Condition | undefined }>(
  variants: readonly V[],
  situation: Situation,
): V | null | MissingFact => {
  for (const variant of variants) {
    const answer = holds(variant.when, situation)
    if (answer === true) return variant
    if (answer !== false) return answer
  }
  return null
}
