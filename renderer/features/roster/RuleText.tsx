import type { Rule } from '#shared/rules/model.ts'
import { useWords } from './words.ts'
import css from './drawer.module.css'

/** What the rule is for, where it comes from, and what it does not catch. */
export const RuleText = ({ rule }: { readonly rule: Rule }) => {
  const { t, say, speech } = useWords()
  // that a house rule is one, its source says by itself
  const { status } = rule.source
  return (
    <dl className={css['ruleText']}>
      <dt>{t.why.purpose}</dt>
      <dd>{say(rule.purpose)}</dd>
      <dt>{t.why.source}</dt>
      <dd>
        {speech.source(rule)}{' '}
        {status !== 'policy' && <span className={css['quiet']}>({t.why.sourceStatus[status]})</span>}
      </dd>
      <dt>{t.why.notCaught}</dt>
      <dd>{say(rule.notCaught)}</dd>
    </dl>
  )
}
