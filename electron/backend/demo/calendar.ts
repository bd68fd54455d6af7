import { addDays, type LocalDate } from '../../../shared/kernel/time.ts'

/** The demo's own today: Wednesday 18 November 2026, 9:40 in Berlin. */
export const demoNowAt = Date.UTC(2026, 10, 18, 8, 40)

const firstWeekOn: LocalDate = '2026-08-17'
const weeksFrom = (on: LocalDate, count: number): readonly LocalDate[] =>
  Array.from({ length: count }, (_, index) => addDays(on, index * 7))

/** The 13 weeks behind today and the running one. */
export const publishedWeeks = weeksFrom(firstWeekOn, 14)
export const runningWeekOn: LocalDate = '2026-11-16'
export const weeksAhead = weeksFrom('2026-11-23', 2)
export const allWeeks: readonly LocalDate[] = [...publishedWeeks, ...weeksAhead]

/** Both packs take effect on a Monday; the second changes what the first had set. */
export const firstPackOn: LocalDate = '2026-07-06'
export const secondPackOn: LocalDate = '2026-10-05'
export const firstPackAt = Date.UTC(2026, 5, 25, 12, 0)
export const secondPackAt = Date.UTC(2026, 8, 24, 12, 0)

/** Public holidays that fall into the demo's weeks. */
export const holidays: Readonly<Record<'DE' | 'GB' | 'FI', readonly LocalDate[]>> = {
  DE: ['2026-10-03', '2026-12-25', '2026-12-26'],
  GB: ['2026-08-31', '2026-12-25', '2026-12-28'],
  FI: ['2026-10-31', '2026-12-06', '2026-12-25'],
}

/** From here on only what was planted on purpose goes wrong, so that the last weeks read clearly. */
export const calmSinceOn: LocalDate = '2026-10-26'
