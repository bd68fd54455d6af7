/** Words of the page that an inspector opens, and of the dialog that makes it. */
import type { ApprovalState, InspectionProblem } from '../../inspect/report.ts'
import type { Severity } from '../../rules/model.ts'

export const checkNames = ['registry', 'files', 'chain', 'verdicts', 'approvals', 'seal'] as const
export type CheckName = (typeof checkNames)[number]

export interface InspectMessages {
  readonly language: string
  readonly title: (outlet: string) => string
  readonly period: (from: string, to: string) => string
  readonly madeBy: (who: string, at: string) => string
  readonly checking: string
  readonly fine: string
  readonly fineDetail: (files: string, weeks: string) => string
  readonly bad: (count: number, shown: string) => string
  readonly badDetail: string
  readonly unreadable: string
  readonly unreadableFile: (path: string) => string
  readonly problems: Readonly<Record<InspectionProblem['what'], string>>
  readonly refusals: Readonly<Record<'damaged' | 'foreign' | 'unknownDevice' | 'revoked' | 'newerFormat', string>>
  readonly whose: {
    readonly title: string
    readonly text: (organisation: string) => string
    readonly organisation: string
    readonly outlet: string
    readonly region: string
    readonly key: string
    readonly keyHint: string
    readonly share: string
    readonly registryOf: string
  }
  readonly checks: {
    readonly title: string
    readonly check: string
    readonly how: string
    readonly outcome: string
    readonly holds: string
    readonly fails: string
    readonly nothing: string
    readonly names: Readonly<Record<CheckName, string>>
    readonly ways: Readonly<Record<CheckName, string>>
    readonly byBrowser: string
    readonly byPage: string
  }
  readonly weeks: {
    readonly title: string
    readonly week: (number: string, range: string) => string
    readonly published: (who: string, at: string) => string
    readonly revision: (revision: string) => string
    readonly rules: (version: string) => string
    readonly replay: Readonly<Record<'same' | 'facts' | 'verdict' | 'otherPack' | 'noRules', string>>
    readonly missing: (weeks: string) => string
    readonly plan: (range: string) => string
    readonly person: string
    readonly pseudonym: (short: string) => string
    readonly openShifts: string
    readonly breakOf: (duration: string) => string
    readonly findings: string
    readonly noFindings: string
    readonly accepted: (who: string) => string
    readonly amended: (revision: string, at: string, reason: string) => string
    readonly namesOf: string
  }
  readonly severities: Readonly<Record<Severity, string>>
  readonly rule: {
    readonly purpose: string
    readonly source: string
    readonly notCaught: string
    readonly values: string
  }
  readonly overrides: {
    readonly title: string
    readonly none: string
    readonly rule: string
    readonly value: string
    readonly reason: string
    readonly from: string
    readonly dates: (from: string, until: string) => string
    readonly askedBy: string
    readonly approval: string
    readonly states: Readonly<Record<ApprovalState, string>>
    readonly decided: (who: string, at: string, reason: string) => string
    readonly withdrawn: (at: string) => string
  }
  readonly rules: { readonly title: string; readonly version: (version: string, from: string, by: string) => string }
  readonly files: {
    readonly title: string
    readonly chain: (signer: string, from: string, to: string) => string
    readonly unbroken: string
    readonly others: (count: number, shown: string) => string
    readonly broken: string
    readonly begins: string
    readonly before: (digest: string) => string
    readonly file: string
    readonly signer: string
    readonly made: string
    readonly digest: string
    readonly state: string
  }
  readonly notProven: {
    readonly title: string
    readonly organisation: string
    readonly people: string
    readonly names: string
    readonly worked: string
    readonly later: string
    readonly clocks: string
    readonly registry: string
    readonly program: string
    readonly law: string
  }
  /** What the command line says. */
  readonly lines: {
    readonly exported: (file: string, files: number, weeks: number, kilobytes: number) => string
    readonly namesInside: (names: string) => string
    readonly compare: (key: string) => string
    readonly otherOrganisation: string
    readonly ownProgram: string
    readonly otherProgram: (digest: string) => string
  }
}
