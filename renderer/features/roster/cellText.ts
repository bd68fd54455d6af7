import type { Column } from '#shared/decisions/model.ts'
import type { CellMessages } from '#shared/i18n/roster/messages.ts'
import type { PlanFormat } from './planFormat.ts'

type Comparison = keyof CellMessages['comparisons']

/** A cell in words where it is of a usual form; anything else is shown as it is written. */
export const cellText = (cell: string, column: Column, t: CellMessages, f: Pick<PlanFormat, 'quantity'>): string => {
  const { domain } = column
  const number = (digits: string): string =>
    domain.type === 'range' && domain.unit === 'minuteOfDay' ? f.quantity(Number(digits), 'minuteOfDay') : digits
  const text = cell.trim()
  if (text === '-') return t.any
  const [, open, from, to, close] = /^([[(\]])(\d+)\.\.(\d+)([\])[])$/.exec(text) ?? []
  if (open === '[' && from !== undefined && to !== undefined)
    return close === ']' ? t.range(number(from), number(to)) : t.below(number(from), number(to))
  const [, comparison, value] = /^(<=|>=|!=|<|>|=)\s*(\d+)$/.exec(text) ?? []
  if (comparison !== undefined && value !== undefined)
    return `${t.comparisons[comparison as Comparison]} ${number(value)}`.trim()
  return domain.type === 'enumeration' ? text.replaceAll('"', '') : text
}
