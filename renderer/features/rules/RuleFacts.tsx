import { useFormat } from '#renderer/i18n/useFormat.ts'
import { usePlaceName } from '#renderer/host/usePlaceName.ts'
import { useSpeechOf } from '#renderer/i18n/packSpeech.ts'
import type { Rule, RulePack } from '#shared/rules/model.ts'
import { BasisFacts } from './BasisFacts.tsx'
import { checkWords } from './checkWords.ts'
import { Fact } from './Fact.tsx'
import { OwnerEditor } from './OwnerEditor.tsx'
import { RemoveRule } from './RemoveRule.tsx'
import { RuleLayers } from './RuleLayers.tsx'
import css from './rules.module.css'
import { useChangeMessages, useFactWords, useRulesText } from './rulesWords.ts'
import { ScopeEditor } from './ScopeEditor.tsx'
import { scopeWords } from './scopeWords.ts'

export interface RuleFactsProps {
  /** Gives the words. */
  readonly pack: RulePack
  readonly rule: Rule
  readonly published: Rule
  readonly mayEdit: boolean
}

/** What it protects, what it does not catch, where it comes from, whom it applies to, who answers for it. */
export const RuleFacts = ({ pack, rule, published, mayEdit }: RuleFactsProps) => {
  const t = useRulesText()
  const change = useChangeMessages()
  const facts = useFactWords()
  const format = useFormat()
  const { language } = format
  const speech = useSpeechOf(pack)
  const placeName = usePlaceName()
  return (
    <div className={css['columns']}>
      <dl className={css['facts']}>
        {rule.basis !== undefined && <Fact name={t.statement}>{rule.basis.statement[language]}</Fact>}
        <Fact name={t.purpose}>{rule.purpose[language]}</Fact>
        <Fact name={t.notCaught}>{rule.notCaught[language]}</Fact>
        <Fact name={t.source}>
          {t.layer[rule.layer]}: {speech.source(rule)}
        </Fact>
        <Fact name={t.kind}>{checkWords(rule.check, [pack], { change, rules: t, speech })}</Fact>
        <Fact name={t.scope}>{scopeWords(rule.scope, { rules: t, facts, speech, placeName })}</Fact>
        <BasisFacts basis={rule.basis} />
        <RuleLayers rules={pack.rules} rule={rule} />
        <Fact name={t.columns.overrides}>{t.longestTerm(rule.longestTermDays)}</Fact>
        {!mayEdit && (
          <>
            <Fact name={t.columns.owner}>{rule.owner === null ? t.nobody : speech.word(rule.owner)}</Fact>
            <Fact name={t.columns.review}>{format.date(rule.reviewOn)}</Fact>
          </>
        )}
      </dl>
      {mayEdit && (
        <div className={css['side']}>
          <OwnerEditor
            key={`${rule.owner ?? ''} ${rule.reviewOn} ${rule.severity}`}
            rule={rule}
            published={published}
            word={speech.word}
          />
          <ScopeEditor pack={pack} rule={rule} />
          <RemoveRule ruleId={rule.ruleId} title={rule.title[language]} />
        </div>
      )}
    </div>
  )
}
