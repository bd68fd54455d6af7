/** Words that always stand beside the marks of severities, verdicts, differences and silence, and beside an empty field. */
export interface MarkMessages {
  readonly severity: Readonly<Record<'block' | 'reason' | 'notice' | 'shadow', string>>
  readonly verdict: Readonly<Record<'ok' | 'violation' | 'premium' | 'undetermined' | 'notApplicable', string>>
  readonly difference: Readonly<Record<'same' | 'allowed' | 'expired' | 'unexplained' | 'unknown', string>>
  readonly silence: Readonly<Record<'fine' | 'notHeard' | 'oldRules' | 'clockDoubtful' | 'chainGap', string>>
  /** Under a field that must not stay empty. */
  readonly required: string
  readonly copyReference: (of: string) => string
  readonly copiedReference: string
  /** Under a reason that seems to name people of the outlet; they are listed already. */
  readonly namesSomebody: (names: string) => string
}
