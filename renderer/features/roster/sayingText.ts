import { addDays, localOf } from '#shared/kernel/time.ts'
import { unreachable } from '#shared/kernel/result.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import { editLabels, type EditLabel } from '#shared/roster/editLabels.ts'
import type { Shift } from '#shared/roster/model.ts'
import type { RosterState, Saying } from './rosterState.ts'
import { verdictWords } from './verdictWords.ts'
import type { Words } from './words.ts'

type Told = Exclude<Saying, { readonly what: 'problem' | 'refused' | 'fault' }>
type Context = Pick<RosterState, 'board'>

const nameOf = ({ board }: Context, personId: PersonId | null, { t }: Words): string =>
  board.people.find((person) => person.personId === personId)?.name ?? t.board.openShifts

const oneShift = (shift: Shift, context: Context, words: Words): string =>
  words.sayShift(nameOf(context, shift.personId, words), localOf(shift.startAt, context.board.zone).on, shift)

const manyShifts = (shifts: readonly Shift[], context: Context, words: Words): string => {
  const first = shifts[0]
  return shifts.length === 1 && first !== undefined
    ? oneShift(first, context, words)
    : words.t.said.several(shifts.length)
}

export const isEditLabel = (label: string): label is EditLabel => editLabels.some((known) => known === label)

const done = (saying: Extract<Told, { what: 'done' }>, context: Context, words: Words): string => {
  const what = words.t.said.done[saying.label](manyShifts(saying.shifts, context, words))
  return saying.problems === saying.before ? what : `${what}. ${words.t.said.problems(saying.problems)}`
}

const stepped = (saying: Extract<Told, { what: 'undone' | 'redone' }>, { t }: Words): string => {
  const label = isEditLabel(saying.label) ? t.edits[saying.label] : saying.label
  return `${t.said[saying.what](label)}. ${t.said.problems(saying.problems)}`
}

const over = ({ target, verdict }: Extract<Told, { what: 'over' }>, context: Context, words: Words): string => {
  const day = words.f.weekday(addDays(context.board.weekOn, target.day))
  const text = verdictWords(verdict, context.board.pack.rules, words)
  return words.t.said.over(nameOf(context, target.personId, words), day, text)
}

/** One plain sentence for a screen reader. */
export const sayingText = (saying: Told, context: Context, words: Words): string => {
  const { t } = words
  switch (saying.what) {
    case 'done':
      return done(saying, context, words)
    case 'undone':
    case 'redone':
      return stepped(saying, words)
    case 'copied':
      return t.said.copied(saying.count)
    case 'selected':
      return t.said.selected(saying.count)
    case 'grabbed':
      return `${t.said.grabbed(oneShift(saying.shift, context, words))}. ${t.board.movingHint}`
    case 'over':
      return over(saying, context, words)
    case 'cancelled':
      return t.said.cancelled
    default:
      return unreachable(saying)
  }
}
