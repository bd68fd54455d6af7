import { useState } from 'react'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { quantityText } from '#renderer/i18n/quantity.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import type { RuleId } from '#shared/kernel/ids.ts'
import type { Parameter } from '#shared/rules/model.ts'
import { boundsOf, formOf, isSoundForm, type BoundsForm } from './boundsForm.ts'
import css from './rules.module.css'
import { useParameterNames, useRulesText } from './rulesWords.ts'
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
  const names = useParameterNames()
  const edit = useEditDraft()
  const [form, setForm] = useState<BoundsForm>(() => formOf(parameter.value, parameter.bounds))
  const text = (value: number) => quantityText(format, value, parameter.unit)
  const isSound = isSoundForm(form)
  const isChanged = JSON.stringify(form) !== JSON.stringify(formOf(parameter.value, parameter.bounds))
  const field = (key: Exclude<keyof BoundsForm, 'isOpen'>, label: string) => (
    <NumberField
      label={label}
      value={form[key]}
      minValue={0}
      isDisabled={!mayEdit}
      description={text(form[key]) === format.number(form[key]) ? undefined : text(form[key])}
      onChange={(value) => setForm({ ...form, [key]: Number.isNaN(value) ? 0 : Math.round(value) })}
    />
  )
  return (
    <form
      className={css['parameter']}
      aria-label={names[name] ?? name}
      onSubmit={(event) => {
        event.preventDefault()
        if (isSound) {
          void edit.run({ type: 'parameter', ruleId, parameter: name, value: form.value, bounds: boundsOf(form) })
        }
      }}
    >
      <h2>{names[name] ?? name}</h2>
      <div className={css['fields']}>{field('value', t.value)}</div>
      {parameter.value !== published.value && <p className={css['changed']}>{t.published(text(published.value))}</p>}
      <Checkbox isSelected={form.isOpen} isDisabled={!mayEdit} onChange={(isOpen) => setForm({ ...form, isOpen })}>
        {t.localValues}
      </Checkbox>
      {form.isOpen && (
        <div className={css['bands']}>
          <fieldset>
            <legend>{t.free}</legend>
            <div className={css['fields']}>
              {field('freeMin', t.from)}
              {field('freeMax', t.to)}
            </div>
          </fieldset>
          <fieldset>
            <legend>{t.outer}</legend>
            <div className={css['fields']}>
              {field('outerMin', t.from)}
              {field('outerMax', t.to)}
            </div>
          </fieldset>
        </div>
      )}
      {!isSound && <p role="alert">{t.badBounds}</p>}
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
