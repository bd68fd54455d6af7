/** The names that a FEEL text may use: without them nobody can tell whether `net price-tax` is one name or three. */

/** What is known of a name before anything runs. */
export interface NameShape {
  /** Entries of a context, or of the contexts in a list, or of what a function returns. */
  readonly members?: Names
  /** Parameter names of something that can be called. */
  readonly parameters?: readonly string[]
}
export type Names = ReadonlyMap<string, NameShape>

export const noNames: Names = new Map()
