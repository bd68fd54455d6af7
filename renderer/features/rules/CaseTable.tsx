import { Check, X } from 'lucide-react'
import type { ComponentType } from 'react'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Table, type Column } from '#renderer/ui/Table.tsx'
import type { RuleTest } from '#shared/rules/ruleCases.ts'
import { useReviewText } from './reviewText.ts'
import css from './starter.module.css'
import { caseVerdictText, useStarterText } from './starterText.ts'
import { Told } from './Told.tsx'

export interface CaseTableProps {
  readonly label: string
  readonly cases: readonly RuleTest[]
  /** What can be done with a case. */
  readonly Beside?: ComponentType<{ readonly test: RuleTest }> | undefined
}

/** Cases of a rule: what it must say of each, and what it says. */
export const CaseTable = ({ label, cases, Beside }: CaseTableProps) => {
  const t = useStarterText()
  const words = useReviewText().ruleTests
  const format = useFormat()
  const columns: readonly Column<RuleTest>[] = [
    {
      key: 'what',
      title: t.caseColumns.what,
      isRowHeader: true,
      renderCell: ({ title, caseId }) => <Told text={title === '' ? caseId : title} />,
    },
    {
      key: 'expected',
      title: t.caseColumns.expected,
      renderCell: ({ expected }) => caseVerdictText(expected, t, format),
    },
    {
      key: 'found',
      title: t.caseColumns.found,
      renderCell: ({ found }) => (found === null ? words.notJudged : caseVerdictText(found, t, format)),
    },
    {
      key: 'holds',
      title: t.caseColumns.holds,
      renderCell: ({ ok }) => (
        <span className={css['inline']} data-holds={ok}>
          {ok ? <Check size={14} aria-hidden="true" /> : <X size={14} aria-hidden="true" />}
          {ok ? t.holds.yes : t.holds.no}
        </span>
      ),
    },
  ]
  const actions: Column<RuleTest> = {
    key: 'actions',
    title: words.actions,
    align: 'end',
    renderCell: (test) => (Beside === undefined ? null : <Beside test={test} />),
  }
  return (
    <Table
      label={label}
      rows={cases}
      rowKey={({ caseId }) => caseId}
      columns={Beside === undefined ? columns : [...columns, actions]}
    />
  )
}
