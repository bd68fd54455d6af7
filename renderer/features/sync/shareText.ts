import { shareDa } from '#shared/i18n/share/da.ts'
import { shareDe } from '#shared/i18n/share/de.ts'
import { shareEn } from '#shared/i18n/share/en.ts'
import type { ShareMessages } from '#shared/i18n/share/messages.ts'
import { useText } from '../../i18n/useText.ts'

export const useShareText = (): ShareMessages => useText({ en: shareEn, de: shareDe, da: shareDa })
