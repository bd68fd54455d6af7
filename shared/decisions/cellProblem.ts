/** What is wrong with the text of a cell, where in it, and which text its column would take instead. */
import { parseCell } from './cell.ts'
import type { CellProblem } from './cell.ts'
import type { Domain } from './model.ts'

export interface SuggestedCell extends CellProblem {
  /** FEEL that the column takes; put in place of the text from `from` to `to` where `replaces` says so. */
  readonly suggestion: string
  readonly replaces: boolean
}

/** FEEL text that the column takes, whatever was meant. */
export const cellExample = (code: CellProblem['code'], domain: Domain): string => {
  if (code === 'syntax') return '-'
  if (domain.type === 'range') return domain.decimals === undefined ? `[${domain.min}..${domain.max}]` : '-'
  const written = domain.truth === true ? domain.values : domain.values.map((value) => JSON.stringify(value))
  return written.slice(0, 3).join(', ')
}

const clock = /^"?([01]?\d|2[0-3]):([0-5]\d)"?$/

/** Letters and digits only, small: how a value is known again however it was written. */
const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** The value that was most likely meant: written without quotes, with other capitals, or only begun. */
const meantValue = (written: string, domain: Domain): string | null => {
  if (domain.type === 'range') {
    const [, hour, minute] = clock.exec(written) ?? []
    return domain.unit === 'minuteOfDay' && hour !== undefined ? String(Number(hour) * 60 + Number(minute)) : null
  }
  const wanted = plain(written)
  if (wanted === '') return null
  const found =
    domain.values.find((value) => plain(value) === wanted) ??
    domain.values.find((value) => plain(value).startsWith(wanted) || wanted.startsWith(plain(value)))
  if (found === undefined) return null
  return domain.truth === true ? found : JSON.stringify(found)
}

/** Null where the cell can be read. */
export const cellProblem = (text: string, domain: Domain): SuggestedCell | null => {
  const read = parseCell(text, domain)
  if (read.ok) return null
  const { code, from, to } = read.error
  const meant = meantValue(text.slice(from, to), domain)
  if (meant !== null) return { code, from, to, suggestion: meant, replaces: true }
  return { code, from, to, suggestion: cellExample(code, domain), replaces: false }
}
