/** What the codes and names in a rule pack are called in a language: the pack's own words, or the code made readable. */
import type { Language } from '../kernel/text.ts'
import type { Rule, RulePack } from './model.ts'

type Wordy = Pick<RulePack, 'words' | 'tables' | 'rules'>

const codeForm = /^[a-z][A-Za-z0-9]*([._-][A-Za-z0-9]+)*$/

/** "foodHygiene" becomes "Food hygiene", "bakery-cafe.lunch" "Bakery cafe lunch"; what is no code stays as it is written. */
export const humanised = (code: string): string => {
  if (!codeForm.test(code)) return code
  const spaced = code
    .replaceAll(/[._-]/g, ' ')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return spaced.slice(0, 1).toUpperCase() + spaced.slice(1)
}

/** A role that no word is given for is called as the column of a table that counts it. */
export const wordOf = (pack: Wordy | null, code: string, language: Language): string => {
  if (pack === null) return humanised(code)
  const word = pack.words !== undefined && Object.hasOwn(pack.words, code) ? pack.words[code] : undefined
  const output = pack.tables.flatMap(({ outputs }) => outputs).find(({ name }) => name === code)
  return (word ?? output?.label)?.[language] ?? humanised(code)
}

/** Law and article, or the house's own paper: "House policy, Planning 2". */
export const sourceWords = (pack: Wordy | null, { source }: Pick<Rule, 'source'>, language: Language): string =>
  [source.law, source.article]
    .filter((part) => part !== '')
    .map((part) => wordOf(pack, part, language))
    .join(' ')

/** Who set a value: an owner by name, or the source of a rule of law as provenance quotes it. */
export const setterWords = (pack: Wordy | null, setBy: string, language: Language): string => {
  const quoted = pack?.rules.find(({ source }) => `${source.law} ${source.article}`.trim() === setBy)
  return quoted === undefined ? wordOf(pack, setBy, language) : sourceWords(pack, quoted, language)
}
