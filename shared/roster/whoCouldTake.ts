/** Who could take a shift: everybody of the roster, ranked, with what speaks for and against each. */
import type { PersonId } from '../kernel/ids.ts'
import type { Evaluator } from './evaluator.ts'
import type { Evaluation, Finding } from './findings.ts'
import type { PersonFacts, ShiftFacts } from './model.ts'
import { given, isFree, workMinutesOf } from './repairSteps.ts'
import type { RepairSetting } from './repairSteps.ts'
import { changeWeek, compareEvaluations } from './wouldBe.ts'

/** What speaks for somebody. */
export type ForReason = 'hoursLeft' | 'usualRole' | 'nothingBroken'
/** What speaks against it, apart from rules; the first two make it impossible. */
export type AgainstReason = 'notAvailable' | 'worksThen' | 'otherRole' | 'overHours'

export const candidateWords = ['fine', 'premium', 'blocked', 'impossible'] as const
export interface Candidate {
  readonly personId: PersonId
  /** premium: something new needs a reason, costs, or is noted; blocked: a rule that blocks would be broken. */
  readonly word: (typeof candidateWords)[number]
  readonly reasonsFor: readonly ForReason[]
  readonly reasonsAgainst: readonly AgainstReason[]
  /** Findings that would come with it. */
  readonly added: readonly Finding[]
  /** Minutes of the contract that are not planned yet, before this shift; negative when it is exceeded. */
  readonly minutesLeft: number
}

export interface TakeInput extends Pick<RepairSetting, 'week' | 'isMinor'> {
  readonly evaluator: Evaluator
  readonly shift: ShiftFacts
  readonly isAvailable: (personId: PersonId, shift: ShiftFacts) => boolean
  readonly worksRole: (personId: PersonId, role: string) => boolean
}

const wordOf = (added: readonly Finding[], isImpossible: boolean): Candidate['word'] => {
  if (isImpossible) return 'impossible'
  if (added.some(({ severity, verdict }) => severity === 'block' && verdict.word !== 'premium')) return 'blocked'
  return added.length > 0 ? 'premium' : 'fine'
}

const judge = (person: PersonFacts, input: TakeInput, before: Evaluation): Candidate => {
  const { evaluator, week, shift, isAvailable, worksRole } = input
  const { personId, contractMinutesPerWeek } = person
  const setting = { ...input, mayWork: isAvailable }
  const others = week.shifts.filter((other) => other.personId === personId && other.shiftId !== shift.shiftId)
  const minutesLeft = others.reduce((left, each) => left - workMinutesOf(each), contractMinutesPerWeek)
  const hasHours = minutesLeft >= workMinutesOf(shift)
  const hasRole = worksRole(personId, shift.role)
  const hard: readonly AgainstReason[] = [
    ...(isAvailable(personId, shift) ? [] : (['notAvailable'] as const)),
    ...(isFree(personId, shift, setting) ? [] : (['worksThen'] as const)),
  ]
  const after = evaluator.evaluate(changeWeek(week, [{ before: shift, after: given(shift, personId, setting) }]))
  const added = compareEvaluations(before, after).added.filter((finding) => finding.personId === personId)
  const isBroken = added.some(({ severity }) => severity === 'block' || severity === 'reason')
  return {
    personId,
    word: wordOf(added, hard.length > 0),
    reasonsFor: [
      ...(hasHours ? (['hoursLeft'] as const) : []),
      ...(hasRole ? (['usualRole'] as const) : []),
      ...(isBroken ? [] : (['nothingBroken'] as const)),
    ],
    reasonsAgainst: [
      ...hard,
      ...(hasRole ? [] : (['otherRole'] as const)),
      ...(hasHours ? [] : (['overHours'] as const)),
    ],
    added,
    minutesLeft,
  }
}

/** Best first: whom no rule stops, in their usual role, with most hours left; the present person is not among them. */
export const whoCouldTake = (input: TakeInput): readonly Candidate[] => {
  const { evaluator, week, shift } = input
  const before = evaluator.evaluate(week)
  const rank = ({ word }: Candidate): number => candidateWords.indexOf(word)
  const inOtherRole = ({ reasonsAgainst }: Candidate): number => Number(reasonsAgainst.includes('otherRole'))
  return week.people
    .filter(({ personId }) => personId !== shift.personId)
    .map((person) => judge(person, input, before))
    .toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        inOtherRole(a) - inOtherRole(b) ||
        b.minutesLeft - a.minutesLeft ||
        (a.personId < b.personId ? -1 : 1),
    )
}
