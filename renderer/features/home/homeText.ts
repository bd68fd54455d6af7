import { homeDa } from '#shared/i18n/home/da.ts'
import { homeDe } from '#shared/i18n/home/de.ts'
import { homeEn } from '#shared/i18n/home/en.ts'
import type { HomeMessages } from '#shared/i18n/home/messages.ts'
import { useText } from '../../i18n/useText.ts'

export const useHomeText = (): HomeMessages => useText({ en: homeEn, de: homeDe, da: homeDa })
