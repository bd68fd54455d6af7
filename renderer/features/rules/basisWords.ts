import { quantityText } from '#renderer/i18n/quantity.ts'
import type { PackSpeech } from '#renderer/i18n/packSpeech.ts'
import type { ChangeMessages } from '#shared/i18n/changes/messages.ts'
import type { PresetMessages } from '#shared/i18n/presets/messages.ts'
import type { StarterMessages } from '#shared/i18n/starter/messages.ts'
import { toldIn } from '#shared/i18n/told/toldIn.ts'
import { languages } from '#shared/kernel/text.ts'
import type { Text } from '#shared/kernel/text.ts'
import { isPresetName } from '#shared/rules/presets.ts'
import type { Basis } from '#shared/rules/model.ts'
import type { BasisChange } from '#shared/rules/packChange.ts'

export interface BasisVocabulary {
  readonly change: ChangeMessages
  readonly starter: Pick<StarterMessages, 'consequence' | 'overridable' | 'layers'>
  readonly presets: PresetMessages
  readonly speech: PackSpeech
}

/** `say` in the reader's language, or in the first one in which the two texts differ, with its name beside it. */
export const inChangedLanguage = (
  before: Text | null,
  after: Text | null,
  say: (before: string, after: string) => string,
  { change, speech }: Pick<BasisVocabulary, 'change' | 'speech'>,
): string => {
  const own = speech.format.language
  const shown = [own, ...languages].find((language) => before?.[language] !== after?.[language]) ?? own
  const said = say(before?.[shown] ?? change.none, after?.[shown] ?? change.none)
  if (shown === own) return said
  return change.inLanguage(said, new Intl.DisplayNames(speech.format.locale, { type: 'language' }).of(shown) ?? shown)
}

type Sayings = {
  readonly [Part in Exclude<keyof Basis, 'statement'>]: (value: Basis[Part], words: BasisVocabulary) => string
}

const listed = (notes: readonly string[], { change, speech }: BasisVocabulary): string =>
  notes.length === 0
    ? change.none
    : speech.format.list(notes.map((note) => toldIn(note, speech.format.language) ?? note))

const sayings: Sayings = {
  preset: (preset, { presets }) => (isPresetName(preset) ? presets[preset].name : preset),
  jurisdiction: (jurisdiction) => jurisdiction,
  asOf: (on, { speech }) => speech.format.date(on),
  level: (level, { starter }) => starter.layers.levels[level],
  variable: (isVariable, { change }) => (isVariable ? change.yes : change.no),
  consequence: (consequence, { starter }) => starter.consequence[consequence],
  overridable: (policy, { starter }) => starter.overridable[policy],
  lookBackDays: (days, { speech }) => quantityText(speech.format, days, 'days'),
  url: (url, { change }) => url ?? change.none,
  unverified: listed,
  exceptions: listed,
}

/** One part of what stands behind a rule, as it was and as it is. */
export const basisText = (change: BasisChange, words: BasisVocabulary): string => {
  const { basis, basisParts } = words.change
  const part = basisParts[change.part]
  if (change.part === 'statement') {
    return inChangedLanguage(change.before, change.after, (was, now) => basis(part, `“${was}”`, `“${now}”`), words)
  }
  const say = sayings[change.part] as (value: unknown, vocabulary: BasisVocabulary) => string
  return basis(part, say(change.before, words), say(change.after, words))
}
