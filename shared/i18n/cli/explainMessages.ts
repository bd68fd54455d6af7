/** Words with which the command line explains a copied reference. */
import type { ExplainedFinding, Unresolved } from '../../overrides/explainReference.ts'
import type { ExplainedReplay } from '../../overrides/explainReplay.ts'
import type { ReferenceFault } from '../../overrides/reference.ts'
import type { Layer, LayerStep } from '../../roster/findings.ts'

export interface ExplainMessages {
  readonly value: (rule: string, parameter: string, value: string, pack: number) => string
  readonly number: (value: number, unit: string) => string
  readonly layer: Readonly<Record<Layer, string>>
  readonly state: Readonly<Record<LayerStep['state'], string>>
  readonly setBy: (who: string) => string
  readonly until: (date: string) => string
  readonly bounds: (freeMin: number, freeMax: number, outerMin: number, outerMax: number) => string
  /** What became of it since it was copied under that pack. */
  readonly told: Readonly<Record<ExplainedFinding['state'], (pack: number) => string>>
  readonly replay: (outlet: string, draftVersion: number, fromOn: string, untilOn: string, tally: string) => string
  /** New findings, vanished ones, and person-minutes more. */
  readonly tally: (added: number, gone: number, minutes: number) => string
  /** What the figures of a replay are now, set against those that were copied. */
  readonly replayTold: Readonly<Record<ExplainedReplay['state'], string>>
  readonly unresolved: Readonly<Record<Unresolved | 'unknownWeek' | 'unknownDraft', string>>
  readonly badReference: Readonly<Record<ReferenceFault, string>>
  readonly onePlace: string
}
