import { useMemo } from 'react'
import type { DecisionTable } from '#shared/decisions/model.ts'
import { rowMarks, tableFindings, type TableFinding } from '#shared/decisions/tableFindings.ts'
import type { RowId } from '#shared/kernel/ids.ts'
import type { TableCase } from '#shared/rules/model.ts'
import { markText, type MarkText } from './RowMarks.tsx'
import { useTableCheck, type KnownCheck } from './useTableCheck.ts'

export interface KnownFindings {
  readonly known: KnownCheck
  /** Of the table as it was when it was last answered: while the next answer is awaited, rows keep their marks. */
  readonly findings: readonly TableFinding[]
  readonly marks: ReadonlyMap<RowId, MarkText>
}

const noFindings: readonly TableFinding[] = []

/** What was found in the table as it stands, and the same by row. */
export const useTableFindings = (live: DecisionTable, cases: readonly TableCase[]): KnownFindings => {
  const known = useTableCheck(live, cases)
  const analysis = known.check?.analysis
  const { hitPolicy } = live
  const findings = useMemo(
    () => (analysis === undefined ? noFindings : tableFindings({ hitPolicy }, analysis)),
    [hitPolicy, analysis],
  )
  const marks = useMemo(
    () => new Map([...rowMarks(findings)].map(([rowId, kinds]) => [rowId, markText(kinds)] as const)),
    [findings],
  )
  return { known, findings, marks }
}
