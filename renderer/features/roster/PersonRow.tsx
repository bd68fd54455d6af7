import { memo } from 'react'
import { weekDays, type DayAxis } from './boardGeometry.ts'
import type { RowView } from './boardRows.ts'
import { DayCell } from './DayCell.tsx'
import { RowHead } from './RowHead.tsx'
import css from './board.module.css'

export interface PersonRowProps {
  readonly row: RowView
  readonly at: number
  readonly axis: DayAxis
}

/** Drawn again only when its own shifts or marks change. */
export const PersonRow = memo(({ row, at, axis }: PersonRowProps) => (
  <tr
    aria-rowindex={at + 2}
    className={css['row']}
    data-open={row.person === null || undefined}
    style={{ '--lanes': row.lanes } as React.CSSProperties}
  >
    <RowHead row={row} />
    {Array.from({ length: weekDays }, (_, day) => (
      <DayCell key={day} person={row.person} shifts={row.cells[day] ?? []} row={at} day={day} axis={axis} />
    ))}
  </tr>
))
PersonRow.displayName = 'PersonRow'
