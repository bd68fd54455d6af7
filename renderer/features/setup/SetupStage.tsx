import { useEffect, useRef, type ReactNode } from 'react'
import { languageNames } from '#shared/i18n/frame/messages.ts'
import { languages } from '#shared/kernel/text.ts'
import { useLanguageStore } from '../../i18n/languageStore.ts'
import { classes } from '../../ui/classes.ts'
import { Brand } from '../../ui/Brand.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import css from './setup.module.css'
import { useSetupText } from './setupText.ts'

export interface SetupStageProps {
  readonly title: string
  readonly text: string
  readonly dataFolder: string
  readonly wide?: boolean
  readonly children: ReactNode
}

/** One question in the middle of the page, with the language to read it in. */
export const SetupStage = ({ title, text, dataFolder, wide = false, children }: SetupStageProps) => {
  const t = useSetupText()
  const { language, setLanguage } = useLanguageStore()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [])
  return (
    <main className={css['stage']}>
      <div className={classes(css['column'], wide && css['wide'])}>
        <Brand />
        <div className={css['head']}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <p>{text}</p>
        </div>
        {children}
        <div className={css['foot']}>
          <span>{t.dataFolder(dataFolder)}</span>
          <SegmentedControl
            label={t.language}
            value={language}
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
            onChange={setLanguage}
          />
        </div>
      </div>
    </main>
  )
}
