import { Suspense, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../ui/Button.tsx'
import { Brand } from '../ui/Brand.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Page } from '../ui/Page.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useFrameText } from './frameText.ts'
import css from './frame.module.css'
import { pageOf } from './pages.ts'
import { PageBoundary } from './PageBoundary.tsx'
import { Palette } from './Palette.tsx'
import { Rail } from './Rail.tsx'
import { Routes } from './Routes.tsx'
import { TopBar } from './TopBar.tsx'
import { useFrameCommands } from './useFrameCommands.ts'

const Crashed = () => {
  const t = useFrameText()
  return (
    <Page>
      <ErrorNote
        problem={t.crashed}
        action={
          <Button
            onPress={() => {
              window.location.reload()
            }}
          >
            {t.retry}
          </Button>
        }
      />
    </Page>
  )
}

/** A new page takes the focus, so that a screen reader starts there; the title of the window says which. */
const useFocusOnPage = (title: string): React.RefObject<HTMLElement | null> => {
  const main = useRef<HTMLElement>(null)
  const first = useRef(true)
  useEffect(() => {
    document.title = `${title} · Plumbline`
    if (!first.current) main.current?.focus()
    first.current = false
  }, [title])
  return main
}

export const Frame = () => {
  const t = useFrameText()
  const [path] = useLocation()
  const page = pageOf(path)
  const main = useFocusOnPage(page === null ? t.notFound.title : t.pages[page])
  useFrameCommands()
  return (
    <div className={css['frame']}>
      <a href="#content" className={css['skip']}>
        {t.skip}
      </a>
      <header className={css['head']}>
        <div className={css['brand']}>
          <Brand />
        </div>
        <TopBar />
      </header>
      <Rail />
      <main id="content" ref={main} tabIndex={-1} className={css['main']}>
        <PageBoundary address={path} fallback={<Crashed />}>
          <Suspense
            fallback={
              <Page>
                <Skeleton label={t.loading} lines={6} />
              </Page>
            }
          >
            <Routes />
          </Suspense>
        </PageBoundary>
      </main>
      <Palette />
    </div>
  )
}
