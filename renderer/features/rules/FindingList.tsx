import { useState } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import type { DecisionTable } from '#shared/decisions/model.ts'
import type { TableFinding } from '#shared/decisions/tableFindings.ts'
import { useEditorText } from './rulesWords.ts'
import css from './table.module.css'
import { tableFindingText, type FindingVocabulary } from './tableFindingText.ts'

export interface FindingListProps {
  readonly findings: readonly TableFinding[]
  readonly table: DecisionTable
  readonly words: FindingVocabulary
  /** How many there are before one asks for all. */
  readonly few: number
  readonly onGo: (finding: TableFinding) => void
}

/** Longer lists are read in the table, from one finding to the next. */
const mostShown = 60

/** Findings as sentences; one about rows leads to the first of them. */
export const FindingList = ({ findings, table, words, few, onGo }: FindingListProps) => {
  const t = useEditorText()
  const [showsAll, setShowsAll] = useState(false)
  const shown = findings.slice(0, showsAll ? mostShown : few)
  return (
    <>
      <ul className={css['findings']} data-all={showsAll}>
        {shown.map((finding, at) => {
          const sentence = tableFindingText(finding, table, words)
          return (
            // two findings may say the same of other rows of the same name
            // oxlint-disable-next-line react/no-array-index-key -- a finding has no name of its own
            <li key={`${at} ${sentence}`}>
              {finding.rowIds.length === 0 ? (
                sentence
              ) : (
                <button type="button" className={css['finding']} onClick={() => onGo(finding)}>
                  {sentence}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {findings.length > few && (
        <Button size="small" variant="quiet" aria-expanded={showsAll} onPress={() => setShowsAll(!showsAll)}>
          {showsAll ? t.showFewer : t.showAll(findings.length)}
        </Button>
      )}
      {showsAll && findings.length > mostShown && <p>{words.rules.more}</p>}
    </>
  )
}
