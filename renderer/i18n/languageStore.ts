import { create } from 'zustand'
import { languages, type Language } from '#shared/kernel/text.ts'

const storageKey = 'plumbline.language'

/** The first of the person's languages that the product speaks; English otherwise. */
export const pickLanguage = (stored: string | null, preferred: readonly string[]): Language => {
  const wanted = [stored ?? '', ...preferred].map((tag) => tag.slice(0, 2).toLowerCase())
  for (const tag of wanted) {
    const found = languages.find((language) => language === tag)
    if (found !== undefined) return found
  }
  return 'en'
}

interface LanguageState {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
}

const readStored = (): string | null => (typeof localStorage === 'undefined' ? null : localStorage.getItem(storageKey))
const readPreferred = (): readonly string[] => (typeof navigator === 'undefined' ? [] : navigator.languages)

export const useLanguageStore = create<LanguageState>()((set) => ({
  language: pickLanguage(readStored(), readPreferred()),
  setLanguage: (language) => {
    localStorage.setItem(storageKey, language)
    set({ language })
  },
}))

export const useLanguage = (): Language => useLanguageStore((state) => state.language)
