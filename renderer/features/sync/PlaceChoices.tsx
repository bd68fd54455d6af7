import { Checkbox } from '../../ui/Checkbox.tsx'
import css from './sync.module.css'

export interface PlaceChoicesProps<V extends string> {
  readonly label: string
  readonly chosen: readonly V[]
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly onChange: (chosen: readonly V[]) => void
}

export const PlaceChoices = <V extends string>({ label, chosen, options, onChange }: PlaceChoicesProps<V>) => (
  <fieldset>
    <legend>{label}</legend>
    <div className={css['choices']}>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          isSelected={chosen.includes(option.value)}
          onChange={(selected) => {
            onChange(selected ? [...chosen, option.value] : chosen.filter((value) => value !== option.value))
          }}
        >
          {option.label}
        </Checkbox>
      ))}
    </div>
  </fieldset>
)
