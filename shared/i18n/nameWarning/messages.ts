/** The warning under a reason that seems to name somebody. */
export interface NameWarningMessages {
  /** `names` are listed already. */
  readonly warning: (names: string) => string
}
