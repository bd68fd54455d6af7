import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import { marksDa } from '#shared/i18n/marks/da.ts'
import { marksDe } from '#shared/i18n/marks/de.ts'
import { marksEn } from '#shared/i18n/marks/en.ts'
import { useText } from '../i18n/useText.ts'
import css from './field.module.css'

/** What every field has: a visible label, an optional hint, and an error in words. */
export interface FieldTexts {
  readonly label: string
  readonly description?: string | undefined
  readonly error?: string | undefined
}

/** Nothing where there is no error: a plain `false` would also hide that a required field is empty. */
export const invalidWith = (error: string | undefined): { readonly isInvalid?: true } =>
  error === undefined ? {} : { isInvalid: true }

export const FieldFrame = ({ label, description, error, children }: FieldTexts & { readonly children: ReactNode }) => {
  const t = useText({ en: marksEn, de: marksDe, da: marksDa })
  return (
    <>
      <Label className={css['label'] ?? ''}>{label}</Label>
      {children}
      {description !== undefined && (
        <Text slot="description" className={css['description'] ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={css['error'] ?? ''}>
        {/* the platform's own sentence would be in the language of the device */}
        {({ validationDetails, validationErrors }) =>
          error ?? (validationDetails.valueMissing ? t.required : validationErrors.join(' '))
        }
      </FieldError>
    </>
  )
}
