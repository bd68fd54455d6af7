import { useText } from '#renderer/i18n/useText.ts'
import { parametersDa } from '#shared/i18n/parameters/da.ts'
import { parametersDe } from '#shared/i18n/parameters/de.ts'
import { parametersEn } from '#shared/i18n/parameters/en.ts'
import type { ParameterNames } from '#shared/i18n/parameters/messages.ts'
import { rulesDa } from '#shared/i18n/rules/da.ts'
import { rulesDe } from '#shared/i18n/rules/de.ts'
import { rulesEn } from '#shared/i18n/rules/en.ts'
import type { RulesMessages } from '#shared/i18n/rules/messages.ts'

export const useRulesText = (): RulesMessages => useText({ en: rulesEn, de: rulesDe, da: rulesDa })
export const useParameterNames = (): ParameterNames => useText({ en: parametersEn, de: parametersDe, da: parametersDa })
