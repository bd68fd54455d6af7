import { ArrowLeft } from 'lucide-react'
import { Link, useParams } from 'wouter'
import { Page } from '#renderer/ui/Page.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import { isPresetName, presetNames } from '#shared/rules/presets.ts'
import { PresetView } from './PresetView.tsx'
import { usePresetPageText, usePresetText } from './presetText.ts'
import css from './rules.module.css'
import own from './starter.module.css'
import { useStarterText } from './starterText.ts'

const AllPresets = () => {
  const t = usePresetPageText()
  const words = usePresetText()
  return (
    <>
      <Link href="/rules" className={css['back']}>
        <ArrowLeft size={14} aria-hidden="true" /> {useStarterText().backToRules}
      </Link>
      <PageHeader title={t.title} detail={t.detail} />
      <div className={own['words']}>
        <Table
          label={t.title}
          rows={presetNames}
          rowKey={(preset) => preset}
          columns={[
            {
              key: 'preset',
              title: t.columns.preset,
              isRowHeader: true,
              renderCell: (preset) => (
                <Link href={`/rules/presets/${preset}`} className={css['ruleLink']}>
                  {words[preset].name}
                </Link>
              ),
            },
            { key: 'sentence', title: t.columns.sentence, renderCell: (preset) => words[preset].sentence },
          ]}
        />
      </div>
    </>
  )
}

/** The kinds of rule as managers know them: all of them, or one by its address. */
export const PresetsPage = () => {
  const { preset = '' } = useParams<{ preset?: string }>()
  return (
    <div className={css['rules']}>
      <div className={css['scroll']}>
        <Page full>{isPresetName(preset) ? <PresetView preset={preset} /> : <AllPresets />}</Page>
      </div>
    </div>
  )
}
