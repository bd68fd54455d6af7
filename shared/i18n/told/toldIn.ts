/** What the starter packs say in English beside their rules, in the language of the reader. */
import type { Language } from '../../kernel/text.ts'
import { britainDa } from './britainDa.ts'
import { britainDe } from './britainDe.ts'
import { denmarkDa } from './denmarkDa.ts'
import { denmarkDe } from './denmarkDe.ts'
import { europeDa } from './europeDa.ts'
import { europeDe } from './europeDe.ts'
import { germanyDa } from './germanyDa.ts'
import { germanyDe } from './germanyDe.ts'
import { houseDa } from './houseDa.ts'
import { houseDe } from './houseDe.ts'

const keyed = (...parts: readonly Readonly<Record<string, string>>[]): ReadonlyMap<string, string> =>
  new Map(parts.flatMap((part) => Object.entries(part)))

const told: Readonly<Record<Exclude<Language, 'en'>, ReadonlyMap<string, string>>> = {
  de: keyed(houseDe, europeDe, germanyDe, denmarkDe, britainDe),
  da: keyed(houseDa, europeDa, germanyDa, denmarkDa, britainDa),
}

/**
 * The name of a test case, an exception or an open question, as packs hold it: in English. Null where nobody has said it
 * in the language of the reader: packs of other countries, and what an organisation wrote itself.
 */
export const toldIn = (text: string, language: Language): string | null =>
  language === 'en' ? text : (told[language].get(text) ?? null)
