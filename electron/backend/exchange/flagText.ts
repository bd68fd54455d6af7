import { factsDa } from '../../../shared/i18n/facts/da.ts'
import { factsDe } from '../../../shared/i18n/facts/de.ts'
import { factsEn } from '../../../shared/i18n/facts/en.ts'
import { knownFlags } from '../../../shared/rules/flags.ts'
import { plainName } from './mapping.ts'

/** What a code is called in any of the languages, and the code itself. */
const codes: ReadonlyMap<string, string> = new Map(
  knownFlags.flatMap((code) =>
    [code, ...[factsEn, factsDe, factsDa].map(({ flags }) => flags[code])].map(
      (name) => [plainName(name), code] as const,
    ),
  ),
)

/**
 * Codes of a person out of a cell, as codes or in words, split at commas and the like. Null where a word is none of
 * them: a table of people often says why, and that must not be stored.
 */
export const flagsFromText = (text: string): readonly string[] | null => {
  const said = text
    .split(/[;,|/]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
  const read = said.map((word) => codes.get(plainName(word)) ?? null)
  return read.includes(null) ? null : [...new Set(read.filter((code) => code !== null))].toSorted()
}
