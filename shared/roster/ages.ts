/** What a week may know of a person's age: completed years, and a birthday only where it falls into the week. */
import { addDays } from '../kernel/time.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { PersonFacts } from './model.ts'

/** Rules end here: everybody older looks the same. */
const ofAge = 18

/** Whoever was born on 29 February completes a year on 1 March of a common year (BGB §188). */
export const birthdayIn = (birthOn: LocalDate, year: number): LocalDate => {
  const on = `${String(year).padStart(4, '0')}${birthOn.slice(4)}` as LocalDate
  // a date that the year does not have is the day after the 28th
  return birthOn.endsWith('-02-29') && !isLeap(year) ? addDays(`${on.slice(0, 8)}28` as LocalDate, 1) : on
}
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const yearsOn = (birthOn: LocalDate, on: LocalDate): number => {
  const year = Number(on.slice(0, 4))
  return year - Number(birthOn.slice(0, 4)) - (on < birthdayIn(birthOn, year) ? 1 : 0)
}

/** The week of a Monday; its shifts may reach into the day after it. */
export const ageFactsOf = (birthOn: LocalDate, weekOn: LocalDate): NonNullable<PersonFacts['age']> => {
  const years = Math.min(ofAge, yearsOn(birthOn, weekOn))
  const lastOn = addDays(weekOn, 8)
  if (years === ofAge || yearsOn(birthOn, lastOn) === years) return { years, turnsOn: null }
  const turnsOn = [weekOn, lastOn]
    .map((on) => birthdayIn(birthOn, Number(on.slice(0, 4))))
    .find((on) => weekOn < on && on <= lastOn)
  return { years, turnsOn: turnsOn ?? null }
}
