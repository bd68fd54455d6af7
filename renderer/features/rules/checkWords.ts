import type { Check, RulePack } from '#shared/rules/model.ts'
import type { ChangeMessages } from '#shared/i18n/changes/messages.ts'
import type { RulesMessages } from '#shared/i18n/rules/messages.ts'
import type { PackSpeech } from '#renderer/i18n/packSpeech.ts'

export interface CheckVocabulary {
  readonly change: Pick<ChangeMessages, 'choices'>
  readonly rules: Pick<RulesMessages, 'kinds'>
  readonly speech: PackSpeech
}

/** What is checked, with the settings of the check: "Skill for a role (Kitchen, Food hygiene)". */
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
  const said = Object.values(settings).map((setting: string | number) =>
    typeof setting === 'number'
      ? format.minutes(setting)
      : (titles.get(setting) ?? change.choices[setting] ?? speech.word(setting)),
  )
  return said.length === 0 ? rules.kinds[kind] : `${rules.kinds[kind]} (${said.join(', ')})`
}
