/** Advice on a plan as a question and its answer, both plain data: they cross to a worker and back. */
import type { PersonId, ShiftId } from '../kernel/ids.ts'
import { localOf } from '../kernel/time.ts'
import type { Override } from '../overrides/model.ts'
import type { RulePack } from '../rules/model.ts'
import { isAvailable } from './copyWeek.ts'
import { createEvaluator } from './evaluator.ts'
import type { ShiftFacts } from './model.ts'
import type { Availability } from './ports.ts'
import { suggestRepairs } from './repair.ts'
import type { Suggestion } from './repair.ts'
import { isMinorOn, weekFactsOf } from './weekFacts.ts'
import type { PlannedPerson, PlannedWeek } from './weekFacts.ts'
import { whoCouldTake } from './whoCouldTake.ts'
import type { Candidate } from './whoCouldTake.ts'

export interface AdvicePerson extends PlannedPerson {
  readonly role: string
  readonly availability: readonly Availability[]
}
/** What the board shows has this shape. */
export interface AdviceWeek extends PlannedWeek {
  readonly people: readonly AdvicePerson[]
  readonly pack: RulePack
  readonly overrides: readonly Override[]
}

/** How findings can be cleared, or who could take a shift. */
export type AdviceAsk =
  | { readonly about: 'findings'; readonly keys: readonly string[] }
  | { readonly about: 'shift'; readonly shiftId: ShiftId }

export type Advice =
  | { readonly about: 'findings'; readonly suggestions: readonly Suggestion[] }
  /** Null: there is no such shift. */
  | { readonly about: 'shift'; readonly candidates: readonly Candidate[] | null }

const rolesOf = ({ people, shifts }: AdviceWeek): ReadonlyMap<PersonId, ReadonlySet<string>> => {
  const roles = new Map(people.map(({ personId, role }) => [personId, new Set([role])]))
  for (const { personId, role } of shifts) if (personId !== null) roles.get(personId)?.add(role)
  return roles
}

/** The same question gets the same answer, on every machine. */
export const advise = (week: AdviceWeek, ask: AdviceAsk): Advice => {
  const facts = weekFactsOf(week)
  const evaluator = createEvaluator(week.pack, week.overrides, facts.outlet, facts.weekOn)
  const people = new Map(week.people.map((person) => [person.personId, person]))
  const roles = rolesOf(week)
  const worksRole = (personId: PersonId, role: string): boolean => roles.get(personId)?.has(role) ?? false
  const canCome = (personId: PersonId, shift: ShiftFacts): boolean => {
    const person = people.get(personId)
    return person?.active === true && isAvailable(person.availability, shift, week.zone)
  }
  const isMinor = (personId: PersonId, { startAt }: ShiftFacts): boolean | null => {
    const birthOn = people.get(personId)?.birthOn ?? null
    return birthOn === null ? null : isMinorOn(birthOn, localOf(startAt, week.zone).on)
  }
  if (ask.about === 'shift') {
    const shift = facts.shifts.find(({ shiftId }) => shiftId === ask.shiftId)
    if (shift === undefined) return { about: 'shift', candidates: null }
    const candidates = whoCouldTake({ evaluator, week: facts, shift, isMinor, isAvailable: canCome, worksRole })
    return { about: 'shift', candidates }
  }
  const wanted = new Set(ask.keys)
  const findings = evaluator.evaluate(facts).findings.filter(({ key }) => wanted.has(key))
  const mayWork = (personId: PersonId, shift: ShiftFacts): boolean =>
    worksRole(personId, shift.role) && canCome(personId, shift)
  return { about: 'findings', suggestions: suggestRepairs({ evaluator, week: facts, findings, mayWork, isMinor }) }
}
