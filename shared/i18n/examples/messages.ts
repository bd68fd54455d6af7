/** Words of the preset pages: their headings, and why one would object to a plan that a rule passes. */
import type { SceneName } from '../../rules/counterScenes.ts'

export interface ExamplesMessages {
  readonly title: string
  readonly detail: string
  readonly all: string
  readonly open: string
  readonly loading: string
  readonly columns: Readonly<Record<'preset' | 'sentence', string>>
  readonly protects: string
  readonly notCaught: string
  readonly counterTitle: string
  readonly counterHint: (rule: string) => string
  readonly noCounter: string
  readonly scenes: Readonly<Record<SceneName, string>>
  readonly withBreak: (span: string, from: string, to: string) => string
  readonly rules: string
  readonly rule: string
  readonly pack: string
  readonly says: string
  readonly numbers: string
}
