/** Why a FEEL text was refused when it was read, and where. */

export type FeelProblemCode =
  /** The text is not FEEL. */
  | 'syntax'
  /** FEEL, but not part of the subset that docs/decisions.md describes. */
  | 'outsideSubset'
  | 'unknownName'
  | 'unknownFunction'
  /** Too few, too many, or wrongly named arguments. */
  | 'wrongArguments'
  /** A literal that stands for nothing, such as the 30th of February. */
  | 'badLiteral'
  | 'tooLong'
  | 'tooDeep'

export interface FeelProblem {
  readonly code: FeelProblemCode
  /** 0-based, end exclusive. */
  readonly from: number
  readonly to: number
  /** The kind of construct, in FEEL's own words: `instance of`, `function definition`; or the name that is not known. */
  readonly construct: string
  /** FEEL text that would do instead. */
  readonly suggestion?: string
}
