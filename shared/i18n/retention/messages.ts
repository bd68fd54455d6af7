/** Words of checkpoints and of what the share no longer needs. */
import type { RetentionState } from '../../sync/checkpoint.ts'

export interface RetentionMessages {
  readonly title: string
  /** `days`: for how long the organisation keeps files behind a checkpoint. */
  readonly text: (days: string) => string
  readonly outlet: string
  /** What the state means, and what happens next; `on`: a day. */
  readonly states: Readonly<Record<RetentionState, (on: string) => string>>
  readonly checkpoint: string
  readonly none: string
  readonly witnessed: string
  /** `of`: how many are needed. */
  readonly witnesses: (count: number, of: number, names: string) => string
  readonly due: string
  readonly dueSince: (on: string) => string
  readonly files: string
  readonly filesThere: (count: number, shown: string) => string
  readonly mayGo: string
  readonly removed: string
  readonly nothing: string
  readonly unheard: string
  readonly onlyOwn: string
  readonly write: string
  readonly remove: (count: number, shown: string) => string
  readonly written: string
  readonly gone: (count: number, shown: string) => string
  readonly ask: {
    readonly title: (count: number, shown: string) => string
    readonly text: string
    readonly kept: string
    readonly list: string
    readonly confirm: string
    readonly cancel: string
  }
}
