/** One step of the schema. Additive only: an older backup must stay readable after it. */
export interface Migration {
  /** 1, 2, 3 ... without a gap; becomes `user_version`. */
  readonly version: number
  readonly name: string
  readonly sql: string
}
