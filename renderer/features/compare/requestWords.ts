import { useText } from '#renderer/i18n/useText.ts'
import { requestsDa } from '#shared/i18n/requests/da.ts'
import { requestsDe } from '#shared/i18n/requests/de.ts'
import { requestsEn } from '#shared/i18n/requests/en.ts'
import type { RequestMessages } from '#shared/i18n/requests/messages.ts'

export const useRequestText = (): RequestMessages => useText({ en: requestsEn, de: requestsDe, da: requestsDa })
