import { useMemo } from 'react'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { useSpeechOf, type PackSpeech, type SpokenPack } from '#renderer/i18n/packSpeech.ts'
import { quantityText } from '#renderer/i18n/quantity.ts'
import type { Format } from '#renderer/i18n/format.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { overridesDa } from '#shared/i18n/overrides/da.ts'
import { overridesDe } from '#shared/i18n/overrides/de.ts'
import { overridesEn } from '#shared/i18n/overrides/en.ts'
import type { OverrideMessages } from '#shared/i18n/overrides/messages.ts'
import type { Text } from '#shared/kernel/text.ts'
import type { Unit } from '#shared/rules/model.ts'

export interface OverrideWords {
  readonly t: OverrideMessages
  readonly f: Format
  readonly say: (text: Text) => string
  readonly quantity: (value: number, unit: Unit) => string
  /** Codes in the words of a pack. */
  readonly speech: PackSpeech
}

/** `pack` gives the words of its codes; none while it is not known. */
export const useOverrideWords = (pack: SpokenPack | null = null): OverrideWords => {
  const t = useText({ en: overridesEn, de: overridesDe, da: overridesDa })
  const f = useFormat()
  const speech = useSpeechOf(pack)
  return useMemo(
    () => ({
      t,
      f,
      say: (text) => text[f.language],
      quantity: (value, unit) => quantityText(f, value, unit),
      speech,
    }),
    [t, f, speech],
  )
}
