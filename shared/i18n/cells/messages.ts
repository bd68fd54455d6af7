/** How a cell of a decision table is read aloud, and how a number of a rule is named. */
export interface CellMessages {
  readonly any: string
  readonly under: (value: string) => string
  readonly upTo: (value: string) => string
  readonly over: (value: string) => string
  readonly from: (value: string) => string
  /** Times of day: the moment itself is not included. */
  readonly before: (time: string) => string
  /** Times of day, open to the end of the day. */
  readonly since: (time: string) => string
  readonly between: (from: string, to: string) => string
  readonly values: Readonly<Record<string, string>>
}
