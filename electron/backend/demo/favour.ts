import { daysBetween, weekdayOf, type LocalDate } from '../../../shared/kernel/time.ts'
import type { Choice, Limits, Member } from './crew.ts'
import { plantedHabits, type Habit } from './story.ts'

type Favour = Pick<Choice, 'limits' | 'preferred' | 'avoided'>
interface Asked {
  readonly on: LocalDate
  readonly role: string
  readonly closing: boolean
}

const limits: Limits = { contractPercent: 115, closings: 4, rowOfDays: 6 }
export const plainFavour: Favour = { limits, preferred: null, avoided: null }

const flexible = (crew: readonly Member[], role: string): Member | undefined =>
  crew.find(({ person, minor }) => person.role === role && !minor && person.availability.length === 0)

/** One lead closes whenever that is asked for, and does nothing else. */
const favourSameCloser = (crew: readonly Member[], { role, closing }: Asked): Favour => {
  const personId = crew[0]?.person.personId ?? null
  if (role !== 'lead' || personId === null) return plainFavour
  return {
    limits: { ...limits, closings: 5 },
    preferred: closing ? personId : null,
    avoided: closing ? null : personId,
  }
}

const sevenDaysFrom = plantedHabits.find(({ habit }) => habit === 'sevenDays')?.fromWeekOn ?? '2026-10-26'

/** Wednesday to Sunday of one week and Monday and Tuesday of the next: seven in a row, with a rest in every week. */
const favourSevenDays = (crew: readonly Member[], { on, role }: Asked): Favour => {
  const personId = flexible(crew, 'service')?.person.personId ?? null
  if (role !== 'service' || personId === null) return plainFavour
  const second = Math.trunc(daysBetween(sevenDaysFrom, on) / 7) % 2 === 1
  const works = second ? weekdayOf(on) <= 2 : weekdayOf(on) >= 3
  return {
    limits: { ...limits, rowOfDays: 7 },
    preferred: works ? personId : null,
    avoided: works ? null : personId,
  }
}

/** Who is asked first, or not at all, for a shift of an outlet with a habit. */
export const favourOf = (habit: Habit | null, crew: readonly Member[], asked: Asked): Favour => {
  if (habit === 'sameCloser') return favourSameCloser(crew, asked)
  return habit === 'sevenDays' ? favourSevenDays(crew, asked) : plainFavour
}
