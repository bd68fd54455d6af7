import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import type { DifferenceState, MapCell } from '#shared/compare/model.ts'
import type { DeviceStanding } from '#shared/sync/model.ts'
import css from './compare.module.css'
import { walk, type GridPlace } from './gridKeys.ts'
import { MapCellView } from './MapCellView.tsx'
import { fewOutlets, MapHead } from './MapHead.tsx'
import { OpenCount } from './OpenCount.tsx'
import { isShown, type MapView } from './mapModel.ts'
import { useCompareText } from './words.ts'

export interface DifferenceTableProps {
  readonly view: MapView
  readonly regionName: (regionId: string) => string
  readonly standings: readonly DeviceStanding[]
  readonly filter: DifferenceState | null
  readonly open: { readonly ruleId: string | null; readonly outletId: string | null }
  readonly onOpen: (cell: MapCell) => void
}

/** One tab stop; arrow keys walk, Enter or a press opens. Heads stay in sight. */
export const DifferenceTable = ({ view, regionName, standings, filter, open, onOpen }: DifferenceTableProps) => {
  const t = useCompareText()
  const format = useFormat()
  const grid = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<GridPlace>({ row: 0, column: 0 })
  const opened = open.outletId === null ? null : `${open.ruleId ?? ''} ${open.outletId}`
  useEffect(() => {
    if (opened === null) return
    grid.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [opened])
  const rows = view.groups.flatMap((group) => group.rows)
  const onKeyDown = (event: KeyboardEvent) => {
    const next = walk(at, event, { rows: rows.length, columns: view.outlets.length })
    if (next === null) return
    event.preventDefault()
    setAt(next)
    grid.current?.querySelector<HTMLElement>(`[data-at="${next.row}:${next.column}"]`)?.focus()
  }
  return (
    <div className={css['scroll']}>
      <table
        ref={grid}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- walked through by arrow keys
        role="grid"
        aria-label={t.mapLabel}
        className={css['map']}
        data-few={view.outlets.length <= fewOutlets || undefined}
        onKeyDown={onKeyDown}
      >
        <MapHead view={view} regionName={regionName} standings={standings} />
        {view.groups.map((group) => (
          <tbody key={group.subject}>
            <tr className={css['groupRow']}>
              <th scope="rowgroup" colSpan={view.outlets.length + 2}>
                <span className={css['groupName']}>{t.subjects[group.subject]}</span>
              </th>
            </tr>
            {group.rows.map(({ index, rule, cells, counts }) => (
              <tr key={rule.ruleId}>
                <th scope="row" className={css['ruleHead']} title={rule.title[format.language]}>
                  <span className={css['ruleName']}>{rule.title[format.language]}</span>
                </th>
                <td className={css['openCell']}>
                  <OpenCount counts={counts} />
                </td>
                {cells.map((cell, column) => (
                  <MapCellView
                    key={cell.outletId}
                    cell={cell}
                    place={`${index}:${column}`}
                    dimmed={!isShown(cell, filter)}
                    isOpen={open.ruleId === cell.ruleId && open.outletId === cell.outletId}
                    isStop={at.row === index && at.column === column}
                    startsPlace={startsPlace(view, column)}
                    onFocus={() => setAt({ row: index, column })}
                    onOpen={() => onOpen(cell)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

const startsPlace = ({ places }: MapView, column: number): boolean => {
  let start = 0
  for (const { span } of places) {
    if (start === column) return true
    start += span
  }
  return false
}
