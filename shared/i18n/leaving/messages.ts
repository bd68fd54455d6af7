/** Words of the list of what leaves an outlet and what stays. */
import type { LeavingTopic, StayingTopic } from '../../compliance/leaving.ts'

export interface LeavingMessages {
  readonly title: (outlet: string) => string
  /** Why it is shown now. */
  readonly first: string
  readonly leaves: string
  readonly stays: string
  readonly leaving: Readonly<Record<LeavingTopic, string>>
  readonly staying: Readonly<Record<StayingTopic, string>>
  /** Who can read it, and that it cannot be taken back. */
  readonly readers: string
  readonly recognised: string
  readonly confirm: (outlet: string) => string
  readonly next: string
  readonly cancel: string
  /** The way to the list once it was confirmed. */
  readonly again: string
  /** Of the command line: the list counts as read. */
  readonly confirmedBy: string
}
