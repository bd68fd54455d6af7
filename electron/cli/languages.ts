import { languages, type Language } from '../../shared/kernel/text.ts'

export const isLanguage = (text: string): text is Language => languages.some((language) => language === text)
