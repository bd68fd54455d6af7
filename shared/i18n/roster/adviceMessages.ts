/** Words of advice on a plan: suggestions for a problem, and who could take a shift. */
import type { AgainstReason, Candidate, ForReason } from '../../roster/whoCouldTake.ts'

export interface AdviceMessages {
  readonly title: string
  readonly open: string
  readonly looking: string
  readonly failed: string
  readonly failedText: string
  readonly again: string
  readonly intro: string
  readonly none: string
  readonly noneText: string
  readonly unknown: string
  readonly unknownText: string
  readonly toCard: string
  /** The number of a suggestion in the list. */
  readonly numbered: (number: number) => string
  readonly apply: string
  readonly applyNumber: (number: number) => string
  readonly show: string
  readonly hide: string
  readonly clears: (rules: string) => string
  readonly eases: (rules: string) => string
  readonly stays: string
  readonly instead: string
  readonly nothingNew: string
  readonly before: string
  readonly after: string
  readonly noShift: string
  readonly problems: (before: number, after: number) => string
  readonly step: StepMessages
  readonly takers: TakerMessages
}

/** `shift` is who, day and times; durations and names come as text. */
interface StepMessages {
  readonly pause: (shift: string, minutes: string) => string
  readonly startLater: (shift: string, minutes: string) => string
  readonly startEarlier: (shift: string, minutes: string) => string
  readonly endLater: (shift: string, minutes: string) => string
  readonly endEarlier: (shift: string, minutes: string) => string
  readonly moveLater: (shift: string, minutes: string) => string
  readonly moveEarlier: (shift: string, minutes: string) => string
  readonly swap: (shift: string, other: string) => string
  readonly assign: (shift: string, name: string) => string
  readonly add: (shift: string, role: string) => string
  readonly open: (shift: string) => string
}

interface TakerMessages {
  readonly title: string
  readonly open: string
  readonly intro: (shift: string) => string
  readonly none: string
  readonly noneText: string
  readonly gone: string
  readonly word: Readonly<Record<Candidate['word'], string>>
  readonly speaksFor: Readonly<Record<Exclude<ForReason, 'hoursLeft'>, string>>
  readonly hoursLeft: (minutes: string) => string
  readonly against: Readonly<Record<Exclude<AgainstReason, 'overHours'>, string>>
  readonly overHours: (minutes: string) => string
  readonly forLabel: string
  readonly againstLabel: string
  readonly give: string
  readonly giveTo: (name: string) => string
}
