import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import type { RuleHealth } from '#shared/contract/rules.ts'
import { ProposedValues } from './ProposedValues.tsx'
import css from './rules.module.css'
import { useRulesText } from './rulesWords.ts'

/** Counts, and the lists that the rule is on with what puts it there. */
export const HealthView = ({ health }: { readonly health: RuleHealth }) => {
  const t = useRulesText()
  const format = useFormat()
  const counts = [
    [t.columns.checked, health.checked],
    [t.columns.found, health.found],
    [t.columns.overrides, health.overrides],
    [t.columns.excepted, health.excepted],
  ] as const
  return (
    <div className={css['health']}>
      <dl className={css['figures']}>
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      <p className={css['muted']}>{t.healthHint}</p>
      {health.rule.severity === 'shadow' && <p>{t.onlyCounted}</p>}
      {health.lists.map((list) => (
        <p key={list} className={css['listed']}>
          <Badge tone="reason">{t.lists[list]}</Badge> {t.listHints[list]}
        </p>
      ))}
      <ProposedValues health={health} />
    </div>
  )
}
