import { useText } from '#renderer/i18n/useText.ts'
import { changesDa } from '#shared/i18n/changes/da.ts'
import { changesDe } from '#shared/i18n/changes/de.ts'
import { changesEn } from '#shared/i18n/changes/en.ts'
import type { ChangeMessages } from '#shared/i18n/changes/messages.ts'
import { factsDa } from '#shared/i18n/facts/da.ts'
import { factsDe } from '#shared/i18n/facts/de.ts'
import { factsEn } from '#shared/i18n/facts/en.ts'
import type { FactsMessages } from '#shared/i18n/facts/messages.ts'
import { rulesDa } from '#shared/i18n/rules/da.ts'
import { rulesDe } from '#shared/i18n/rules/de.ts'
import { rulesEn } from '#shared/i18n/rules/en.ts'
import type { RulesMessages } from '#shared/i18n/rules/messages.ts'
import { tableEditorDa } from '#shared/i18n/tableEditor/da.ts'
import { tableEditorDe } from '#shared/i18n/tableEditor/de.ts'
import { tableEditorEn } from '#shared/i18n/tableEditor/en.ts'
import type { TableEditorMessages } from '#shared/i18n/tableEditor/messages.ts'
import { tablesDa } from '#shared/i18n/tables/da.ts'
import { tablesDe } from '#shared/i18n/tables/de.ts'
import { tablesEn } from '#shared/i18n/tables/en.ts'
import type { TableMessages } from '#shared/i18n/tables/messages.ts'

export const useRulesText = (): RulesMessages => useText({ en: rulesEn, de: rulesDe, da: rulesDa })
export const useFactWords = (): FactsMessages => useText({ en: factsEn, de: factsDe, da: factsDa })
export const useChangeMessages = (): ChangeMessages => useText({ en: changesEn, de: changesDe, da: changesDa })
export const useTableText = (): TableMessages => useText({ en: tablesEn, de: tablesDe, da: tablesDa })
export const useEditorText = (): TableEditorMessages =>
  useText({ en: tableEditorEn, de: tableEditorDe, da: tableEditorDa })
