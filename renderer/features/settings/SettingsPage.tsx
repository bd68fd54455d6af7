import { frameDa } from '#shared/i18n/frame/da.ts'
import { frameDe } from '#shared/i18n/frame/de.ts'
import { frameEn } from '#shared/i18n/frame/en.ts'
import { languageNames } from '#shared/i18n/frame/messages.ts'
import { languages } from '#shared/kernel/text.ts'
import { useActor, useMay, useSession } from '../../host/session.ts'
import { themes, useThemeStore } from '../../host/themeStore.ts'
import { useLanguageStore } from '../../i18n/languageStore.ts'
import { useText } from '../../i18n/useText.ts'
import { Page } from '../../ui/Page.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { BackupsPanel } from './BackupsPanel.tsx'
import { KeysPanel } from './KeysPanel.tsx'
import css from './settings.module.css'
import { useSettingsText } from './settingsText.ts'

const AboutPanel = () => {
  const t = useSettingsText().about
  const frame = useText({ en: frameEn, de: frameDe, da: frameDa })
  const session = useSession()
  const actor = useActor()
  return (
    <Panel title={t.title}>
      <dl className={css['pairs']}>
        <dt>{t.version}</dt>
        <dd>{session.appVersion}</dd>
        <dt>{t.organisation}</dt>
        <dd>{session.organisation}</dd>
        <dt>{t.role}</dt>
        <dd>
          {actor.name}, {frame.roles[actor.role]}
        </dd>
        <dt>{t.licence}</dt>
        <dd>Apache-2.0</dd>
      </dl>
      {session.demo && <p className={css['hint']}>{t.demoText}</p>}
    </Panel>
  )
}

export const SettingsPage = () => {
  const t = useSettingsText()
  const frame = useText({ en: frameEn, de: frameDe, da: frameDa })
  const may = useMay()
  const { dataFolder } = useSession()
  const { language, setLanguage } = useLanguageStore()
  const { theme, setTheme } = useThemeStore()
  return (
    <Page>
      <PageHeader title={t.title} />
      <div className={css['grid']}>
        <Panel title={t.look}>
          <dl className={css['pairs']}>
            <dt>{t.language}</dt>
            <dd>
              <SegmentedControl
                label={t.language}
                value={language}
                options={languages.map((value) => ({ value, label: languageNames[value] }))}
                onChange={setLanguage}
              />
            </dd>
            <dt>{t.theme}</dt>
            <dd>
              <SegmentedControl
                label={t.theme}
                value={theme}
                options={themes.map((value) => ({ value, label: frame.theme[value] }))}
                onChange={setTheme}
              />
            </dd>
          </dl>
        </Panel>
        <Panel title={t.data}>
          <dl className={css['pairs']}>
            <dt>{t.dataFolder}</dt>
            <dd>
              <code>{dataFolder}</code>
            </dd>
          </dl>
          <p className={css['hint']}>{t.folderHint}</p>
        </Panel>
        {may('operate') && <BackupsPanel />}
        <KeysPanel />
        <AboutPanel />
      </div>
    </Page>
  )
}
