/** A parsed DMN document as a plain tree: what a reader of XML hands over, and what a writer takes back. */

/** One element by its DMN name, in the vocabulary of DMN 1.3. */
export interface DmnElement {
  /** `DecisionTable`; with a prefix where the element is an extension: `plumbline:bounds`. */
  readonly type: string
  /** Attributes, and children that hold nothing but text, by name. */
  readonly texts: Readonly<Record<string, string>>
  /** Children by the name of their property, in document order. */
  readonly parts: Readonly<Record<string, readonly DmnElement[]>>
}

export const elementOf = (
  type: string,
  texts: Readonly<Record<string, string | undefined>> = {},
  parts: DmnElement['parts'] = {},
): DmnElement => ({
  type,
  texts: Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined)),
  parts: Object.fromEntries(Object.entries(parts).filter(([, list]) => list.length > 0)),
})

/** The text of an attribute or of a child of text only, or null. */
export const textOf = (element: DmnElement, name: string): string | null =>
  Object.hasOwn(element.texts, name) ? (element.texts[name] ?? null) : null

export const partsOf = (element: DmnElement, name: string): readonly DmnElement[] =>
  Object.hasOwn(element.parts, name) ? (element.parts[name] ?? []) : []

export const partOf = (element: DmnElement, name: string): DmnElement | null => partsOf(element, name)[0] ?? null

/** Children of `extensionElements` of one type. */
export const extensionsOf = (element: DmnElement, type: string): readonly DmnElement[] =>
  partsOf(element, 'extensionElements').flatMap((holder) =>
    partsOf(holder, 'values').filter((value) => value.type === type),
  )
