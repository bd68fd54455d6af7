/**
 * Coarse ages: what a published week tells of a birthday is no more than its verdict hangs on.
 *
 * Of a person whose birthday lies in the week, the facts that decide alike are one class: no birthday at all, one before
 * the week, or one of its days. The first of them is published, so that two birthdays with the same verdict cannot be
 * told apart; the verdict on these facts is the same, byte for byte.
 */
import { canonicalJson } from '../kernel/canonicalJson.ts'
import { addDays, type LocalDate } from '../kernel/time.ts'
import type { Evaluation } from '../roster/findings.ts'
import type { PersonFacts, WeekFacts } from '../roster/model.ts'

type Age = NonNullable<PersonFacts['age']>

/** A shift of the Sunday may reach into the Monday after, and rules look one day further. */
const daysSeen = [1, 2, 3, 4, 5, 6, 7, 8]

/** From the least that can be said to the most: the same for everybody of these years. */
const candidates = ({ years }: Age, weekOn: LocalDate): readonly Age[] => [
  { years, turnsOn: null },
  { years: years + 1, turnsOn: null },
  ...daysSeen.map((day) => ({ years, turnsOn: addDays(weekOn, day) })),
]

const withAge = (week: WeekFacts, person: PersonFacts, age: Age): WeekFacts => ({
  ...week,
  people: week.people.map((other) => (other.personId === person.personId ? { ...other, age } : other)),
})

/** `evaluate` judges the week by the rules and local values with which it is published. */
export const coarseAges = (week: WeekFacts, evaluate: (week: WeekFacts) => Evaluation): WeekFacts => {
  const turning = week.people.filter(({ age }) => age !== undefined && age.turnsOn !== null)
  if (turning.length === 0) return week
  const verdict = canonicalJson(evaluate(week))
  return turning.reduce((known, person) => {
    const { age } = person
    if (age === undefined) return known
    const told = candidates(age, week.weekOn).map((coarse) => withAge(known, person, coarse))
    return told.find((coarse) => canonicalJson(evaluate(coarse)) === verdict) ?? known
  }, week)
}
