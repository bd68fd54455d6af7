import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'
import { classes } from './classes.ts'
import { FieldFrame, invalidWith, type FieldTexts } from './FieldFrame.tsx'
import css from './field.module.css'

export interface TextAreaProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'>, FieldTexts {
  readonly rows?: number
}

export const TextArea = ({ label, description, error, rows = 3, ...rest }: TextAreaProps) => (
  <AriaTextField {...rest} {...invalidWith(error)} className={css['field'] ?? ''}>
    <FieldFrame label={label} description={description} error={error}>
      <AriaTextArea rows={rows} className={classes(css['input'], css['area'])} />
    </FieldFrame>
  </AriaTextField>
)
