import { memo, type RefObject } from 'react'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import type { PackSpeech } from '#renderer/i18n/packSpeech.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import type { RowId, RuleId } from '#shared/kernel/ids.ts'
import { cellParameter } from '#shared/rules/model.ts'
import { outputCell } from './boundsMove.ts'
import { OutputBands } from './OutputBands.tsx'
import { useRulesText } from './rulesWords.ts'
import css from './table.module.css'

export interface BandsPanelProps {
  readonly speech: PackSpeech
  readonly panelRef: RefObject<HTMLElement | null>
  /** The rule that decides by the table; null where none does. */
  readonly ruleId: RuleId | null
  readonly table: DecisionTable
  readonly base: DecisionTable | null
  /** The row one is in. */
  readonly rowId: RowId | null
  readonly mayEdit: boolean
  /** Back to the row. */
  readonly onLeave: () => void
}

/** What outlets may set instead of each number of the row one is in. */
export const BandsPanel = memo(
  ({ panelRef, speech, ruleId, table, base, rowId, mayEdit, onLeave }: BandsPanelProps) => {
    const t = useRulesText().table
    const { language } = useFormat()
    const row = table.rows.find((candidate) => candidate.rowId === rowId)
    const title = row === undefined ? t.bandsTitle : t.bands(speech.rowName(row, table.inputs))
    return (
      // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leads back to the row, as in a drawer
      <section
        ref={panelRef}
        aria-label={title}
        className={css['bandsPanel']}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLeave()
        }}
      >
        <h2>{title}</h2>
        {row === undefined && <p className={css['help']}>{t.bandsHelp}</p>}
        {row !== undefined && (
          <div className={css['outputs']}>
            {table.outputs.map(({ name, label }, output) => {
              const cell = outputCell(table, base, row.rowId, output)
              return cell === null ? null : (
                <OutputBands
                  key={`${row.rowId} ${name}`}
                  label={label[language]}
                  named={ruleId === null ? null : { ruleId, parameter: cellParameter(row.rowId, name) }}
                  place={{ tableId: table.tableId, rowId: row.rowId, output }}
                  cell={cell}
                  mayEdit={mayEdit}
                />
              )
            })}
          </div>
        )}
      </section>
    )
  },
)
