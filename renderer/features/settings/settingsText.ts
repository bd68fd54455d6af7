import { settingsDa } from '#shared/i18n/settings/da.ts'
import { settingsDe } from '#shared/i18n/settings/de.ts'
import { settingsEn } from '#shared/i18n/settings/en.ts'
import type { SettingsMessages } from '#shared/i18n/settings/messages.ts'
import { useText } from '../../i18n/useText.ts'

export const useSettingsText = (): SettingsMessages => useText({ en: settingsEn, de: settingsDe, da: settingsDa })
