import { createFormat, type Format } from './format.ts'
import { useLanguage } from './languageStore.ts'

const formats: Readonly<Record<Format['language'], Format>> = {
  en: createFormat('en'),
  de: createFormat('de'),
  da: createFormat('da'),
}

export const useFormat = (): Format => formats[useLanguage()]
