import { nameWarningDa } from '#shared/i18n/nameWarning/da.ts'
import { nameWarningDe } from '#shared/i18n/nameWarning/de.ts'
import { nameWarningEn } from '#shared/i18n/nameWarning/en.ts'
import { namesInText } from '#shared/people/namesInText.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useText } from '../i18n/useText.ts'
import css from './field.module.css'

export interface NameWarningProps {
  /** What is being written. */
  readonly text: string
  readonly people: readonly { readonly name: string }[]
}

/** Says so where a text that leaves the outlet seems to name one of its people; it stops nobody. */
export const NameWarning = ({ text, people }: NameWarningProps) => {
  const t = useText({ en: nameWarningEn, de: nameWarningDe, da: nameWarningDa })
  const format = useFormat()
  const found = namesInText(
    text,
    people.map(({ name }) => name),
  )
  return found.length === 0 ? null : <output className={css['nameWarning']}>{t.warning(format.list(found))}</output>
}
