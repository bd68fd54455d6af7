import { Link } from 'wouter'
import { useSpeechOf } from '#renderer/i18n/packSpeech.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx'
import type { StarterRule } from '#shared/contract/starterPacks.ts'
import type { Rule } from '#shared/rules/model.ts'
import { presetOf } from '#shared/rules/presets.ts'
import { BasisFacts } from './BasisFacts.tsx'
import { Fact } from './Fact.tsx'
import { usePresetText } from './presetText.ts'
import css from './starter.module.css'
import { StarterCases } from './StarterCases.tsx'
import { useStarterText } from './starterText.ts'

const SourceFact = ({ rule }: { readonly rule: Rule }) => {
  const t = useStarterText()
  const speech = useSpeechOf(null)
  const url = rule.basis?.url ?? null
  return (
    <Fact name={t.facts.source}>
      {speech.source(rule)} ({t.status[rule.source.status]})
      {url !== null && (
        <span className={css['url']}>
          {t.sourceText}: <code>{url}</code>
        </span>
      )}
    </Fact>
  )
}

/** Leads to what a rule of this kind protects and lets through. */
const PresetFact = ({ rule }: { readonly rule: Rule }) => {
  const t = useStarterText()
  const words = usePresetText()
  const preset = presetOf(rule)
  return preset === null ? null : (
    <Fact name={t.facts.preset}>
      <Link href={`/rules/presets/${preset}`}>{words[preset].name}</Link>
    </Fact>
  )
}

export interface StarterRuleCardProps {
  readonly item: StarterRule
  /** Name of the pack that the rule is shared from. */
  readonly sharedFrom: string | null
  readonly chosen: boolean
  readonly onChoose: (chosen: boolean) => void
}

/** One rule of a starter pack in words: what it says, why, whence, what not, and what happens if it is broken. */
export const StarterRuleCard = ({ item, sharedFrom, chosen, onChoose }: StarterRuleCardProps) => {
  const t = useStarterText()
  const { language } = useSpeechOf(null).format
  const { rule, presence } = item
  const { basis } = rule
  return (
    <article className={css['rule']} aria-label={rule.title[language]}>
      <div className={css['ruleHead']}>
        <h2>
          <SeverityMark severity={rule.severity} /> {rule.title[language]}
        </h2>
        {sharedFrom !== null && <span className={css['quiet']}>{t.sharedFrom(sharedFrom)}</span>}
        {presence === 'absent' ? (
          <Checkbox isSelected={chosen} aria-label={`${t.choose}: ${rule.title[language]}`} onChange={onChoose}>
            {t.choose}
          </Checkbox>
        ) : (
          <Badge tone="accent">{t.presence[presence]}</Badge>
        )}
      </div>
      {basis !== undefined && <p className={css['statement']}>{basis.statement[language]}</p>}
      <dl className={css['ruleFacts']}>
        <Fact name={t.facts.purpose}>{rule.purpose[language]}</Fact>
        <Fact name={t.facts.notCaught}>{rule.notCaught[language]}</Fact>
        <PresetFact rule={rule} />
        <SourceFact rule={rule} />
        <BasisFacts basis={basis} />
      </dl>
      <StarterCases cases={item.cases} />
    </article>
  )
}
