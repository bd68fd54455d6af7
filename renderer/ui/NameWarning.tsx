import { marksDa } from '#shared/i18n/marks/da.ts'
import { marksDe } from '#shared/i18n/marks/de.ts'
import { marksEn } from '#shared/i18n/marks/en.ts'
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
  const t = useText({ en: marksEn, de: marksDe, da: marksDa })
  const format = useFormat()
  const found = namesInText(
    text,
    people.map(({ name }) => name),
  )
  return found.length === 0 ? null : (
    <output className={css['nameWarning']}>{t.namesSomebody(format.list(found))}</output>
  )
}
