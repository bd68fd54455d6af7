import { rowWords, situationWords } from '#renderer/i18n/cellWords.ts'
import type { PackSpeech } from '#renderer/i18n/packSpeech.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx'
import type { TableAnalysis } from '#shared/decisions/analysis.ts'
import { faultyOverlaps } from '#shared/decisions/isComplete.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import type { RowId } from '#shared/kernel/ids.ts'

import { useRulesText } from './rulesWords.ts'
import css from './table.module.css'

export interface TableMarksProps {
  readonly table: DecisionTable
  readonly analysis: TableAnalysis
  /** The row one is in. */
  readonly rowId: RowId | null
  readonly speech: PackSpeech
}
const mostShown = 4

/** Gaps and overlaps, each with a situation that shows it; and the row one is in, in words. */
export const TableMarks = ({ table, analysis, rowId, speech }: TableMarksProps) => {
  const t = useRulesText().table
  const format = useFormat()
  const { faults, gaps, truncated } = analysis
  const overlaps = faultyOverlaps(table, analysis)
  const say = (situation: TableAnalysis['gaps'][number]['witness']) =>
    situationWords(situation, table.inputs, format.language, speech)
  const row = table.rows.find((candidate) => candidate.rowId === rowId)
  const nameOf = (at: string): string => {
    const named = table.rows.find((candidate) => candidate.rowId === at)
    return named?.label?.[format.language] ?? (named === undefined ? at : t.newRow)
  }
  const heads = [
    ...(faults.length > 0 ? [t.faults(faults.length)] : []),
    ...(gaps.length > 0 ? [t.gaps(gaps.length)] : []),
    ...(overlaps.length > 0 ? [t.overlaps(overlaps.length)] : []),
  ]
  const sentences = [
    ...faults.map(({ rowId: at, column, code }) =>
      t.faultAt(nameOf(at), table.inputs[column]?.label[format.language] ?? '', t.faultCodes[code]),
    ),
    ...gaps.map(({ witness }) => t.gapAt(say(witness))),
    ...overlaps.map(({ rowIds, witness }) => t.overlapAt(format.list(rowIds.map((at) => nameOf(at))), say(witness))),
  ]
  return (
    <div className={css['marks']}>
      <div aria-live="polite" data-complete={heads.length === 0} className={css['status']}>
        {heads.length === 0 ? (
          t.complete
        ) : (
          <>
            <strong>
              <SeverityMark severity="block" /> {heads.join(', ')}
            </strong>
            <ul>
              {sentences.slice(0, mostShown).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            {(truncated || sentences.length > mostShown) && <p>{t.more}</p>}
          </>
        )}
      </div>
      <p className={css['help']}>
        {row === undefined ? t.cellHelp : `${nameOf(row.rowId)}: ${rowWords(row.cells, table.inputs, speech)}`}
      </p>
    </div>
  )
}
