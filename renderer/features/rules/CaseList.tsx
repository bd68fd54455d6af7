import type { ComponentType } from 'react'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import type { DecisionTable } from '#shared/decisions/model.ts'
import type { CaseResult } from '#shared/rules/tableCases.ts'
import { caseText } from './caseText.ts'
import css from './reviews.module.css'
import { useReviewText } from './reviewText.ts'

export interface CaseListProps {
  readonly results: readonly CaseResult[]
  readonly tables: readonly DecisionTable[]
  /** The situation of a case in words. */
  readonly saidOf?: (caseId: string) => string
  /** What can be done with a case. */
  readonly Beside?: ComponentType<Pick<CaseResult, 'caseId' | 'title'>> | undefined
}

/** Test cases with what came of each, the word beside the colour. */
export const CaseList = ({ results, tables, saidOf, Beside }: CaseListProps) => {
  const t = useReviewText().cases
  const format = useFormat()
  return (
    <ul className={css['cases']}>
      {results.map(({ caseId, title, outcome, tableId }) => {
        const table = tables.find((one) => one.tableId === tableId)
        const passed = outcome.type === 'passed'
        return (
          <li key={caseId} data-passed={passed}>
            <Badge tone={passed ? 'fine' : 'block'}>{passed ? t.passed : t.failed}</Badge>
            <strong>{title}</strong>
            {!passed && <span>{caseText(outcome, table, t, format)}</span>}
            {saidOf !== undefined && <span className={css['situation']}>{saidOf(caseId)}</span>}
            {Beside !== undefined && <Beside caseId={caseId} title={title} />}
          </li>
        )
      })}
    </ul>
  )
}
