/** Words of a rule as data, in the product's three languages. */
export const languages = ['en', 'de', 'da'] as const
export type Language = (typeof languages)[number]
export type Text = Readonly<Record<Language, string>>
