import { cellWords, situationWords } from '#renderer/i18n/cellWords.ts'
import type { PackSpeech } from '#renderer/i18n/packSpeech.ts'
import type { DecisionTable, Situation } from '#shared/decisions/model.ts'
import type { FindingKind, TableFinding } from '#shared/decisions/tableFindings.ts'
import type { RulesMessages } from '#shared/i18n/rules/messages.ts'
import type { TableEditorMessages } from '#shared/i18n/tableEditor/messages.ts'
import type { RowId } from '#shared/kernel/ids.ts'
import { unreachable } from '#shared/kernel/result.ts'

/** `at` counts from 0. */
export const newRowName = (rules: Pick<RulesMessages['table'], 'newRow'>, at: number): string =>
  `${rules.newRow} ${at + 1}`

export interface FindingVocabulary {
  readonly rules: RulesMessages['table']
  readonly editor: TableEditorMessages
  readonly speech: PackSpeech
}

/** What people call a row; one that nobody named is new, and known by its number. */
export const rowNameIn = (table: DecisionTable, rowId: RowId, { rules, speech }: FindingVocabulary): string => {
  const at = table.rows.findIndex((candidate) => candidate.rowId === rowId)
  if (at < 0) return rowId
  return table.rows[at]?.label?.[speech.format.language] ?? newRowName(rules, at)
}

/** A finding as a sentence, with the situation that shows it. */
export const tableFindingText = (finding: TableFinding, table: DecisionTable, words: FindingVocabulary): string => {
  const { rules, editor, speech } = words
  const { language, list } = speech.format
  const say = (situation: Situation) => situationWords(situation, table.inputs, language, speech)
  const rows = list(finding.rowIds.map((rowId) => rowNameIn(table, rowId, words)))
  const columnAt = (at: number) => table.inputs[at]
  switch (finding.kind) {
    case 'fault':
      return rules.faultAt(rows, columnAt(finding.column)?.label[language] ?? '', rules.faultCodes[finding.code])
    case 'gap':
      return rules.gapAt(say(finding.witness))
    case 'overlap':
      return rules.overlapAt(rows, say(finding.witness))
    case 'shadowed':
      return editor.shadowedAt(rows, rowNameIn(table, finding.decidedBy, words), say(finding.witness))
    case 'duplicate':
      return editor.duplicateAt(rows, say(finding.witness))
    case 'mergeable': {
      const column = columnAt(finding.column)
      const cell = column === undefined ? finding.cell : cellWords(finding.cell, column, speech)
      return editor.mergeableAt(rows, column?.label[language] ?? '', cell)
    }
    default:
      return unreachable(finding)
  }
}

/** "2 gaps, 1 overlap": how many there are of each kind, in their order. */
export const findingCounts = (findings: readonly TableFinding[], { rules, editor }: FindingVocabulary): string => {
  const counts: Readonly<Record<FindingKind, (count: number) => string>> = {
    ...editor.counts,
    fault: rules.faults,
    gap: rules.gaps,
    overlap: rules.overlaps,
  }
  const kinds = [...new Set(findings.map(({ kind }) => kind))]
  return kinds.map((kind) => counts[kind](findings.filter((finding) => finding.kind === kind).length)).join(', ')
}
