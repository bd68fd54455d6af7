/** Sentences for what a rule found, by constraint kind; quantities arrive formatted. */
import type { CountLimitCheck, WorkWindow } from '../../rules/check.ts'
import type { MissingFact } from '../../roster/findings.ts'

export interface FindingMessages {
  readonly restBetween: (actual: string, limit: string) => string
  readonly restInWindow: (actual: string, limit: string) => string
  readonly most: Readonly<Record<WorkWindow, (actual: string, limit: string) => string>>
  readonly least: Readonly<Record<WorkWindow, (actual: string, limit: string) => string>>
  readonly breakDue: (actual: string, limit: string) => string
  readonly outsideWindow: (amount: string) => string
  readonly withoutSkill: (role: string, skill: string) => string
  readonly missingStaff: (amount: string, role: string, intervals: number) => string
  readonly count: Readonly<Record<CountLimitCheck['counts'], (actual: number, limit: number) => string>>
  readonly workAverage: (actual: string, limit: string) => string
  readonly spanLimit: (actual: string, limit: string) => string
  readonly notAllowed: string
  readonly owed: string
  readonly notice: (actual: string, limit: string) => string
  readonly changed: string
  readonly alone: (amount: string) => string
  readonly missingPeople: (amount: string) => string
  readonly unfair: (actual: string, limit: string) => string
  readonly guarantee: (actual: string, limit: string) => string
  readonly unknown: Readonly<Record<MissingFact, string>>
  readonly premium: (amount: string) => string
}
