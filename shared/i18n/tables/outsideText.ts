/** One item of an import report as a line: where, what, and what would do instead. */
import type { DmnRefusal, OutsideItem, OutsideCode } from '../../decisions/dmn/report.ts'
import type { TableMessages } from './messages.ts'

const named = (words: TableMessages, construct: string): string =>
  Object.hasOwn(words.constructs, construct) ? (words.constructs[construct] ?? construct) : construct

const whereText = ({ place, from, to }: OutsideItem, words: TableMessages): string =>
  [
    ...(place.owner === '' ? [] : [place.owner]),
    ...place.path,
    ...(place.row === null ? [] : [words.row(place.row)]),
    ...(place.column === null ? [] : [words.column(place.column)]),
    ...(from === null || to === null ? [] : [words.offsets(from, to)]),
  ].join(', ')

/** Codes whose construct is FEEL or DMN text, which no language has other words for. */
const verbatim: ReadonlySet<OutsideCode> = new Set([
  'unknownName',
  'construct',
  'hitPolicy',
  'typeRef',
  'expressionLanguage',
])

export const outsideText = (item: OutsideItem, words: TableMessages): string => {
  const { code, construct, suggestion } = item
  const what = words.outside[code](verbatim.has(code) ? construct : named(words, construct))
  const where = whereText(item, words)
  const text = where === '' ? what : `${where}: ${what}`
  return suggestion === null ? text : `${text} (${words.suggestion(suggestion)})`
}

export const refusalText = ({ code, detail, line }: DmnRefusal, words: TableMessages): string => {
  const sentence = words.refusals[code](detail)
  return line === null ? sentence : `${sentence} (${words.atLine(line)})`
}
