import { languages } from '#shared/kernel/text.ts'
import { wordOf } from '#shared/rules/packWords.ts'
import { useNewestPack } from '../../host/usePackSpeech.ts'
import { useLanguage } from '../../i18n/languageStore.ts'
import type { WordOf } from './outletDraft.ts'

export interface OutletWords {
  /** A format or role in the chosen language. */
  readonly word: WordOf
  /** The same in each language: what was typed may be in any of them. */
  readonly everyLanguage: readonly WordOf[]
}

/** Formats and roles in the words of the newest pack. */
export const useOutletWords = (): OutletWords => {
  const pack = useNewestPack() ?? null
  const language = useLanguage()
  return {
    word: (code) => wordOf(pack, code, language),
    everyLanguage: languages.map(
      (each): WordOf =>
        (code) =>
          wordOf(pack, code, each),
    ),
  }
}
