/** How long ago the law behind a rule was read: facts about law decay. */
import type { LocalDate } from '../kernel/time.ts'

/** From then on a reader is warned. */
export const warnAfterMonths = 12

/** Completed months between the date of which the law was read and today; never negative. */
export const lawAgeMonths = (asOf: LocalDate, today: LocalDate): number => {
  const monthOf = (on: LocalDate): number => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7))
  const begun = monthOf(today) - monthOf(asOf)
  // the last days of a long month count as complete at the end of a short one
  const isComplete = today.slice(8) >= asOf.slice(8) || isLastOfMonth(today)
  return Math.max(0, isComplete ? begun : begun - 1)
}

const isLastOfMonth = (on: LocalDate): boolean => {
  const [year, month, day] = [Number(on.slice(0, 4)), Number(on.slice(5, 7)), Number(on.slice(8))]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return day === (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31)
}

export const isLawAged = (asOf: LocalDate, today: LocalDate): boolean => lawAgeMonths(asOf, today) >= warnAfterMonths
