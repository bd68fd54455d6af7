export interface CaseText {
  /** What the test does. */
  readonly done: string
  /** What must be seen then. */
  readonly expected: string
}
