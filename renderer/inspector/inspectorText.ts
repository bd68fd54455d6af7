import { inspectDa } from '#shared/i18n/inspect/da.ts'
import { inspectDe } from '#shared/i18n/inspect/de.ts'
import { inspectEn } from '#shared/i18n/inspect/en.ts'
import type { InspectMessages } from '#shared/i18n/inspect/messages.ts'
import { useText } from '#renderer/i18n/useText.ts'

export const useInspectorText = (): InspectMessages => useText({ en: inspectEn, de: inspectDe, da: inspectDa })
