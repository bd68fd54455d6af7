import type { OutletView } from '#shared/contract/outlets.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import { useSession } from '../../host/session.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Table } from '../../ui/Table.tsx'
import { openingLines } from './openingText.ts'
import type { WordOf } from './outletDraft.ts'
import css from './outlets.module.css'
import { useOutletsText } from './outletsText.ts'

export interface OutletTableProps {
  readonly views: readonly OutletView[]
  readonly todayOn: LocalDate
  readonly word: WordOf
  readonly onOpen: (view: OutletView) => void
}

export const OutletTable = ({ views, todayOn, word, onOpen }: OutletTableProps) => {
  const t = useOutletsText()
  const format = useFormat()
  const { regions, nowAt } = useSession()
  const ahead = (dates: readonly LocalDate[]): string => {
    const count = dates.filter((on) => on >= todayOn).length
    return count === 0 ? t.noHolidays : t.holidaysAhead(format.number(count))
  }
  return (
    <Table
      label={t.title}
      rows={views}
      rowKey={({ outlet }) => outlet.outletId}
      columns={[
        {
          key: 'name',
          title: t.columns.name,
          isRowHeader: true,
          renderCell: (view) => (
            <button
              type="button"
              className={css['name']}
              aria-label={t.open(view.outlet.name)}
              onClick={() => {
                onOpen(view)
              }}
            >
              {view.outlet.name}
            </button>
          ),
        },
        {
          key: 'region',
          title: t.columns.regionId,
          renderCell: ({ outlet }) => regions.find(({ regionId }) => regionId === outlet.regionId)?.name ?? '',
        },
        {
          key: 'format',
          title: t.columns.format,
          renderCell: ({ outlet }) => <span className={css['whole']}>{word(outlet.format)}</span>,
        },
        {
          key: 'openings',
          title: t.columns.openings,
          renderCell: ({ outlet }) => (
            <ul className={css['hours']}>
              {openingLines(outlet.openings, format, t).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ),
        },
        {
          key: 'holidays',
          title: t.columns.holidays,
          renderCell: ({ outlet }) => <span className={css['whole']}>{ahead(outlet.holidays)}</span>,
        },
        {
          key: 'changed',
          title: t.columns.changed,
          renderCell: ({ changes: [newest] }) =>
            newest === undefined ? (
              <span className={css['quiet']}>{t.neverChanged}</span>
            ) : (
              format.age(Math.min(newest.changedAt, nowAt), nowAt)
            ),
        },
      ]}
    />
  )
}
