/** Words of the presets: what a manager calls a rule, what it says, protects, and does not catch. */
import type { PresetName } from '../../rules/presets.ts'

export interface PresetWords {
  readonly name: string
  readonly sentence: string
  readonly protects: string
  readonly notCaught: string
}
export type PresetMessages = Readonly<Record<PresetName, PresetWords>>
