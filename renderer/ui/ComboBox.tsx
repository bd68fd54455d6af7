import { ChevronsUpDown } from 'lucide-react'
import { useId } from 'react'
import { Button, ComboBox as AriaComboBox, Group, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { FieldFrame, invalidWith, type FieldTexts } from './FieldFrame.tsx'
import css from './field.module.css'
import overlay from './overlay.module.css'

export interface ComboBoxProps extends FieldTexts {
  /** As typed or chosen; any text may stand here. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly suggestions: readonly string[]
  /** Spoken name of the button that lists all suggestions. */
  readonly listLabel: string
  readonly isRequired?: boolean
}

/** A text with suggestions: typing narrows them, the button lists them all, and any other text is taken too. */
export const ComboBox = (props: ComboBoxProps) => {
  const { label, description, error, value, onChange, suggestions, listLabel, isRequired = false } = props
  const buttonId = useId()
  const items = suggestions.map((text) => ({ id: text, text }))
  return (
    <AriaComboBox
      allowsCustomValue
      isRequired={isRequired}
      {...invalidWith(error)}
      inputValue={value}
      className={css['field'] ?? ''}
      defaultItems={items}
      onInputChange={onChange}
    >
      <FieldFrame label={label} description={description} error={error}>
        <Group className={css['group'] ?? ''}>
          <Input className={css['input'] ?? ''} />
          <Button id={buttonId} aria-label={listLabel} aria-labelledby={buttonId} className={css['step'] ?? ''}>
            <ChevronsUpDown size={14} aria-hidden="true" />
          </Button>
        </Group>
      </FieldFrame>
      <Popover className={overlay['popover'] ?? ''} offset={4}>
        <ListBox<(typeof items)[number]> className={overlay['list'] ?? ''}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.text} className={overlay['item'] ?? ''}>
              {item.text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
