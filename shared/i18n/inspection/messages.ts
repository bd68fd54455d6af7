/** Words of the dialog that makes an inspector's file. */
export interface InspectionMessages {
  readonly open: string
  readonly title: string
  readonly text: string
  readonly outlet: string
  readonly from: string
  readonly to: string
  readonly inside: string
  readonly looking: string
  readonly nothing: string
  readonly weeks: (count: number, shown: string) => string
  readonly missing: (weeks: string) => string
  readonly files: (count: number, shown: string, size: string) => string
  readonly rules: (versions: string) => string
  readonly overrides: (count: number, shown: string, approvals: string) => string
  readonly signers: string
  readonly withoutNames: string
  readonly addNames: string
  readonly warning: string
  readonly names: (count: number, shown: string) => string
  readonly neverNames: string
  readonly save: string
  readonly saveWithNames: string
  readonly cancel: string
  readonly saved: string
}
