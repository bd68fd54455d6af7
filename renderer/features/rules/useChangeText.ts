import { useMemo } from 'react'
import { usePlaceName } from '#renderer/host/usePlaceName.ts'
import { useSpeechOf } from '#renderer/i18n/packSpeech.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { marksDa } from '#shared/i18n/marks/da.ts'
import { marksDe } from '#shared/i18n/marks/de.ts'
import { marksEn } from '#shared/i18n/marks/en.ts'
import type { RulePack } from '#shared/rules/model.ts'
import type { PackChange } from '#shared/rules/packChange.ts'
import { changeText } from './changeWords.ts'
import { usePresetText } from './presetText.ts'
import { useChangeMessages, useFactWords, useRulesText } from './rulesWords.ts'
import { useStarterText } from './starterText.ts'

/** `packs`: published first, then the draft, whose words are used. */
export const useChangeText = (packs: readonly RulePack[]): ((change: PackChange) => string) => {
  const rules = useRulesText()
  const change = useChangeMessages()
  const severities = useText({ en: marksEn, de: marksDe, da: marksDa }).severity
  const starter = useStarterText()
  const presets = usePresetText()
  const facts = useFactWords()
  const speech = useSpeechOf(packs.at(-1) ?? null)
  const placeName = usePlaceName()
  return useMemo(
    () => (one) => changeText(one, packs, { rules, change, severities, starter, presets, facts, speech, placeName }),
    [packs, rules, change, severities, starter, presets, facts, speech, placeName],
  )
}
