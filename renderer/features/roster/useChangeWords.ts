import { localOf } from '#shared/kernel/time.ts'
import type { Shift } from '#shared/roster/model.ts'
import type { ShiftChange } from '#shared/roster/ports.ts'
import { useRoster } from './rosterContext.ts'
import { breakMinutesOf } from './shiftMoves.ts'
import { useWords } from './words.ts'

export interface ChangeWords {
  readonly nameOf: (personId: string | null) => string
  /** "Mon 08:00–16:00 guard → Mon 09:00–17:00 guard"; with a name where the shift is not this person's. */
  readonly changeText: (change: ShiftChange, personId: string | null) => string
}

/** A changed shift in words, as the people of the board are called. */
export const useChangeWords = (): ChangeWords => {
  const { t, f, word } = useWords()
  const { people, zone } = useRoster((state) => state.board)
  const names = new Map<string, string>(people.map(({ personId, name }) => [personId, name]))
  const nameOf = (personId: string | null): string =>
    personId === null ? t.board.openShifts : (names.get(personId) ?? personId)
  const brief = (shift: Shift): string => {
    const pause = breakMinutesOf(shift)
    const span = `${f.dayShort(localOf(shift.startAt, zone).on)} ${f.time(shift.startAt, zone)}–${f.time(shift.endAt, zone)}`
    return `${span} ${word(shift.role)}${pause > 0 ? `, ${t.board.breakOf(f.duration(pause))}` : ''}`
  }
  const changeText = ({ before, after }: ShiftChange, personId: string | null): string => {
    const own = (shift: Shift | null): string | null => {
      if (shift === null) return null
      return shift.personId === personId ? brief(shift) : `${nameOf(shift.personId)} ${brief(shift)}`
    }
    const [from, to] = [own(before), own(after)]
    return from !== null && to !== null ? t.publish.fromTo(from, to) : (from ?? to ?? '')
  }
  return { nameOf, changeText }
}
