import { ArrowLeft } from 'lucide-react'
import { Link } from 'wouter'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useResource } from '#renderer/host/useResource.ts'
import { useSpeechOf } from '#renderer/i18n/packSpeech.ts'
import { quantityText } from '#renderer/i18n/quantity.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import type { PresetRule } from '#shared/contract/starterPacks.ts'
import { counterExamplesOf } from '#shared/rules/counterExamples.ts'
import type { Rule } from '#shared/rules/model.ts'
import type { PresetName } from '#shared/rules/presets.ts'
import { spanText, usePresetPageText, usePresetText } from './presetText.ts'
import css from './rules.module.css'
import own from './starter.module.css'

/** Plans that the first rule with a gap lets through. */
const CounterExamples = ({ rules }: { readonly rules: readonly PresetRule[] }) => {
  const t = usePresetPageText()
  const format = useFormat()
  const shown = rules
    .map(({ rule }) => ({ rule, found: counterExamplesOf(rule) }))
    .find(({ found }) => found.length > 0)
  return (
    <Panel title={t.counterTitle}>
      {shown === undefined ? (
        <p className={own['quiet']}>{t.noCounter}</p>
      ) : (
        <>
          <p className={own['quiet']}>{t.counterHint(shown.rule.title[format.language])}</p>
          <ul>
            {shown.found.map(({ scene, spans }) => (
              <li key={scene} className={own['example']}>
                <strong>{t.scenes[scene]}</strong>
                <span>{spans.map((span) => spanText(span, t, format)).join(', ')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}

const Numbers = ({ rule }: { readonly rule: Rule }) => {
  const format = useFormat()
  const speech = useSpeechOf(null)
  return (
    <ul>
      {Object.entries(rule.parameters).map(([name, { value, unit }]) => (
        <li key={name}>
          {speech.parameter(name)}: {quantityText(format, value, unit)}
        </li>
      ))}
    </ul>
  )
}

const RulesOf = ({ rules }: { readonly rules: readonly PresetRule[] }) => {
  const t = usePresetPageText()
  const { language } = useFormat()
  return (
    <div className={own['words']}>
      <Table
        label={t.rules}
        rows={rules}
        rowKey={({ rule }) => rule.ruleId}
        columns={[
          { key: 'rule', title: t.rule, isRowHeader: true, renderCell: ({ rule }) => rule.title[language] },
          { key: 'pack', title: t.pack, renderCell: ({ packTitle }) => packTitle[language] },
          { key: 'says', title: t.says, renderCell: ({ rule }) => rule.basis?.statement[language] ?? '' },
          { key: 'numbers', title: t.numbers, renderCell: ({ rule }) => <Numbers rule={rule} /> },
        ]}
      />
    </div>
  )
}

/** What rules of one kind protect, what they let through, and the numbers that laws and the house give them. */
export const PresetView = ({ preset }: { readonly preset: PresetName }) => {
  const t = usePresetPageText()
  const words = usePresetText()[preset]
  const { data: rules, problem } = useResource('rules.preset', { preset })
  return (
    <>
      <Link href="/rules/presets" className={css['back']}>
        <ArrowLeft size={14} aria-hidden="true" /> {t.all}
      </Link>
      <PageHeader title={words.name} detail={words.sentence} />
      <dl className={css['facts']}>
        <div>
          <dt>{t.protects}</dt>
          <dd>{words.protects}</dd>
        </div>
        <div>
          <dt>{t.notCaught}</dt>
          <dd>{words.notCaught}</dd>
        </div>
      </dl>
      <ProblemNote problem={problem} />
      {rules === undefined && problem === undefined && <Skeleton label={t.loading} lines={6} />}
      {rules !== undefined && (
        <>
          <CounterExamples rules={rules} />
          <RulesOf rules={rules} />
        </>
      )}
    </>
  )
}
