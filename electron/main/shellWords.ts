import { shellDa } from '../../shared/i18n/shell/da.ts'
import { shellDe } from '../../shared/i18n/shell/de.ts'
import { shellEn } from '../../shared/i18n/shell/en.ts'
import type { ShellMessages } from '../../shared/i18n/shell/messages.ts'

/** The shell's words in the language of the operating system; English where it is none of ours. */
export const shellWords = (locale: string): ShellMessages => {
  if (locale.startsWith('de')) return shellDe
  return locale.startsWith('da') ? shellDa : shellEn
}
