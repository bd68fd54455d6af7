/** Neutral codes of contract and protection that rules ask about people: never a diagnosis, never a reason. */
import type { Rule } from './model.ts'

/** Codes that have words in every language. A pack may ask for others; they are shown as they are written. */
export const knownFlags = [
  'onCallContract',
  'nightWorker',
  'inCompulsorySchool',
  'compulsorySchoolAge',
  'fullTimeCompulsorySchool',
  'protected-hours',
  'approval28',
  '14-day-rest',
  'other-hours',
  'optOut48',
  'sundayConsent',
  'upTo20HoursWeek',
  'shiftChangeover',
  'nightExceptionMet',
] as const
export type KnownFlag = (typeof knownFlags)[number]

/** Members of a scope or a check whose text, or texts, are codes of people. */
const naming: ReadonlySet<string> = new Set([
  'flag',
  'notFlag',
  'flags',
  'notFlags',
  'exemptFlag',
  'optOutFlag',
  'waiverFlag',
  'blockedFlag',
])
/** Settings that turn on a code of their own. */
const implied: Readonly<Record<string, KnownFlag>> = { fortnight: '14-day-rest', alternatives: 'other-hours' }

const codesIn = (value: unknown): readonly string[] => {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, member]): readonly string[] => {
    const own = Object.hasOwn(implied, name) ? implied[name] : undefined
    const said = naming.has(name) ? [member].flat().filter((code) => typeof code === 'string') : []
    return [...(own === undefined ? [] : [own]), ...said, ...codesIn(member)]
  })
}

/** The codes that a rule looks at, ascending, each once. */
export const flagsOfRule = ({ scope, check }: Pick<Rule, 'scope' | 'check'>): readonly string[] =>
  [...new Set(codesIn([scope, check]))].toSorted()

/** Codes that may be stored: those with words, and what the rules in force ask for. */
export const isAdmittedFlag = (code: string, pack: { readonly rules: readonly Rule[] } | null): boolean =>
  knownFlags.some((known) => known === code) || (pack !== null && flagsAskedBy(pack).includes(code))

/** The codes that some rule of a pack looks at, ascending. */
export const flagsAskedBy = ({ rules }: { readonly rules: readonly Rule[] }): readonly string[] =>
  [...new Set(rules.flatMap(flagsOfRule))].toSorted()
