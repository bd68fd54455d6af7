import { useLanguage } from '#renderer/i18n/languageStore.ts'
import { toldIn } from '#shared/i18n/told/toldIn.ts'

/** A text of a starter pack in the reader's language; marked as English for screen readers where nobody has said it so. */
export const Told = ({ text }: { readonly text: string }) => {
  const told = toldIn(text, useLanguage())
  return told === null ? <span lang="en">{text}</span> : <>{told}</>
}
