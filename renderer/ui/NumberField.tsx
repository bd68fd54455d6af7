import {
  Button,
  Group,
  Input,
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
} from 'react-aria-components'
import { FieldFrame, invalidWith, type FieldTexts } from './FieldFrame.tsx'
import css from './field.module.css'

export interface NumberFieldProps extends Omit<AriaNumberFieldProps, 'className' | 'style' | 'children'>, FieldTexts {
  /** Shown behind the number, e.g. "min". */
  readonly unit?: string | undefined
}

export const NumberField = ({ label, description, error, unit, ...rest }: NumberFieldProps) => (
  <AriaNumberField {...rest} {...invalidWith(error)} className={css['field'] ?? ''}>
    <FieldFrame label={label} description={description} error={error}>
      <Group className={css['group'] ?? ''}>
        <Input className={css['input'] ?? ''} />
        {unit !== undefined && <span className={css['unit']}>{unit}</span>}
        <Button slot="decrement" className={css['step'] ?? ''}>
          −
        </Button>
        <Button slot="increment" className={css['step'] ?? ''}>
          +
        </Button>
      </Group>
    </FieldFrame>
  </AriaNumberField>
)
