import type { OverrideView, WeekSummary } from '#shared/contract/roster.ts'
import { addDays, daysBetween, weekOf, type LocalDate } from '#shared/kernel/time.ts'

export type NextStep =
  | { readonly kind: 'importPeople' }
  | { readonly kind: 'solve' | 'giveReasons' | 'fill'; readonly weekOn: LocalDate; readonly count: number }
  | { readonly kind: 'planWeek' | 'publish' | 'publishAgain'; readonly weekOn: LocalDate }
  | { readonly kind: 'renew'; readonly untilOn: LocalDate }

export interface HomeFacts {
  readonly weeks: readonly WeekSummary[]
  readonly overrides: readonly OverrideView[]
  readonly people: number
  readonly todayOn: LocalDate
}

const mostSteps = 5
const soonDays = 28

export const endingSoon = (overrides: readonly OverrideView[], todayOn: LocalDate): readonly OverrideView[] =>
  overrides
    .filter(({ override, state }) => {
      const days = daysBetween(todayOn, override.untilOn)
      return (state === 'active' || state === 'planned') && days >= 0 && days <= soonDays
    })
    .toSorted((a, b) => daysBetween(b.override.untilOn, a.override.untilOn))

const stepOfWeek = (week: WeekSummary): NextStep | null => {
  const { weekOn } = week
  if (week.stage === 'none') return { kind: 'planWeek', weekOn }
  if (week.blocks > 0) return { kind: 'solve', weekOn, count: week.blocks }
  if (week.openShifts > 0) return { kind: 'fill', weekOn, count: week.openShifts }
  const isOut = week.stage === 'published' || week.stage === 'received'
  if (isOut) return week.amended ? { kind: 'publishAgain', weekOn } : null
  return week.reasons > 0 ? { kind: 'giveReasons', weekOn, count: week.reasons } : { kind: 'publish', weekOn }
}

/** At most five, the nearest first: people, then week by week from the present one, then overrides in their last week. */
export const nextSteps = ({ weeks, overrides, people, todayOn }: HomeFacts): readonly NextStep[] => {
  const thisWeekOn = weekOf(todayOn)
  const open = weeks
    .filter((week) => daysBetween(thisWeekOn, week.weekOn) >= 0)
    .toSorted((a, b) => daysBetween(b.weekOn, a.weekOn))
    .flatMap((week): readonly NextStep[] => {
      const step = stepOfWeek(week)
      return step === null ? [] : [step]
    })
  const last = endingSoon(overrides, todayOn)
    .filter(({ override }) => daysBetween(override.untilOn, addDays(todayOn, 7)) >= 0)
    .map(({ override }): NextStep => ({ kind: 'renew', untilOn: override.untilOn }))
  const first: readonly NextStep[] = people === 0 ? [{ kind: 'importPeople' }] : []
  return [...first, ...open, ...last].slice(0, mostSteps)
}
