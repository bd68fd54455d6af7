import { languages } from '#shared/kernel/text.ts'
import { wordOf } from '#shared/rules/packWords.ts'
import { useSession } from '../../host/session.ts'
import { useNewestPack } from '../../host/usePackSpeech.ts'
import { useLanguage } from '../../i18n/languageStore.ts'
import { codesIn, type KnownCodes, type WordOf } from './outletDraft.ts'

export interface OutletWords {
  /** A format or role in the chosen language. */
  readonly word: WordOf
  /** The same in each language: what was typed may be in any of them. */
  readonly everyLanguage: readonly WordOf[]
  readonly known: KnownCodes
}

/** Formats and roles in the words of the newest pack. */
export const useOutletWords = (): OutletWords => {
  const pack = useNewestPack() ?? null
  const language = useLanguage()
  const { outlets } = useSession()
  return {
    word: (code) => wordOf(pack, code, language),
    known: codesIn(pack, outlets),
    everyLanguage: languages.map(
      (each): WordOf =>
        (code) =>
          wordOf(pack, code, each),
    ),
  }
}
