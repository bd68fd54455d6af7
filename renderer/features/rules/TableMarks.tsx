import { memo } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx'
import type { DecisionTable } from '#shared/decisions/model.ts'
import { isHint, type TableFinding } from '#shared/decisions/tableFindings.ts'
import { FindingList } from './FindingList.tsx'
import css from './table.module.css'
import { findingCounts, type FindingVocabulary } from './tableFindingText.ts'
import type { KnownCheck } from './useTableCheck.ts'

export interface TableMarksProps {
  readonly table: DecisionTable
  readonly known: KnownCheck
  readonly findings: readonly TableFinding[]
  readonly words: FindingVocabulary
  readonly onGo: (finding: TableFinding) => void
}

interface GroupProps extends Omit<TableMarksProps, 'known'> {
  /** The check stopped before it had seen everything. */
  readonly isCut: boolean
}

const Problems = ({ findings, isCut, words, isKnown, ...rest }: GroupProps & { readonly isKnown: boolean }) => {
  const { rules, editor } = words
  const isFine = findings.length === 0 && !isCut
  return (
    <div data-complete={isFine} className={css['status']}>
      <div aria-live="polite">
        {findings.length > 0 && (
          <strong>
            <SeverityMark severity="block" /> {findingCounts(findings, words)}
          </strong>
        )}
        {isFine && (isKnown ? rules.complete : editor.checking)}
      </div>
      {findings.length > 0 && <FindingList findings={findings} words={words} few={4} {...rest} />}
      {isCut && <p>{editor.notListed}</p>}
    </div>
  )
}

const Hints = ({ findings, isCut, words, ...rest }: GroupProps) =>
  findings.length === 0 ? null : (
    <div className={css['hints']}>
      <strong>
        <SeverityMark severity="notice" /> {findingCounts(findings, words)}
      </strong>
      <FindingList findings={findings} words={words} few={1} {...rest} />
      {isCut && <p>{words.editor.notListed}</p>}
    </div>
  )

/** What keeps the table from being used, and rows that could go: each with a situation that shows it, and a way there. */
export const TableMarks = memo(({ known: { check, state, again }, findings, ...rest }: TableMarksProps) => {
  const { editor } = rest.words
  if (state === 'failed')
    return (
      <div role="alert" className={css['status']}>
        <p>{editor.checkFailed}</p>
        <Button size="small" onPress={again}>
          {editor.again}
        </Button>
      </div>
    )
  const problems = findings.filter((finding) => !isHint(finding))
  const hints = findings.filter((finding) => isHint(finding))
  return (
    <div className={css['marks']} aria-busy={state === 'checking'}>
      <Problems findings={problems} isCut={check?.analysis.truncated === true} isKnown={check !== null} {...rest} />
      <Hints findings={hints} isCut={check?.analysis.hintsTruncated === true} {...rest} />
    </div>
  )
})
