import { useLanguageStore } from '#renderer/i18n/languageStore.ts'
import { languages, type Language } from '#shared/kernel/text.ts'
import { useInspectorText } from './inspectorText.ts'
import css from './inspector.module.css'

const own: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch', da: 'Dansk' }

/** Each language by its own name. */
export const LanguageChoice = () => {
  const t = useInspectorText()
  const { language, setLanguage } = useLanguageStore()
  return (
    <fieldset aria-label={t.language} className={css['languages']}>
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          onClick={() => {
            setLanguage(one)
          }}
        >
          {own[one]}
        </button>
      ))}
    </fieldset>
  )
}
