/** Words of the manager's week: board, strip, problems, why-card, publishing. */
import type { EditLabel } from '../../roster/editLabels.ts'
import type { Layer, LayerStep } from '../../roster/findings.ts'
import type { Severity, Source } from '../../rules/model.ts'
import type { AdviceMessages } from './adviceMessages.ts'
import type { FindingMessages } from './findingMessages.ts'
import type { PublishMessages } from './publishMessages.ts'

export interface RosterMessages {
  readonly title: string
  readonly board: BoardMessages
  readonly toolbar: ToolbarMessages
  readonly editor: EditorMessages
  readonly strip: StripMessages
  readonly problems: ProblemMessages
  readonly why: WhyMessages
  readonly advice: AdviceMessages
  readonly finding: FindingMessages
  readonly publish: PublishMessages
  readonly empty: EmptyMessages
  readonly said: SaidMessages
  readonly refused: RefusedMessages
  readonly edits: Readonly<Record<EditLabel, string>>
}

interface BoardMessages {
  readonly label: (outlet: string, week: string) => string
  readonly person: string
  readonly openShifts: string
  readonly openCount: (count: number) => string
  readonly today: string
  readonly free: string
  readonly problems: (count: number) => string
  readonly breakOf: (minutes: string) => string
  readonly noBreak: string
  readonly span: (from: string, to: string) => string
  readonly contract: (planned: string, agreed: string) => string
  readonly noContract: (planned: string) => string
  readonly over: (minutes: string) => string
  readonly under: (minutes: string) => string
  readonly notActive: string
  readonly target: Readonly<Record<'fine' | 'overlap' | 'notPossible', string>>
  readonly targetSolves: (count: number) => string
  readonly targetMore: (count: number) => string
  readonly moving: (count: number) => string
  readonly movingHint: string
}

interface ToolbarMessages {
  readonly undo: (label: string | null) => string
  readonly redo: (label: string | null) => string
  readonly undoLast: string
  readonly redoLast: string
  readonly copyLastWeek: string
  readonly problems: (count: number) => string
  readonly publish: string
  readonly publishAmendment: string
  readonly previousWeek: string
  readonly nextWeek: string
  readonly keys: string
  readonly saving: string
  readonly stage: Readonly<Record<'none' | 'draft' | 'checked' | 'published' | 'received' | 'amended', string>>
  readonly keyList: readonly (readonly [string, string])[]
  readonly close: string
}

interface EditorMessages {
  readonly title: string
  readonly breakTitle: string
  readonly start: string
  readonly end: string
  readonly breakMinutes: string
  readonly role: string
  readonly person: string
  readonly nobody: string
  readonly save: string
  readonly cancel: string
  readonly remove: string
  readonly split: string
  readonly badTime: string
  readonly works: (duration: string) => string
  readonly nextDay: string
  readonly noBreak: string
}

interface StripMessages {
  readonly title: string
  readonly label: (role: string) => string
  readonly allRoles: string
  readonly role: string
  /** `missing` is null where nothing is. */
  readonly summary: (missing: string | null, surplus: string) => string
  readonly numbers: (needed: number, planned: number) => string
  readonly missingCount: (count: number) => string
  readonly surplusCount: (count: number) => string
  readonly demand: (count: number) => string
  readonly hint: string
}

interface ProblemMessages {
  readonly title: string
  readonly groupBy: string
  readonly by: Readonly<Record<'day' | 'person' | 'rule', string>>
  readonly filter: string
  readonly severity: string
  readonly all: string
  readonly kinds: Readonly<Record<'block' | 'reason' | 'undetermined' | 'notice' | 'premium', string>>
  readonly none: string
  readonly noneText: string
  readonly noMatch: string
  readonly wholeOutlet: string
  readonly shown: (shown: number, all: number) => string
  readonly goTo: string
  readonly explain: string
  readonly close: string
  readonly accepted: string
  readonly checked: (subjects: number, rules: number) => string
}

interface WhyMessages {
  readonly title: string
  readonly back: string
  readonly purpose: string
  readonly source: string
  readonly sourceStatus: Readonly<Record<Source['status'], string>>
  readonly limit: string
  readonly needed: string
  readonly agreed: string
  readonly actual: string
  readonly layers: string
  readonly layer: Readonly<Record<Layer, string>>
  readonly state: Readonly<Record<LayerStep['state'], string>>
  readonly setBy: (who: string) => string
  readonly until: (date: string) => string
  readonly free: (from: string, to: string) => string
  readonly outer: (from: string, to: string) => string
  readonly noBounds: string
  readonly pack: (version: number, date: string) => string
  readonly tableRow: (row: string) => string
  readonly notCaught: string
  readonly accept: string
  readonly acceptHint: string
  readonly acceptSave: string
  readonly acceptedBefore: string
  readonly request: string
  readonly copyReference: string
  readonly copied: string
  readonly severity: Readonly<Record<Severity, string>>
  readonly staff: (role: string) => string
  readonly gone: string
  readonly contractTitle: (name: string) => string
  readonly contractText: (planned: string, agreed: string, shifts: number) => string
  readonly intervalTitle: (role: string, time: string) => string
  readonly intervalText: (demand: number, needed: number, planned: number) => string
}

interface EmptyMessages {
  readonly noPeople: string
  readonly noPeopleText: string
  readonly importPeople: string
  readonly noDemand: string
  readonly noDemandText: string
  readonly importDemand: string
  readonly noShifts: string
  readonly noShiftsText: string
  readonly addFirst: string
  readonly noOutlet: string
  readonly noOutletText: string
}

interface SaidMessages {
  readonly done: Readonly<Record<EditLabel, (what: string) => string>>
  readonly several: (count: number) => string
  readonly undone: (label: string) => string
  readonly redone: (label: string) => string
  readonly copied: (count: number) => string
  readonly selected: (count: number) => string
  readonly grabbed: (what: string) => string
  readonly over: (name: string, day: string, verdict: string) => string
  readonly cancelled: string
  readonly problems: (count: number) => string
  readonly copiedWeek: (count: number) => string
  readonly openedTitle: string
  readonly openedText: (count: number) => string
  readonly openedWhy: Readonly<Record<'blocked' | 'notActive' | 'notAvailable', string>>
  readonly replaceWeek: string
}

interface RefusedMessages {
  readonly overlap: string
  readonly shiftInvalid: string
  readonly outsideWeek: string
  readonly fault: string
}
