/** Words of asking for a local value, and of the list of those that were asked for. */
import type { OverrideCategory, OverrideState } from '../../overrides/model.ts'
import type { Override } from '../../overrides/model.ts'

export interface OverrideMessages {
  readonly title: string
  readonly detail: string
  readonly ask: AskMessages
  readonly preview: PreviewMessages
  readonly list: ListMessages
  readonly states: Readonly<Record<OverrideState, string>>
  readonly categories: Readonly<Record<OverrideCategory, string>>
  readonly outcomes: Readonly<Record<NonNullable<Override['outcome']>, string>>
}

interface AskMessages {
  readonly title: (rule: string) => string
  readonly value: string
  readonly bandFree: string
  readonly bandOuter: string
  readonly outsideBounds: (from: string, to: string, who: string) => string
  readonly noBounds: (shared: string) => string
  readonly sameValue: string
  readonly from: string
  readonly until: string
  readonly longestTerm: (date: string) => string
  readonly termTooLong: (date: string) => string
  readonly endsBeforeStart: string
  readonly days: (count: number) => string
  readonly longest: string
  readonly category: string
  readonly categoryHints: Readonly<Record<OverrideCategory, string>>
  readonly reason: string
  readonly reasonHint: string
  readonly reasonMissing: string
  readonly save: string
  readonly request: string
  readonly saving: string
  readonly cancel: string
}

interface PreviewMessages {
  readonly title: string
  readonly gone: (count: number) => string
  readonly added: (count: number) => string
  readonly same: string
  readonly more: (count: number) => string
  readonly ifApproved: string
  readonly otherWeek: string
}

interface ListMessages {
  readonly empty: string
  readonly emptyText: string
  readonly toPlan: string
  readonly groups: Readonly<Record<'open' | 'toClose' | 'past', string>>
  readonly rule: string
  readonly value: string
  readonly state: string
  readonly term: string
  readonly reason: string
  readonly actions: string
  readonly period: (from: string, until: string) => string
  readonly endsIn: (days: number) => string
  readonly withdraw: string
  readonly withdrawTitle: string
  readonly withdrawText: string
  readonly close: string
  readonly closeTitle: string
  readonly closeText: string
  readonly outcome: string
  readonly cancel: string
  readonly decided: (who: string, reason: string) => string
}
