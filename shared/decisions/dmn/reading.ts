/** What every part of the reader of DMN documents needs: places, sources, and the report it writes to. */
import { textOf } from './element.ts'
import type { DmnElement } from './element.ts'
import type { FeelSource, Place } from './model.ts'
import { outside } from './report.ts'
import type { OutsideItem } from './report.ts'

export interface ReadContext {
  readonly report: (item: OutsideItem) => void
}

export const placeOf = (owner: string): Place => ({ owner, path: [], row: null, column: null })

export const inside = (place: Place, ...path: readonly string[]): Place => ({
  ...place,
  path: [...place.path, ...path],
})

/** A text that is missing is an empty one, which no FEEL reader accepts: the report then says where. */
export const sourceOf = (element: DmnElement | null, place: Place): FeelSource => ({
  text: element === null ? '' : (textOf(element, 'text') ?? ''),
  place,
})

/** Older documents write `feel:string` and `ns:tPerson`; since DMN 1.2 it is the plain name. */
export const typeRefOf = (element: DmnElement): string | null => {
  const name = textOf(element, 'typeRef')?.trim() ?? ''
  return name === '' ? null : name.slice(name.indexOf(':') + 1)
}

const feelLanguage = /feel/i

/** Reports a text in another language than FEEL. */
export const checkLanguage = (element: DmnElement, place: Place, { report }: ReadContext): void => {
  const language = textOf(element, 'expressionLanguage')
  if (language !== null && language !== '' && !feelLanguage.test(language))
    report(outside('expressionLanguage', language, place))
}
