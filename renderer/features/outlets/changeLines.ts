import type { FactsMessages } from '#shared/i18n/facts/messages.ts'
import type { OutletsMessages } from '#shared/i18n/outlets/messages.ts'
import { outletFields, type OutletChange, type OutletField } from '#shared/people/outletChange.ts'
import type { Region } from '#shared/people/places.ts'
import type { Format } from '../../i18n/format.ts'
import { lawFactLines } from './lawFactText.ts'
import { openingLines } from './openingText.ts'
import type { WordOf } from './outletDraft.ts'

export interface ChangeVocabulary {
  readonly t: OutletsMessages
  readonly facts: FactsMessages
  readonly format: Format
  readonly word: WordOf
  readonly regions: readonly Region[]
}

export interface ChangeLine {
  readonly field: OutletField
  readonly text: string
}

/** What came and what went, for lists of which only a part changes; the whole lists where only the order does. */
const listText = <Item extends string>(
  before: readonly Item[],
  after: readonly Item[],
  say: (item: Item) => string,
  { t, format }: ChangeVocabulary,
): string => {
  const added = after.filter((item) => !before.includes(item)).map(say)
  const removed = before.filter((item) => !after.includes(item)).map(say)
  const parts = [
    ...(added.length > 0 ? [t.record.added(format.list(added))] : []),
    ...(removed.length > 0 ? [t.record.removed(format.list(removed))] : []),
  ]
  return parts.length > 0 ? parts.join('; ') : t.record.fromTo(before.map(say).join(', '), after.map(say).join(', '))
}

type Side = OutletChange['after']
/** A value that is said whole, as it was and as it is. */
const wholeTexts = {
  name: ({ name = '' }) => name,
  regionId: ({ regionId = '' }, { regions }) => regions.find((known) => known.regionId === regionId)?.name ?? regionId,
  format: (side, { word }) => word(side.format ?? ''),
  openings: ({ openings = [] }, { format, t }) => openingLines(openings, format, t).join(', '),
  lawFacts: ({ lawFacts = {} }, { format, facts, t }) =>
    lawFactLines(lawFacts, format, facts).join(', ') || t.record.nothing,
} satisfies Partial<Record<OutletField, (side: Side, vocabulary: ChangeVocabulary) => string>>

const textOf = (field: OutletField, { before, after }: OutletChange, vocabulary: ChangeVocabulary): string => {
  const { t, format, word } = vocabulary
  if (field === 'roles') return listText(before.roles ?? [], after.roles ?? [], word, vocabulary)
  if (field === 'holidays') return listText(before.holidays ?? [], after.holidays ?? [], format.date, vocabulary)
  const say: (side: Side, vocabulary: ChangeVocabulary) => string = wholeTexts[field]
  return t.record.fromTo(say(before, vocabulary), say(after, vocabulary))
}

/** One line per changed field, in the order of the form. */
export const changeLines = (change: OutletChange, vocabulary: ChangeVocabulary): readonly ChangeLine[] =>
  outletFields
    .filter((field) => change.before[field] !== undefined || change.after[field] !== undefined)
    .map((field) => ({ field, text: textOf(field, change, vocabulary) }))
