/** Words that the command line prints for people; the commands and their options stay English. */
import type { DeviceLines } from './deviceMessages.ts'
import type { ExplainMessages } from './explainMessages.ts'

export interface CliMessages {
  readonly steps: Readonly<Record<string, string>>
  readonly demoReady: (folder: string) => string
  readonly created: (organisation: string, outlets: number, version: number) => string
  readonly outletAdded: (name: string) => string
  readonly regionAdded: (name: string) => string
  readonly joined: (organisation: string) => string
  readonly waitingForAdmission: string
  readonly status: (organisation: string, actor: string, outlets: number) => string
  readonly noFindings: string
  readonly findings: (count: number) => string
  readonly finding: (on: string, rule: string, verdict: string) => string
  readonly violation: (amount: number, unit: string) => string
  readonly premium: (amount: number, unit: string) => string
  readonly undetermined: (why: string) => string
  readonly units: Readonly<Record<string, string>>
  readonly unknownPack: (name: string) => string
  readonly noRule: string
  readonly caseOk: (id: string, got: string) => string
  readonly caseFailed: (id: string, expected: string, got: string) => string
  readonly tableCase: (id: string, title: string, holds: boolean) => string
  readonly casesRun: (passed: number, cases: number) => string
  readonly packLine: (packId: string, title: string, rules: number, cases: number, asOf: string) => string
  readonly notLegalAdvice: string
  readonly imported: (accepted: number, rejected: number, dryRun: boolean) => string
  readonly ignoredColumns: (columns: string) => string
  /** `percent`: by how much the sum of all numbers moves. */
  readonly rounded: (numbers: number, percent: number) => string
  readonly importedFor: (outlet: string, accepted: number) => string
  readonly importError: (line: number, column: string, code: string, value: string) => string
  readonly published: (week: string, file: string) => string
  readonly rulesPublished: (version: number, effectiveOn: string) => string
  readonly rolledBack: (version: number, earlier: number, effectiveOn: string) => string
  readonly proposed: (digest: string) => string
  readonly proposal: (digest: string, version: number, changes: number, state: string) => string
  readonly noProposals: string
  readonly noSuchProposal: (digest: string) => string
  readonly notAVerdict: (text: string) => string
  readonly decided: (digest: string, state: string) => string
  readonly reviewStates: Readonly<Record<'unchanged' | 'draft' | 'waiting' | 'reviewed' | 'refused', string>>
  readonly synced: (sent: number, read: number, waiting: number) => string
  readonly refusedFile: (path: string, refusal: string) => string
  readonly verified: (files: number, chains: number, verdicts: number) => string
  readonly provedBy: (path: string) => string
  readonly audited: (files: number, retired: number, problems: number) => string
  readonly checkpoint: (file: string) => string
  readonly retired: (count: number, dryRun: boolean) => string
  readonly nothingToRetire: {
    readonly noCheckpoint: string
    readonly notWitnessed: string
    /** `on`: when the days will have passed for which files are kept. */
    readonly tooYoung: (on: string) => string
  }
  readonly ignoredName: (path: string) => string
  readonly ignoredMore: (count: number) => string
  readonly notVerified: (refused: number, mismatches: number) => string
  readonly mismatch: (path: string) => string
  readonly states: Readonly<Record<string, string>>
  readonly compared: (from: string, to: string) => string
  readonly difference: (state: string, outlet: string, rule: string, findings: number) => string
  readonly noDifferences: string
  readonly replayed: (added: number, gone: number) => string
  readonly replayedOutlet: (outlet: string, added: number, gone: number) => string
  readonly historyWritten: (weeks: number, rows: number, files: number) => string
  readonly backedUp: (file: string) => string
  readonly restored: (file: string) => string
  readonly notAFile: (path: string) => string
  readonly notJson: (path: string) => string
  readonly notShaped: (path: string, field: string) => string
  readonly unknownOutlet: (name: string) => string
  readonly unknownRegion: (name: string) => string
  readonly unknownShift: (shift: string) => string
  readonly nothingAmended: string
  readonly unknownActor: (name: string) => string
  readonly unknownColumn: (name: string) => string
  readonly noShare: string
  readonly explain: ExplainMessages
  readonly devices: DeviceLines
  readonly optionMissing: (name: string) => string
  readonly shareProblem: (problem: string) => string
  readonly jobFailed: (problem: string) => string
}
