/** The note of the first version of the rules, which nobody of the organisation wrote, in the language of the reader. */
import type { Language, Text } from '../../kernel/text.ts'

const first: Text = { en: 'First house rules', de: 'Die ersten Hausregeln', da: 'De første husregler' }

/** A note that people wrote stays as they wrote it. */
export const noteIn = (note: string, language: Language): string => (note === first.en ? first[language] : note)
