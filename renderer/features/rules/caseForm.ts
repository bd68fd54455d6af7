import { writtenForm } from '#renderer/i18n/cellTyping.ts'
import type { CellVocabulary } from '#renderer/i18n/cellWords.ts'
import type { Column, DecisionTable } from '#shared/decisions/model.ts'
import type { TableCase } from '#shared/rules/model.ts'

/** What is typed for a case, by the name of the column. */
export interface CaseForm {
  readonly title: string
  readonly situation: Readonly<Record<string, string>>
  readonly expected: Readonly<Record<string, string>>
}

/** Says a value of every column. */
export type ReadCase = TableCase & { readonly situation: Readonly<Record<string, string | number | boolean>> }

export const emptyCase: CaseForm = { title: '', situation: {}, expected: {} }

/** A value of the column as a situation gives it; null where the column does not have it. */
export const situationValue = (
  text: string,
  column: Column,
  words: Pick<CellVocabulary, 't' | 'word'>,
): string | number | boolean | null => {
  const { domain } = column
  if (domain.type === 'enumeration') {
    if (!domain.values.includes(text)) return null
    return domain.truth === true ? text === 'true' : text
  }
  const written = writtenForm(text.trim(), column, words)
  const value = Math.round(Number(written) * 10 ** (domain.decimals ?? 0) * 1e6) / 1e6
  const isIn = Number.isSafeInteger(value) && value >= domain.min && value <= domain.max
  return written !== '' && isIn ? value : null
}

const filled = <V>(entries: readonly (readonly [string, V | null])[]): Readonly<Record<string, V>> | null =>
  entries.every((entry): entry is readonly [string, V] => entry[1] !== null) ? Object.fromEntries(entries) : null

/** A name that no case of the draft has. */
export const freeCaseId = (cases: readonly TableCase[]): string => {
  const taken = new Set(cases.map(({ caseId }) => caseId))
  let at = cases.length + 1
  while (taken.has(`case-${at}`)) at += 1
  return `case-${at}`
}

const countOf = (text: string): number | null => (/^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : null)

/** The case that is typed; null while something is missing. Outputs that are left open are not asked for, but one is. */
export const readCase = (
  form: CaseForm,
  table: DecisionTable,
  cases: readonly TableCase[],
  words: Pick<CellVocabulary, 't' | 'word'>,
): ReadCase | null => {
  const situation = filled(
    table.inputs.map(
      (column) => [column.name, situationValue(form.situation[column.name] ?? '', column, words)] as const,
    ),
  )
  const asked = table.outputs.filter(({ name }) => (form.expected[name] ?? '').trim() !== '')
  const expected = filled(asked.map(({ name }) => [name, countOf(form.expected[name] ?? '')] as const))
  const title = form.title.trim()
  if (situation === null || expected === null || asked.length === 0 || title === '') return null
  return { caseId: freeCaseId(cases), tableId: table.tableId, title, situation, expected }
}
