import { classes } from '#renderer/ui/classes.ts'
import { DifferenceMark } from '#renderer/ui/DifferenceMark.tsx'
import { Hidden } from '#renderer/ui/Hidden.tsx'
import { hasSomethingToSay } from '#shared/compare/impact.ts'
import type { MapCell } from '#shared/compare/model.ts'
import css from './compare.module.css'
import { useCompareText } from './words.ts'

export interface MapCellProps {
  readonly cell: MapCell
  /** `row:column`, by which the keyboard finds it. */
  readonly place: string
  readonly dimmed: boolean
  readonly isOpen: boolean
  readonly isStop: boolean
  readonly startsPlace: boolean
  readonly onFocus: () => void
  readonly onOpen: () => void
}

export const MapCellView = (props: MapCellProps) => {
  const { cell, place, dimmed, isOpen, isStop, startsPlace, onFocus, onOpen } = props
  const t = useCompareText()
  const isNumbered = cell.state === 'unexplained' || cell.state === 'expired'
  return (
    <td
      data-at={place}
      data-state={cell.state}
      tabIndex={isStop ? 0 : -1}
      aria-selected={isOpen}
      className={classes(css['cell'], dimmed && css['dimmed'], startsPlace && css['startsPlace'])}
      onFocus={onFocus}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onOpen()
      }}
    >
      {hasSomethingToSay(cell) ? <DifferenceMark state={cell.state} size={13} /> : <Hidden>{t.noCase}</Hidden>}
      {isNumbered && cell.findings > 0 && (
        <span className={css['cellCount']}>
          <span aria-hidden="true">{cell.findings}</span>
          <Hidden>{t.findings(cell.findings)}</Hidden>
        </span>
      )}
    </td>
  )
}
