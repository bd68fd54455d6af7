import { setupDa } from '#shared/i18n/setup/da.ts'
import { setupDe } from '#shared/i18n/setup/de.ts'
import { setupEn } from '#shared/i18n/setup/en.ts'
import type { SetupMessages } from '#shared/i18n/setup/messages.ts'
import { formatCode, roleCode, type RoleWords } from './outletDefaults.ts'
import { useText } from '../../i18n/useText.ts'

export const useSetupText = (): SetupMessages => useText({ en: setupEn, de: setupDe, da: setupDa })

const dictionaries = [setupEn, setupDe, setupDa]
/** What the roles of the first rules are called in every language. */
export const roleWords: readonly RoleWords[] = dictionaries.map(({ create }) => create.roleNames)

/** A format may have been chosen before the language was changed. */
export const formatCodeOf = (typed: string): string =>
  formatCode(
    typed,
    dictionaries.map(({ create }) => create.formats),
  )

export const roleCodeOf = (typed: string): string => roleCode(typed, roleWords)
