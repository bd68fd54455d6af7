/** How long all rules of law take over a year, and that the time grows with shifts and rules and no faster. */
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import type { WeekFacts } from '#shared/roster/model.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { lawPack } from '#test/support/lawWeeks.ts'
import { createLawWeeks, lawPackTimes } from '../lawYear.ts'
import { againstLimit, againstPeer, medianOf, type Figure } from '../ratio.ts'

const judge = (pack: RulePack, weeks: readonly WeekFacts[]): void => {
  for (const week of weeks) evaluateWeek({ pack, overrides: [], week })
}
const timeOf = (pack: RulePack, weeks: readonly WeekFacts[]): number => {
  const startAt = performance.now()
  judge(pack, weeks)
  return performance.now() - startAt
}
const medianTime = (pack: RulePack, weeks: readonly WeekFacts[], rounds: number): number => {
  judge(pack, weeks)
  return medianOf(Array.from({ length: rounds }, () => timeOf(pack, weeks)))
}

/** 143 rules, 200 people, 52 weeks one after the other, each with what was before it. */
const year = (): Figure =>
  againstLimit('evaluate-law-year', medianTime(lawPack, createLawWeeks(200, 52), 5), 2_000, 'ms')

/** Time for so many times the work, over so many times the time: 1 is linear. */
const growth = (id: string, times: number, one: number, many: number): Figure =>
  againstPeer(`${id}-${times}x`, many / (times * one), 1.5)

const inShifts = (): readonly Figure[] => {
  const timeFor = (people: number): number => medianTime(lawPack, createLawWeeks(people, 2), 9)
  const one = timeFor(50)
  return [4, 16].map((times) => growth('evaluate-law-shifts', times, one, timeFor(50 * times)))
}
const inRules = (): readonly Figure[] => {
  const weeks = createLawWeeks(50, 2)
  const one = medianTime(lawPack, weeks, 9)
  return [4, 16].map((times) => growth('evaluate-law-rules', times, one, medianTime(lawPackTimes(times), weeks, 9)))
}

export const evaluateLaw = (): readonly Figure[] => [year(), ...inShifts(), ...inRules()]
