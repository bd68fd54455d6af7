import { Check, X } from 'lucide-react'
import { useState } from 'react'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import type { StarterCase } from '#shared/contract/starterPacks.ts'
import css from './starter.module.css'
import { caseVerdictText, useStarterText } from './starterText.ts'

/** The cases of a rule: what it should say of each, and what it says now. Folded until somebody asks. */
export const StarterCases = ({ cases }: { readonly cases: readonly StarterCase[] }) => {
  const t = useStarterText()
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const passed = cases.filter(({ ok }) => ok).length
  return (
    <div className={css['cases']}>
      <div className={css['inline']}>
        <Button variant="quiet" size="small" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {t.cases(cases.length)}
        </Button>
        <span className={passed === cases.length ? css['quiet'] : css['fault']}>
          {t.casesPassed(format.number(passed), format.number(cases.length))}
        </span>
      </div>
      {isOpen && (
        <div className={css['sheet']}>
          <Table
            label={t.cases(cases.length)}
            rows={cases}
            rowKey={({ caseId }) => caseId}
            columns={[
              {
                key: 'what',
                title: t.caseColumns.what,
                isRowHeader: true,
                renderCell: ({ title }) => <span lang="en">{title}</span>,
              },
              {
                key: 'expected',
                title: t.caseColumns.expected,
                renderCell: ({ expected }) => caseVerdictText(expected, t, format),
              },
              {
                key: 'found',
                title: t.caseColumns.found,
                renderCell: ({ found }) => caseVerdictText(found, t, format),
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
            ]}
          />
        </div>
      )}
    </div>
  )
}
