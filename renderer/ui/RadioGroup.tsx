import { Label, Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components'
import { classes } from './classes.ts'
import css from './field.module.css'

export interface RadioGroupProps<V extends string> {
  readonly label: string
  readonly value: V | null
  readonly options: readonly { readonly value: V; readonly label: string; readonly detail?: string }[]
  readonly onChange: (value: V) => void
}

export const RadioGroup = <V extends string>({ label, value, options, onChange }: RadioGroupProps<V>) => (
  <AriaRadioGroup
    value={value}
    className={css['field'] ?? ''}
    onChange={(key) => {
      const next = options.find((option) => option.value === key)
      if (next) onChange(next.value)
    }}
  >
    <Label className={css['label'] ?? ''}>{label}</Label>
    <div className={css['options']}>
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className={css['check'] ?? ''}>
          {({ isSelected }) => (
            <>
              <span className={classes(css['box'], css['round'])}>{isSelected && <span className={css['dot']} />}</span>
              <span className={css['optionText']}>
                {option.label}
                {option.detail !== undefined && <span className={css['description']}>{option.detail}</span>}
              </span>
            </>
          )}
        </Radio>
      ))}
    </div>
  </AriaRadioGroup>
)
