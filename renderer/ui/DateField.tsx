import { useId } from 'react'
import { isLocalDate, type LocalDate } from '#shared/kernel/time.ts'
import { useFormat } from '../i18n/useFormat.ts'
import type { FieldTexts } from './FieldFrame.tsx'
import css from './field.module.css'

export interface DateFieldProps extends FieldTexts {
  readonly value: LocalDate | null
  readonly onChange: (value: LocalDate | null) => void
  readonly min?: LocalDate | undefined
  readonly max?: LocalDate | undefined
  readonly isDisabled?: boolean
  readonly isRequired?: boolean
}

/**
 * A local date by the platform's own control, with its calendar and order of fields. These follow the device, so the
 * date stands below in the words of the chosen language.
 */
export const DateField = (props: DateFieldProps) => {
  const fieldId = useId()
  const format = useFormat()
  const { label, description, error, value, onChange, min, max, isDisabled = false, isRequired = false } = props
  return (
    <div className={css['field']}>
      <label className={css['label']} htmlFor={fieldId}>
        {label}
      </label>
      <input
        id={fieldId}
        type="date"
        className={css['input']}
        value={value ?? ''}
        min={min}
        max={max}
        disabled={isDisabled}
        required={isRequired}
        aria-invalid={error !== undefined}
        aria-describedby={`${fieldId}-hint`}
        onChange={(event) => {
          const text = event.target.value
          onChange(isLocalDate(text) ? text : null)
        }}
      />
      <div id={`${fieldId}-hint`} className={css['hints']}>
        {value !== null && (
          <span className={css['description']}>
            {format.weekday(value)}, {format.date(value)}
          </span>
        )}
        {description !== undefined && <span className={css['description']}>{description}</span>}
        {error !== undefined && <span className={css['error']}>{error}</span>}
      </div>
    </div>
  )
}
