import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import type { BoundsForm } from './boundsForm.ts'
import css from './rules.module.css'
import { useRulesText } from './rulesWords.ts'

export interface BandFieldsProps {
  readonly form: BoundsForm
  readonly isSound: boolean
  readonly mayEdit: boolean
  /** A number of the form with its unit. */
  readonly text: (value: number) => string
  /** In which the numbers are typed. */
  readonly unit?: string | undefined
  readonly onChange: (part: Partial<BoundsForm>) => void
}
type Edge = 'freeMin' | 'freeMax' | 'outerMin' | 'outerMax'

/** Whether outlets may set a value of their own, and the two bands in which they may. */
export const BandFields = ({ form, isSound, mayEdit, text, unit, onChange }: BandFieldsProps) => {
  const t = useRulesText()
  const format = useFormat()
  const edge = (key: Edge, label: string) => (
    <NumberField
      label={label}
      value={form[key]}
      unit={unit}
      minValue={0}
      isDisabled={!mayEdit}
      description={text(form[key]) === format.number(form[key]) ? undefined : text(form[key])}
      onChange={(value) => onChange({ [key]: Number.isNaN(value) ? 0 : Math.round(value) })}
    />
  )
  return (
    <>
      <Checkbox isSelected={form.isOpen} isDisabled={!mayEdit} onChange={(isOpen) => onChange({ isOpen })}>
        {t.localValues}
      </Checkbox>
      {form.isOpen && (
        <div className={css['bands']}>
          <fieldset>
            <legend>{t.free}</legend>
            <div className={css['fields']}>
              {edge('freeMin', t.from)}
              {edge('freeMax', t.to)}
            </div>
          </fieldset>
          <fieldset>
            <legend>{t.outer}</legend>
            <div className={css['fields']}>
              {edge('outerMin', t.from)}
              {edge('outerMax', t.to)}
            </div>
          </fieldset>
        </div>
      )}
      {!isSound && <p role="alert">{t.badBounds}</p>}
    </>
  )
}
