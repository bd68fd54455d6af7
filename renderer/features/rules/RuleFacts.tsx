import type { ReactNode } from 'react'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import type { Rule } from '#shared/rules/model.ts'
import { OwnerEditor } from './OwnerEditor.tsx'
import css from './rules.module.css'
import { useRulesText } from './rulesWords.ts'
import { scopeWords } from './scopeWords.ts'

export interface RuleFactsProps {
  readonly rule: Rule
  readonly published: Rule
  readonly mayEdit: boolean
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** What it protects, what it does not catch, where it comes from, whom it applies to, who answers for it. */
export const RuleFacts = ({ rule, published, mayEdit }: RuleFactsProps) => {
  const t = useRulesText()
  const format = useFormat()
  const { language } = format
  return (
    <div className={css['columns']}>
      <dl className={css['facts']}>
        <Fact name={t.purpose}>{rule.purpose[language]}</Fact>
        <Fact name={t.notCaught}>{rule.notCaught[language]}</Fact>
        <Fact name={t.source}>
          {t.layer[rule.layer]}: {rule.source.law} {rule.source.article}
        </Fact>
        <Fact name={t.kind}>{t.kinds[rule.check.kind]}</Fact>
        <Fact name={t.scope}>{scopeWords(rule.scope, t, format)}</Fact>
        <Fact name={t.columns.overrides}>{t.longestTerm(rule.longestTermDays)}</Fact>
        {!mayEdit && (
          <>
            <Fact name={t.columns.owner}>{rule.owner ?? t.nobody}</Fact>
            <Fact name={t.columns.review}>{format.date(rule.reviewOn)}</Fact>
          </>
        )}
      </dl>
      {mayEdit && (
        <OwnerEditor key={`${rule.owner ?? ''} ${rule.reviewOn} ${rule.severity}`} rule={rule} published={published} />
      )}
    </div>
  )
}
