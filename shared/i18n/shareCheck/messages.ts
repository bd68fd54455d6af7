/** Words of the share check: what is looked at, the verdict, and each reason with what to do. */
import type { CheckReasonCode, CheckStep, Fitness } from '../../sync/shareCheck.ts'

export interface CheckSentence {
  readonly what: string
  readonly next: string
}

export interface ShareCheckMessages {
  readonly running: string
  readonly cancel: string
  readonly goOn: string
  readonly failed: string
  readonly access: Readonly<
    Record<
      | 'title'
      | 'hint'
      | 'endpoint'
      | 'endpointHint'
      | 'region'
      | 'accessKeyId'
      | 'secret'
      | 'secretHint'
      | 'keep'
      | 'kept'
      | 'environment',
      string
    >
  >
  readonly verdicts: Readonly<Record<Fitness, string>>
  /** What the share does where the answer is yes. */
  readonly steps: Readonly<Record<CheckStep, string>>
  readonly outcomes: Readonly<Record<'yes' | 'no' | 'unknown', string>>
  /** The value, where a sentence has one, in seconds, minutes, MB, characters or files. */
  readonly reasons: Readonly<Record<CheckReasonCode, (value: string) => CheckSentence>>
}
