/** Who could take a shift: everybody of the roster, ranked, with what speaks for and against each. */
import type { PersonId } from '../kernel/ids.ts'
import { elapsedMinutes } from '../kernel/time.ts'
import type { Evaluator } from './evaluator.ts'
import type { Finding } from './findings.ts'
import type { PersonFacts, ShiftFacts, WeekFacts } from './model.ts'
import { overlapIn } from './shiftFault.ts'
import { changeWeek, compareEvaluations } from './wouldBe.ts'

/** What speaks for somebody. */
export type ForReason = 'hoursLeft' | 'usualRole' | 'nothingBroken'
/** What speaks against it before any rule is asked. */
export type AgainstReason = 'notAvailable' | 'worksThen'

export interface Candidate {
  readonly personId: PersonId
  readonly word: 'fine' | 'premium' | 'blocked' | 'impossible'
  readonly reasonsFor: readonly ForReason[]
  readonly reasonsAgainst: readonly AgainstReason[]
  /** Findings that would come with it. */
  readonly added: readonly Finding[]
  /** Minutes of the contract that are not planned yet, before this shift; negative when it is exceeded. */
  readonly minutesLeft: number
}

export interface TakeInput {
  readonly evaluator: Evaluator
  readonly week: WeekFacts
  readonly shift: ShiftFacts
  readonly isAvailable: (personId: PersonId, shift: ShiftFacts) => boolean
  readonly isMinor: (personId: PersonId, shift: ShiftFacts) => boolean | null
  /** The role that a person usually works. */
  readonly usualRole: (personId: PersonId) => string | null
}

const workMinutesOf = ({ startAt, endAt, breaks }: ShiftFacts): number =>
  breaks.reduce(
    (minutes, pause) => minutes - elapsedMinutes(pause.startAt, pause.endAt),
    elapsedMinutes(startAt, endAt),
  )

const ranks = { fine: 0, premium: 1, blocked: 2, impossible: 3 } as const

const judge = (person: PersonFacts, input: TakeInput, before: ReturnType<Evaluator['evaluate']>): Candidate => {
  const { evaluator, week, shift, isAvailable, isMinor, usualRole } = input
  const { personId } = person
  const own = week.shifts.filter((other) => other.personId === personId && other.shiftId !== shift.shiftId)
  const minutesLeft = person.contractMinutesPerWeek - own.reduce((minutes, each) => minutes + workMinutesOf(each), 0)
  const taken = { ...shift, personId, minor: isMinor(personId, shift) }
  const reasonsAgainst: readonly AgainstReason[] = [
    ...(isAvailable(personId, shift) ? [] : (['notAvailable'] as const)),
    ...(overlapIn([...own, taken]) === null ? [] : (['worksThen'] as const)),
  ]
  const after = evaluator.evaluate(changeWeek(week, [{ before: shift, after: taken }]))
  const change = compareEvaluations(before, after)
  const added = change.added.filter((finding) => finding.personId === personId)
  const broken = added.some(({ severity }) => severity === 'block' || severity === 'reason')
  const reasonsFor: readonly ForReason[] = [
    ...(minutesLeft >= workMinutesOf(shift) ? (['hoursLeft'] as const) : []),
    ...(usualRole(personId) === shift.role ? (['usualRole'] as const) : []),
    ...(broken ? [] : (['nothingBroken'] as const)),
  ]
  const blocked = added.some(({ severity, verdict }) => severity === 'block' && verdict.word !== 'premium')
  const word = reasonsAgainst.length > 0 ? 'impossible' : blocked ? 'blocked' : added.length > 0 ? 'premium' : 'fine'
  return { personId, word, reasonsFor, reasonsAgainst, added, minutesLeft }
}

/** Best first: whom no rule stops, in their usual role, with most hours left; the present person is not among them. */
export const whoCouldTake = (input: TakeInput): readonly Candidate[] => {
  const before = input.evaluator.evaluate(input.week)
  return input.week.people
    .filter(({ personId }) => personId !== input.shift.personId)
    .map((person) => judge(person, input, before))
    .toSorted(
      (a, b) =>
        ranks[a.word] - ranks[b.word] ||
        Number(b.reasonsFor.includes('usualRole')) - Number(a.reasonsFor.includes('usualRole')) ||
        b.minutesLeft - a.minutesLeft ||
        (a.personId < b.personId ? -1 : 1),
    )
}
