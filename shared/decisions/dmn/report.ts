/** What of a DMN model lies outside the subset, item by item with its place: nothing is left out without being named. */
import type { Place } from './model.ts'

export type OutsideCode =
  /** Not FEEL, or FEEL that the text itself breaks. */
  | 'syntax'
  /** FEEL that the subset does not have. */
  | 'feel'
  | 'unknownName'
  /** A box, attribute or element that is not read: `functionDefinition JAVA`, `pmmlModel`. */
  | 'construct'
  | 'hitPolicy'
  | 'typeRef'
  | 'expressionLanguage'
  /** What an admin's table cannot hold, though it can be evaluated. */
  | 'table'

export interface OutsideItem {
  readonly code: OutsideCode
  /** In DMN's or FEEL's own words. */
  readonly construct: string
  readonly place: Place
  /** Offsets in the text of the place, 0-based, end exclusive; null where the whole element is meant. */
  readonly from: number | null
  readonly to: number | null
  /** What would do instead, as FEEL or DMN text; null where there is nothing to propose. */
  readonly suggestion: string | null
}

/** Why a document is refused as a whole: nothing of it is used. */
export type DmnRefusalCode =
  | 'tooLarge'
  | 'badEncoding'
  | 'notXml'
  | 'doctype'
  | 'tooDeep'
  | 'notDmn'
  | 'unknownNamespace'
  | 'duplicateId'
  | 'missingReference'
  | 'missingImport'
  | 'cyclicRequirement'

export interface DmnRefusal {
  readonly code: DmnRefusalCode
  /** The name, id, or address that is meant; empty where there is none. */
  readonly detail: string
  /** 1-based line of the document, null where it is not known. */
  readonly line: number | null
}

export const outside = (
  code: OutsideCode,
  construct: string,
  place: Place,
  rest: Partial<Pick<OutsideItem, 'from' | 'to' | 'suggestion'>> = {},
): OutsideItem => ({ code, construct, place, from: null, to: null, suggestion: null, ...rest })
