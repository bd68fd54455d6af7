import { ChevronsUpDown } from 'lucide-react'
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components'
import { classes } from './classes.ts'
import css from './field.module.css'
import overlay from './overlay.module.css'

export interface SelectOption<V extends string> {
  readonly value: V
  readonly label: string
  readonly detail?: string | undefined
}
export interface SelectProps<V extends string> {
  readonly label: string
  /** The label is spoken but not shown. */
  readonly hideLabel?: boolean
  readonly value: V | null
  readonly options: readonly SelectOption<V>[]
  readonly onChange: (value: V) => void
  readonly placeholder?: string
  readonly description?: string | undefined
  readonly isDisabled?: boolean
}

const Options = <V extends string>({ options }: { readonly options: readonly SelectOption<V>[] }) => (
  <ListBox className={overlay['list'] ?? ''} items={options}>
    {(option) => (
      <ListBoxItem id={option.value} textValue={option.label} className={overlay['item'] ?? ''}>
        <Text slot="label">{option.label}</Text>
        {option.detail !== undefined && (
          <Text slot="description" className={overlay['detail'] ?? ''}>
            {option.detail}
          </Text>
        )}
      </ListBoxItem>
    )}
  </ListBox>
)

const Described = ({ text }: { readonly text: string | undefined }) =>
  text === undefined ? null : (
    <Text slot="description" className={css['description'] ?? ''}>
      {text}
    </Text>
  )

export const Select = <V extends string>(props: SelectProps<V>) => {
  const {
    label,
    hideLabel = false,
    value,
    options,
    onChange,
    placeholder = '–',
    description,
    isDisabled = false,
  } = props
  return (
    <AriaSelect
      {...(hideLabel ? { 'aria-label': label } : {})}
      isDisabled={isDisabled}
      placeholder={placeholder}
      value={value}
      className={css['field'] ?? ''}
      onChange={(key) => {
        const next = options.find((option) => option.value === key)
        if (next) onChange(next.value)
      }}
    >
      {!hideLabel && <Label className={css['label'] ?? ''}>{label}</Label>}
      <Button className={classes(css['input'], css['select'])}>
        <SelectValue className={css['selectValue'] ?? ''}>
          {/* the label alone: the detail belongs to the list */}
          {() => options.find((option) => option.value === value)?.label ?? placeholder}
        </SelectValue>
        <ChevronsUpDown size={14} aria-hidden="true" />
      </Button>
      <Described text={description} />
      <Popover className={overlay['popover'] ?? ''} offset={4}>
        <Options options={options} />
      </Popover>
    </AriaSelect>
  )
}
