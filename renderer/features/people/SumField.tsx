import type { LocalDate } from '#shared/kernel/time.ts'
import { DateField } from '../../ui/DateField.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import css from './people.module.css'

export interface SumNumber {
  readonly name: string
  readonly label: string
  readonly unit?: string
  readonly maxValue: number
  readonly minValue?: number
  /** How many of what is stored make one of what is typed: 60 for minutes as hours. */
  readonly per?: number
}
export type Sum = { readonly untilOn: LocalDate } & Readonly<Record<string, number | LocalDate>>

export interface SumFieldProps {
  readonly legend: string
  readonly hint: string
  readonly untilLabel: string
  readonly numbers: readonly SumNumber[]
  readonly value: Sum | undefined
  /** Undefined when the date is emptied: then nobody said. */
  readonly onChange: (value: Sum | undefined) => void
}

/** Numbers that are known up to a date. They can be typed once the date is there. */
export const SumField = ({ legend, hint, untilLabel, numbers, value, onChange }: SumFieldProps) => {
  const zeros = Object.fromEntries(numbers.map(({ name, minValue = 0, per = 1 }) => [name, minValue * per]))
  return (
    <fieldset className={css['days']}>
      <legend>{legend}</legend>
      <p className={css['quiet']}>{hint}</p>
      <DateField
        label={untilLabel}
        value={value?.untilOn ?? null}
        onChange={(untilOn) => {
          onChange(untilOn === null ? undefined : { ...zeros, ...value, untilOn })
        }}
      />
      {value !== undefined &&
        numbers.map(({ name, label, unit, maxValue, minValue = 0, per = 1 }) => (
          <NumberField
            key={name}
            label={label}
            {...(unit === undefined ? {} : { unit })}
            minValue={minValue}
            maxValue={maxValue}
            step={per === 1 ? 1 : 0.25}
            value={Number(value[name] ?? 0) / per}
            onChange={(typed) => {
              onChange({ ...value, [name]: Number.isNaN(typed) ? minValue * per : Math.round(typed * per) })
            }}
          />
        ))}
    </fieldset>
  )
}
