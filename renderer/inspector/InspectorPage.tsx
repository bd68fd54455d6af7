import { Suspense, use, useEffect } from 'react'
import { useLanguage } from '#renderer/i18n/languageStore.ts'
import { ChecksSection } from './ChecksSection.tsx'
import { FilesSection } from './FilesSection.tsx'
import { Headline } from './Headline.tsx'
import { useInspectorText } from './inspectorText.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { NotProven } from './NotProven.tsx'
import type { Opened } from './openInspection.ts'
import { OverridesSection } from './OverridesSection.tsx'
import { RulesSection } from './RulesSection.tsx'
import { WeeksSection } from './WeeksSection.tsx'
import { WhoseSection } from './WhoseSection.tsx'
import css from './inspector.module.css'

const Content = ({ opened }: { readonly opened: Promise<Opened> }) => {
  const t = useInspectorText()
  const { outcome, native } = use(opened)
  if (!outcome.ok) {
    const { path } = outcome.error
    return (
      <p role="alert" className={css['bad']}>
        {path === null ? t.unreadable : t.unreadableFile(path)}
      </p>
    )
  }
  const report = outcome.value
  return (
    <>
      <Headline report={report} />
      <WhoseSection report={report} />
      <ChecksSection report={report} native={native} />
      <WeeksSection report={report} />
      <OverridesSection report={report} />
      <RulesSection report={report} />
      <FilesSection report={report} />
      <NotProven report={report} />
    </>
  )
}

/** All that an inspector needs to see: what is proven, how, and what is not. Needs no network, and may use none. */
export const InspectorPage = ({ opened }: { readonly opened: Promise<Opened> }) => {
  const t = useInspectorText()
  const language = useLanguage()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <main className={css['page']}>
      <LanguageChoice />
      <Suspense fallback={<output>{t.checking}</output>}>
        <Content opened={opened} />
      </Suspense>
    </main>
  )
}
