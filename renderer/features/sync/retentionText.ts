import { retentionDa } from '#shared/i18n/retention/da.ts'
import { retentionDe } from '#shared/i18n/retention/de.ts'
import { retentionEn } from '#shared/i18n/retention/en.ts'
import type { RetentionMessages } from '#shared/i18n/retention/messages.ts'
import { useText } from '../../i18n/useText.ts'

export const useRetentionText = (): RetentionMessages => useText({ en: retentionEn, de: retentionDe, da: retentionDa })
