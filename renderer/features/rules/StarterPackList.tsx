import { Link } from 'wouter'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { Table, type Column } from '#renderer/ui/Table.tsx'
import type { StarterPackLine } from '#shared/contract/starterPacks.ts'
import css from './rules.module.css'
import own from './starter.module.css'
import { placeText, useStarterText } from './starterText.ts'

/** Every pack with how old its law is and how much of it the draft has. */
export const StarterPackList = ({ packs }: { readonly packs: readonly StarterPackLine[] }) => {
  const t = useStarterText()
  const format = useFormat()
  const columns: readonly Column<StarterPackLine>[] = [
    {
      key: 'pack',
      title: t.columns.pack,
      isRowHeader: true,
      renderCell: ({ packId, title }) => (
        <Link href={`/rules/packs/${packId}`} className={css['ruleLink']}>
          {title[format.language]}
        </Link>
      ),
    },
    {
      key: 'place',
      title: t.columns.place,
      renderCell: ({ jurisdiction }) => placeText(jurisdiction, t, format),
    },
    { key: 'rules', title: t.columns.rules, align: 'end', renderCell: ({ rules }) => format.number(rules) },
    { key: 'cases', title: t.columns.cases, align: 'end', renderCell: ({ cases }) => format.number(cases) },
    {
      key: 'asOf',
      title: t.columns.asOf,
      renderCell: ({ asOf, aged, ageMonths }) => (
        <span className={own['inline']}>
          {format.date(asOf)} {aged && <Badge tone="reason">{t.aged(ageMonths)}</Badge>}
        </span>
      ),
    },
    {
      key: 'taken',
      title: t.columns.taken,
      renderCell: ({ taken, rules }) =>
        taken === 0 ? (
          <span className={css['muted']}>{t.noneTaken}</span>
        ) : (
          <Badge tone="accent">{t.taken(format.number(taken), format.number(rules))}</Badge>
        ),
    },
  ]
  return (
    <div className={css['catalogue']}>
      <Table label={t.title} columns={columns} rows={packs} rowKey={({ packId }) => packId} />
    </div>
  )
}
