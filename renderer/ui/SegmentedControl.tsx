import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import css from './button.module.css'

export interface SegmentedControlProps<V extends string> {
  readonly label: string
  readonly value: V
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly onChange: (value: V) => void
}

/** One of a few; for more than five use Select. */
export const SegmentedControl = <V extends string>({ label, value, options, onChange }: SegmentedControlProps<V>) => (
  <ToggleButtonGroup
    aria-label={label}
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[value]}
    className={css['segments'] ?? ''}
    onSelectionChange={(keys) => {
      const next = options.find((option) => keys.has(option.value))
      if (next && next.value !== value) onChange(next.value)
    }}
  >
    {options.map((option) => (
      <ToggleButton key={option.value} id={option.value} className={css['segment'] ?? ''}>
        {option.label}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
)
