import type { Language } from '#shared/kernel/text.ts'
import { useLanguage } from './languageStore.ts'

/** The words of one area in the chosen language: `const t = useText({ en, de, da })`. */
export const useText = <Messages>(words: Readonly<Record<Language, Messages>>): Messages => words[useLanguage()]
