import { setupDa } from '#shared/i18n/setup/da.ts'
import { setupDe } from '#shared/i18n/setup/de.ts'
import { setupEn } from '#shared/i18n/setup/en.ts'
import type { SetupMessages } from '#shared/i18n/setup/messages.ts'
import { formatCode } from './outletDefaults.ts'
import { useText } from '../../i18n/useText.ts'

export const useSetupText = (): SetupMessages => useText({ en: setupEn, de: setupDe, da: setupDa })

/** A format may have been chosen before the language was changed. */
export const formatCodeOf = (typed: string): string =>
  formatCode(
    typed,
    [setupEn, setupDe, setupDa].map(({ create }) => create.formats),
  )
