import { Input, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components'
import { FieldFrame, invalidWith, type FieldTexts } from './FieldFrame.tsx'
import css from './field.module.css'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'>, FieldTexts {
  readonly placeholder?: string
}

export const TextField = ({ label, description, error, placeholder, ...rest }: TextFieldProps) => (
  <AriaTextField {...rest} {...invalidWith(error)} className={css['field'] ?? ''}>
    <FieldFrame label={label} description={description} error={error}>
      <Input className={css['input'] ?? ''} {...(placeholder === undefined ? {} : { placeholder })} />
    </FieldFrame>
  </AriaTextField>
)
