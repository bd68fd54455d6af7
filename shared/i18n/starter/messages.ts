/** Words of the starter packs: rules of law and house to choose from, with their sources and their cases. */
import type { Presence } from '../../rules/adopt.ts'
import type { Basis, Level, Source } from '../../rules/model.ts'
import type { LayerRelation } from '../../rules/stacking.ts'

export interface StarterMessages {
  readonly title: string
  readonly detail: string
  readonly open: string
  readonly loading: string
  /** Stands on every page that shows law. */
  readonly notAdvice: string
  readonly back: string
  readonly backToRules: string
  readonly columns: Readonly<Record<'pack' | 'place' | 'rules' | 'cases' | 'asOf' | 'taken', string>>
  readonly house: string
  readonly union: string
  readonly taken: (taken: string, all: string) => string
  readonly noneTaken: string
  readonly aged: (months: number) => string
  readonly readOn: (date: string) => string
  readonly agedHint: (months: number) => string
  readonly counts: (rules: number, cases: number) => string
  readonly regions: string
  readonly regionsHint: string
  readonly choose: string
  readonly chooseAll: string
  readonly chosen: (count: string) => string
  readonly take: (count: number) => string
  readonly allTaken: string
  readonly tookOver: (count: number) => string
  readonly presence: Readonly<Record<Exclude<Presence, 'absent'>, string>>
  readonly sharedFrom: (pack: string) => string
  readonly facts: Readonly<
    Record<
      'purpose' | 'notCaught' | 'source' | 'unverified' | 'exceptions' | 'consequence' | 'overridable' | 'preset',
      string
    >
  >
  readonly sourceText: string
  readonly status: Readonly<Record<Source['status'], string>>
  readonly consequence: Readonly<Record<Basis['consequence'], string>>
  readonly overridable: Readonly<Record<Basis['overridable'], string>>
  readonly cases: (count: number) => string
  readonly casesPassed: (passed: string, all: string) => string
  readonly caseColumns: Readonly<Record<'what' | 'expected' | 'found' | 'holds', string>>
  readonly verdicts: Readonly<Record<'ok' | 'violation' | 'premium' | 'undetermined' | 'not-applicable', string>>
  readonly holds: Readonly<Record<'yes' | 'no', string>>
  readonly layers: {
    readonly title: string
    readonly relations: Readonly<Record<LayerRelation, string>>
    readonly levels: Readonly<Record<Level, string>>
  }
}
