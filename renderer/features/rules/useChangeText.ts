import { useFormat } from '#renderer/i18n/useFormat.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { marksDa } from '#shared/i18n/marks/da.ts'
import { marksDe } from '#shared/i18n/marks/de.ts'
import { marksEn } from '#shared/i18n/marks/en.ts'
import type { PackChange } from '#shared/rules/diff.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { changeText } from './changeWords.ts'
import { useParameterNames, useRulesText } from './rulesWords.ts'

export const useChangeText = (): ((change: PackChange, packs: readonly RulePack[]) => string) => {
  const t = useRulesText()
  const format = useFormat()
  const names = useParameterNames()
  const severities = useText({ en: marksEn, de: marksDe, da: marksDa }).severity
  return (change, packs) => changeText(change, packs, { t, format, names, severities })
}
