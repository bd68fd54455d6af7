import { outletsDa } from '#shared/i18n/outlets/da.ts'
import { outletsDe } from '#shared/i18n/outlets/de.ts'
import { outletsEn } from '#shared/i18n/outlets/en.ts'
import type { OutletsMessages } from '#shared/i18n/outlets/messages.ts'
import { useText } from '../../i18n/useText.ts'

export const useOutletsText = (): OutletsMessages => useText({ en: outletsEn, de: outletsDe, da: outletsDa })
