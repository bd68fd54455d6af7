import type { Check } from '#shared/rules/check.ts'
import type { RulePack } from '#shared/rules/model.ts'
import type { ChangeMessages } from '#shared/i18n/changes/messages.ts'
import type { RulesMessages } from '#shared/i18n/rules/messages.ts'
import type { PackSpeech } from '#renderer/i18n/packSpeech.ts'

export interface CheckVocabulary {
  readonly change: Pick<ChangeMessages, 'choices'>
  readonly rules: Pick<RulesMessages, 'kinds'>
  readonly speech: PackSpeech
}

/**
 * What is checked, with the plain settings of the check: "Skill for a role (Kitchen, Food hygiene)". Variants and
 * bands are told by the rule's own sentence.
 */
export const checkWords = (
  check: Check,
  packs: readonly RulePack[],
  { change, rules, speech }: CheckVocabulary,
): string => {
  const { format } = speech
  const titles = new Map<unknown, string>(
    packs.flatMap(({ tables }) => tables.map(({ tableId, title }) => [tableId, title[format.language]])),
  )
  const { kind, ...settings } = check
  const wordsOf = (setting: unknown): readonly string[] => {
    if (typeof setting === 'number') return [format.minutes(setting)]
    if (typeof setting !== 'string') return []
    return [titles.get(setting) ?? change.choices[setting] ?? speech.word(setting)]
  }
  const said = Object.values(settings).flatMap(wordsOf)
  return said.length === 0 ? rules.kinds[kind] : `${rules.kinds[kind]} (${said.join(', ')})`
}
