import type { PersonId } from '#shared/kernel/ids.ts'
import { id } from '#shared/kernel/ids.ts'
import { localOf } from '#shared/kernel/time.ts'
import type { Shift } from '#shared/roster/model.ts'
import type { Suggestion } from '#shared/roster/repair.ts'
import type { RepairStep } from '#shared/roster/repairSteps.ts'
import type { WeekBoard } from '#shared/contract/roster.ts'
import type { PlanEdit } from './planEdits.ts'
import { useRoster } from './rosterContext.ts'
import { useWords, type Words } from './words.ts'

type Place = Pick<WeekBoard, 'people' | 'zone'>
type Said = Pick<Shift, 'personId' | 'startAt' | 'endAt'>

const nameOf = ({ people }: Place, personId: PersonId | null, { t }: Words): string =>
  people.find((person) => person.personId === personId)?.name ?? t.board.openShifts

/** "Anna Berg, Mon 16, 08:00 to 16:30". */
export const shiftLine = (shift: Said, place: Place, words: Words): string => {
  const { t, f } = words
  const span = t.board.span(f.time(shift.startAt, place.zone), f.time(shift.endAt, place.zone))
  return `${nameOf(place, shift.personId, words)}, ${f.dayShort(localOf(shift.startAt, place.zone).on)}, ${span}`
}

/** One step in one line, said of the shift as it is before the step. */
export const stepLine = ({ kind, minutes, toPersonId, changes }: RepairStep, place: Place, words: Words): string => {
  const { t, f, word } = words
  const says = t.advice.step
  const [first, second] = changes
  const shift = first?.before ?? first?.after
  if (shift == null) return ''
  const line = shiftLine(shift, place, words)
  const long = f.duration(Math.abs(minutes))
  const lines: Readonly<Record<RepairStep['kind'], () => string>> = {
    break: () => says.pause(line, long),
    shorten: () => (minutes > 0 ? says.startLater(line, long) : says.endEarlier(line, long)),
    lengthen: () => (minutes > 0 ? says.endLater(line, long) : says.startEarlier(line, long)),
    move: () => (minutes > 0 ? says.moveLater(line, long) : says.moveEarlier(line, long)),
    swap: () => says.swap(line, second?.before == null ? '' : shiftLine(second.before, place, words)),
    assign: () => says.assign(line, nameOf(place, toPersonId, words)),
    add: () => says.add(line, word(shift.role)),
    open: () => says.open(line),
  }
  return lines[kind]()
}

const plainShift = ({ shiftId, personId, role, startAt, endAt, breaks }: Shift): Shift => ({
  shiftId,
  personId,
  role,
  startAt,
  endAt,
  breaks,
})

/** All steps as one edit; a shift that is added gets a name of its own. */
export const suggestionEdit = ({ changes }: Pick<Suggestion, 'changes'>, newId: () => string): PlanEdit => ({
  label: 'repair',
  changes: changes.map(({ before, after }) => ({
    before: before === null ? null : plainShift(before),
    after: after === null ? null : plainShift(before === null ? { ...after, shiftId: id<'Shift'>(newId()) } : after),
  })),
})

/** Lines for shifts and steps of this board. */
export const useAdviceWords = () => {
  const words = useWords()
  const board = useRoster((state) => state.board)
  return {
    ...words,
    shiftLine: (shift: Said) => shiftLine(shift, board, words),
    stepLine: (step: RepairStep) => stepLine(step, board, words),
    ruleNames: (ruleIds: readonly string[]) =>
      ruleIds
        .map((ruleId) => board.pack.rules.find((rule) => rule.ruleId === ruleId)?.title)
        .flatMap((title) => (title === undefined ? [] : [words.say(title)]))
        .join(', '),
  }
}
