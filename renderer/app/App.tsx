import { lazy, Suspense, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { ProblemNote } from '../host/ProblemNote.tsx'
import { SessionContext } from '../host/session.ts'
import { applyTheme, useThemeStore } from '../host/themeStore.ts'
import { useResource } from '../host/useResource.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { Button } from '../ui/Button.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { Toasts } from '../ui/Toasts.tsx'
import { Frame } from './Frame.tsx'
import { useFrameText } from './frameText.ts'
import css from './frame.module.css'

const SetupPage = lazy(async () => ({ default: (await import('../features/setup/SetupPage.tsx')).SetupPage }))

/** First the profile: set up, waiting to be admitted, damaged, or ready to work. */
const Gate = () => {
  const t = useFrameText()
  const { data, problem, refresh } = useResource('session.get', {})
  if (data?.state === 'ready' && data.actor) {
    return (
      <SessionContext value={data}>
        <Frame key={data.actor.actorId} />
      </SessionContext>
    )
  }
  if (data) return <SetupPage session={data} />
  return (
    <main className={css['gate']}>
      {problem ? (
        <ProblemNote problem={problem} action={<Button onPress={() => void refresh()}>{t.retry}</Button>} />
      ) : (
        <Skeleton label={t.loading} lines={3} />
      )}
    </main>
  )
}

export const App = () => {
  const t = useFrameText()
  const { locale, language } = useFormat()
  const theme = useThemeStore((state) => state.theme)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    applyTheme(document.documentElement, theme)
  }, [theme])
  return (
    <I18nProvider locale={locale}>
      <Suspense fallback={<Skeleton label={t.loading} />}>
        <Gate />
      </Suspense>
      <Toasts label={t.messages} closeLabel={t.close} />
    </I18nProvider>
  )
}
