import { typedForm } from '#renderer/i18n/cellTyping.ts'
import type { PackSpeech } from '#renderer/i18n/packSpeech.ts'
import type { Column } from '#shared/decisions/model.ts'
import type { TableEditorMessages } from '#shared/i18n/tableEditor/messages.ts'

/** FEEL that a column takes, offered while it is written. */
export interface Offer {
  readonly feel: string
  /** What it means, or how people call the value. */
  readonly detail: string
  readonly isValue: boolean
}

/** The values of the column first: they are the only names that a cell may use. */
export const cellOffers = (
  column: Column,
  speech: Pick<PackSpeech, 't' | 'word'>,
  t: TableEditorMessages['feel']['offers'],
): readonly Offer[] => {
  const { domain } = column
  const any = { feel: '-', detail: t.any, isValue: false }
  if (domain.type === 'enumeration') {
    const values = domain.values.map((value): Offer => {
      const feel = domain.truth === true ? value : JSON.stringify(value)
      const said = typedForm(feel, column, speech)
      return { feel, detail: said === feel ? t.value : said, isValue: true }
    })
    const [first] = values
    return first === undefined ? [any] : [...values, any, { feel: `not(${first.feel})`, detail: t.not, isValue: false }]
  }
  const { min, max, decimals } = domain
  if (decimals !== undefined) return [any]
  const middle = Math.floor((min + max) / 2)
  const some = [
    { feel: `[${min}..${middle}]`, detail: t.interval, isValue: false },
    { feel: `>= ${middle}`, detail: t.atLeast, isValue: false },
  ]
  const others = [
    { feel: `< ${middle}`, detail: t.below, isValue: false },
    { feel: `not(${min})`, detail: t.not, isValue: false },
  ]
  return [any, ...some, ...(min < middle ? others : [])]
}
