import { bandsDa } from '#shared/i18n/bands/da.ts'
import { bandsDe } from '#shared/i18n/bands/de.ts'
import { bandsEn } from '#shared/i18n/bands/en.ts'
import { cellsDa } from '#shared/i18n/cells/da.ts'
import { cellsDe } from '#shared/i18n/cells/de.ts'
import { cellsEn } from '#shared/i18n/cells/en.ts'
import { parametersDa } from '#shared/i18n/parameters/da.ts'
import { parametersDe } from '#shared/i18n/parameters/de.ts'
import { parametersEn } from '#shared/i18n/parameters/en.ts'
import type { Row } from '#shared/decisions/model.ts'
import type { Rule, RulePack } from '#shared/rules/model.ts'
import { setterWords, sourceWords, wordOf } from '#shared/rules/packWords.ts'
import { rowWords, type CellVocabulary } from './cellWords.ts'
import type { Format } from './format.ts'
import { useFormat } from './useFormat.ts'

const bands = { en: bandsEn, de: bandsDe, da: bandsDa }
const cells = { en: cellsEn, de: cellsDe, da: cellsDa }
const parameters = { en: parametersEn, de: parametersDe, da: parametersDa }

/** The part of a pack that its words are taken from. */
export type SpokenPack = Pick<RulePack, 'words' | 'tables' | 'rules'>

/** Codes of one pack in the words of one language. */
export interface PackSpeech extends CellVocabulary {
  readonly word: (code: string) => string
  /** A row of a table by its id; by its situation where nobody named it. */
  readonly row: (rowId: string) => string
  readonly rowName: (row: Pick<Row, 'label' | 'cells'>, columns: RulePack['tables'][number]['inputs']) => string
  /** "At most", or "Service · Lunch, busy" for a cell of a table. */
  readonly parameter: (name: string) => string
  /** "At most 7 instead of 6", "Service · Lunch, busy: 2 instead of 3". */
  readonly instead: (parameter: string, value: string, shared: string) => string
  readonly source: (rule: Pick<Rule, 'source'>) => string
  readonly setBy: (setBy: string) => string
}

const cellName = /^cell:(.+):([^:]+)$/

export const createPackSpeech = (pack: SpokenPack | null, format: Format): PackSpeech => {
  const { language } = format
  const word = (code: string): string => wordOf(pack, code, language)
  const vocabulary: CellVocabulary = { t: cells[language], format, word }
  const rowName: PackSpeech['rowName'] = ({ label, cells: tests }, columns) =>
    label?.[language] ?? rowWords(tests, columns, vocabulary)
  const row = (rowId: string): string => {
    const table = pack?.tables.find(({ rows }) => rows.some((one) => one.rowId === rowId))
    const found = table?.rows.find((one) => one.rowId === rowId)
    return table === undefined || found === undefined ? word(rowId) : rowName(found, table.inputs)
  }
  const parameter = (name: string): string => {
    const [, rowId, output] = cellName.exec(name) ?? []
    if (rowId !== undefined && output !== undefined) return `${word(output)} · ${row(rowId)}`
    return parameters[language][name] ?? word(name)
  }
  return {
    ...vocabulary,
    row,
    rowName,
    parameter,
    instead: (name, value, shared) => {
      const subject = cellName.test(name) ? `${parameter(name)}:` : parameter(name)
      return bands[language].instead(subject, value, shared)
    },
    source: (rule) => sourceWords(pack, rule, language),
    setBy: (setBy) => setterWords(pack, setBy, language),
  }
}

/** A speech is made once per pack and language: a board asks for hundreds of words while one drags. */
const known = new WeakMap<object, Map<Format, PackSpeech>>()
const noPack = {}

export const packSpeechOf = (pack: SpokenPack | null, format: Format): PackSpeech => {
  const spoken = known.get(pack ?? noPack) ?? new Map<Format, PackSpeech>()
  known.set(pack ?? noPack, spoken)
  const speech = spoken.get(format) ?? createPackSpeech(pack, format)
  spoken.set(format, speech)
  return speech
}

export const useSpeechOf = (pack: SpokenPack | null): PackSpeech => packSpeechOf(pack, useFormat())
