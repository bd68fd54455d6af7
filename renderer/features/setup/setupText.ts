import { setupDa } from '#shared/i18n/setup/da.ts'
import { setupDe } from '#shared/i18n/setup/de.ts'
import { setupEn } from '#shared/i18n/setup/en.ts'
import type { SetupMessages } from '#shared/i18n/setup/messages.ts'
import { useText } from '../../i18n/useText.ts'

export const useSetupText = (): SetupMessages => useText({ en: setupEn, de: setupDe, da: setupDa })
