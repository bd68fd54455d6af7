import { useId, useState } from 'react'
import { useSession } from '#renderer/host/session.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { CopyReference } from '#renderer/ui/CopyReference.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import type { ReplayResult } from '#shared/contract/rules.ts'
import { replayRows, weeksOfReplay } from './replayRows.ts'
import css from './rules.module.css'
import { useRulesText } from './rulesWords.ts'

/** Worst hit first, over all weeks or in the one that the slider names. */
export const ReplayTable = ({ result }: { readonly result: ReplayResult }) => {
  const t = useRulesText().replay
  const format = useFormat()
  const { outlets } = useSession()
  const nameOf = (outletId: string) => outlets.find((outlet) => outlet.outletId === outletId)?.name ?? outletId
  const sliderId = useId()
  const weeks = weeksOfReplay(result)
  const [at, setAt] = useState<number | null>(null)
  const weekOn = at === null ? null : (weeks[at] ?? null)
  const rows = replayRows(result, weekOn)
  const span = weekOn === null ? t.allWeeks : format.weekRange(weekOn)
  return (
    <div className={css['replay']}>
      <p>
        <strong>{t.summary(result.outlets.length, result.weeks)}</strong>
      </p>
      <p className={css['muted']}>{t.ifNobody}</p>
      <div className={css['slider']}>
        <label htmlFor={sliderId}>{t.oneWeek}</label>
        <input
          id={sliderId}
          type="range"
          min={0}
          max={Math.max(weeks.length - 1, 0)}
          value={at ?? weeks.length - 1}
          aria-valuetext={span}
          onChange={(event) => setAt(Number(event.target.value))}
        />
        <output htmlFor={sliderId}>{span}</output>
        <Button size="small" isDisabled={at === null} onPress={() => setAt(null)}>
          {t.allWeeks}
        </Button>
      </div>
      {rows.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <Table
          label={t.title}
          rows={rows}
          rowKey={(row) => row.outletId}
          columns={[
            { key: 'outlet', title: t.outlet, isRowHeader: true, renderCell: (row) => row.outletName },
            { key: 'new', title: t.newFindings, align: 'end', renderCell: (row) => format.number(row.newFindings) },
            { key: 'gone', title: t.vanished, align: 'end', renderCell: (row) => format.number(row.vanishedFindings) },
            { key: 'extra', title: t.extra, align: 'end', renderCell: (row) => format.minutes(row.extraMinutes) },
            {
              key: 'reference',
              title: t.reference,
              align: 'end',
              renderCell: (row) => <CopyReference reference={row.reference} of={`${row.outletName}, ${span}`} />,
            },
          ]}
        />
      )}
      {result.skipped.length > 0 && (
        <p className={css['muted']}>{t.skipped(format.list(result.skipped.map(({ outletId }) => nameOf(outletId))))}</p>
      )}
    </div>
  )
}
