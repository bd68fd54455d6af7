import { Button } from '#renderer/ui/Button.tsx'
import { CopyReference } from '#renderer/ui/CopyReference.tsx'
import { localBoundsOf } from '#shared/overrides/effectiveValue.ts'
import type { EffectiveValue } from '#shared/roster/findings.ts'
import type { Rule } from '#shared/rules/model.ts'
import { cellOf, tableRowOf, valueReferenceOf } from './findingLinks.ts'
import { LayerBands } from './LayerBands.tsx'
import type { WishedValue } from './overrideAsk.ts'
import { useRoster } from './rosterContext.ts'
import { TableRowView } from './TableRowView.tsx'
import { useWords } from './words.ts'
import css from './drawer.module.css'

export interface ValueCardProps {
  readonly value: EffectiveValue
  readonly rule: Rule
  readonly onAsk: (wish: WishedValue) => void
}

/** One value that the check used: how it came about, and whether this outlet may have another one. */
export const ValueCard = ({ value, rule, onAsk }: ValueCardProps) => {
  const { t, f, speech, word } = useWords()
  const board = useRoster((state) => state.board)
  const { parameter, unit } = value
  const cell = cellOf(parameter)
  const row = cell === null ? null : tableRowOf(board, rule, cell.rowId)
  const name = cell === null ? speech.parameter(parameter) : t.why.staff(word(cell.output))
  const bounds = localBoundsOf({ pack: board.pack, rule, parameter, outlet: board.outlet })?.local.bounds ?? null
  return (
    <section className={css['value']}>
      <h4>
        {name} <strong>{f.quantity(value.value, unit)}</strong>
      </h4>
      {row !== null && <TableRowView row={row} output={cell?.output ?? ''} />}
      <LayerBands value={value} />
      {bounds === null && <p className={css['quiet']}>{t.why.noBounds}</p>}
      <div className={css['row']}>
        <Button size="small" onPress={() => onAsk({ ruleId: rule.ruleId, parameter })}>
          {t.why.request}
        </Button>
        <CopyReference reference={valueReferenceOf(board, value)} of={name} />
      </div>
    </section>
  )
}
