import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { usePackSpeech } from '#renderer/host/usePackSpeech.ts'
import { entryUnit, quantityText } from '#renderer/i18n/quantity.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { CopyReference } from '#renderer/ui/CopyReference.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import type { RuleId } from '#shared/kernel/ids.ts'
import type { Parameter } from '#shared/rules/model.ts'
import { BandFields } from './BandFields.tsx'
import { boundsOf } from './boundsForm.ts'
import css from './rules.module.css'
import { useRulesText } from './rulesWords.ts'
import { useBoundsForm } from './useBoundsForm.ts'
import { usePublishedReference } from './usePublishedReference.ts'
import { useEditDraft } from './useEditDraft.ts'

export interface ParameterEditorProps {
  readonly ruleId: RuleId
  readonly name: string
  readonly parameter: Parameter
  readonly published: Parameter
  readonly mayEdit: boolean
}

/** One number, and the two bands around it; minutes are shown as hours beside the field. */
export const ParameterEditor = ({ ruleId, name, parameter, published, mayEdit }: ParameterEditorProps) => {
  const t = useRulesText()
  const format = useFormat()
  const { parameter: nameOf } = usePackSpeech()
  const reference = usePublishedReference(ruleId, name)
  const edit = useEditDraft()
  const { form, isSound, isChanged, change } = useBoundsForm(parameter.value, parameter.bounds)
  const text = (value: number) => quantityText(format, value, parameter.unit)
  const unit = entryUnit(format, parameter.unit)
  return (
    <form
      className={css['parameter']}
      aria-label={nameOf(name)}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isSound) return
        void edit.run({ type: 'parameter', ruleId, parameter: name, value: form.value, bounds: boundsOf(form) })
      }}
    >
      <div className={css['parameterHead']}>
        <h2>{nameOf(name)}</h2>
        {reference !== null && <CopyReference reference={reference} of={nameOf(name)} />}
      </div>
      <div className={css['fields']}>
        <NumberField
          label={t.value}
          value={form.value}
          unit={unit}
          minValue={0}
          isDisabled={!mayEdit}
          description={text(form.value) === format.number(form.value) ? undefined : text(form.value)}
          onChange={(value) => change({ value: Number.isNaN(value) ? 0 : Math.round(value) })}
        />
      </div>
      {parameter.value !== published.value && <p className={css['changed']}>{t.published(text(published.value))}</p>}
      <BandFields form={form} isSound={isSound} mayEdit={mayEdit} text={text} unit={unit} onChange={change} />
      {mayEdit && (
        <div>
          <Button type="submit" variant="primary" isDisabled={!isSound || !isChanged || edit.pending}>
            {t.save}
          </Button>
        </div>
      )}
      <ProblemNote problem={edit.problem} />
    </form>
  )
}
