/** Sentences for what a rule found, by constraint kind; quantities arrive formatted. */
import type { MissingFact } from '../../roster/findings.ts'

export interface FindingMessages {
  readonly restBetween: (actual: string, limit: string) => string
  readonly restInWindow: (actual: string, limit: string) => string
  readonly most: Readonly<Record<'shift' | 'local-day' | 'calendar-week', (actual: string, limit: string) => string>>
  readonly least: Readonly<Record<'shift' | 'local-day' | 'calendar-week', (actual: string, limit: string) => string>>
  readonly breakDue: (actual: string, limit: string) => string
  readonly outsideWindow: (amount: string) => string
  readonly withoutSkill: (role: string, skill: string) => string
  readonly missingStaff: (amount: string, role: string, intervals: number) => string
  readonly count: Readonly<
    Record<
      'consecutive-days' | 'days-per-week' | 'closings-per-week' | 'split-days-per-week',
      (actual: number, limit: number) => string
    >
  >
  readonly unknown: Readonly<Record<MissingFact, string>>
  readonly premium: (amount: string) => string
}
