import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { CopyReference } from '#renderer/ui/CopyReference.tsx'
import type { RuleId } from '#shared/kernel/ids.ts'
import type { DraftEdit } from '#shared/rules/draftEdit.ts'
import { BandFields } from './BandFields.tsx'
import { boundsOf } from './boundsForm.ts'
import { boundsMove, type OutputCell } from './boundsMove.ts'
import { boundsWords } from './boundsWords.ts'
import { useChangeMessages, useRulesText } from './rulesWords.ts'
import css from './table.module.css'
import { usePublishedReference } from './usePublishedReference.ts'
import { useBoundsForm } from './useBoundsForm.ts'
import { useEditDraft } from './useEditDraft.ts'

export interface OutputBandsProps {
  readonly label: string
  /** Names the published number; null where there is none. */
  readonly named: { readonly ruleId: RuleId; readonly parameter: string } | null
  readonly place: Pick<Extract<DraftEdit, { type: 'value' }>, 'tableId' | 'rowId' | 'output'>
  readonly cell: OutputCell
  readonly mayEdit: boolean
}

const PublishedReference = ({
  ruleId,
  parameter,
  of,
}: NonNullable<OutputBandsProps['named']> & { readonly of: string }) => {
  const reference = usePublishedReference(ruleId, parameter)
  return reference === null ? null : <CopyReference reference={reference} of={of} />
}

/** The bands of one number of the table; says when they went along with the number, and gives the former ones back. */
export const OutputBands = ({ label, named, place, cell, mayEdit }: OutputBandsProps) => {
  const t = useRulesText()
  const words = useChangeMessages()
  const format = useFormat()
  const edit = useEditDraft()
  const { value, bounds, published } = cell
  const { form, isSound, isChanged, change } = useBoundsForm(value, bounds)
  const move = boundsMove(cell)
  const former = published?.bounds ?? null
  const formerText = boundsWords(former, words, format.number)
  return (
    <form
      className={css['outputBands']}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        if (isSound) void edit.run({ type: 'value', ...place, value, bounds: boundsOf(form) })
      }}
    >
      <h3>
        {label} <span>{format.number(value)}</span>
        {named !== null && <PublishedReference {...named} of={label} />}
      </h3>
      <BandFields form={form} isSound={isSound} mayEdit={mayEdit} text={format.number} onChange={change} />
      {move !== 'none' && (
        <output className={css['moved']}>
          {move === 'kept' ? t.table.bandsMoved(formerText) : t.table.bandsOutgrown(format.number(value), formerText)}
        </output>
      )}
      {mayEdit && (
        <div className={css['bandActions']}>
          {isChanged && (
            <Button type="submit" size="small" isDisabled={!isSound || edit.pending}>
              {t.save}
            </Button>
          )}
          {move === 'kept' && (
            <Button
              size="small"
              variant="quiet"
              onPress={() => void edit.run({ type: 'value', ...place, value, bounds: former })}
            >
              {t.table.keepBands}
            </Button>
          )}
        </div>
      )}
      <ProblemNote problem={edit.problem} />
    </form>
  )
}
