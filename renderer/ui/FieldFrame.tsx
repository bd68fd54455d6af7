import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import css from './field.module.css'

/** What every field has: a visible label, an optional hint, and an error in words. */
export interface FieldTexts {
  readonly label: string
  readonly description?: string | undefined
  readonly error?: string | undefined
}

export const FieldFrame = ({ label, description, error, children }: FieldTexts & { readonly children: ReactNode }) => (
  <>
    <Label className={css['label'] ?? ''}>{label}</Label>
    {children}
    {description !== undefined && (
      <Text slot="description" className={css['description'] ?? ''}>
        {description}
      </Text>
    )}
    <FieldError className={css['error'] ?? ''}>{error}</FieldError>
  </>
)
