import { Link } from 'wouter'
import type { Rule } from '#shared/rules/model.ts'
import type { Outlet } from '#shared/people/places.ts'
import { placedPath } from '../../host/place.ts'
import { useResource } from '../../host/useResource.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import css from './home.module.css'
import { useHomeText } from './homeText.ts'

export interface DraftEffectProps {
  readonly outlet: Outlet
  readonly rules: readonly Rule[]
}

/** What the last change of the rules does to the drafts: new and vanished findings by week and rule. */
export const DraftEffect = ({ outlet, rules }: DraftEffectProps) => {
  const t = useHomeText()
  const format = useFormat()
  const { data } = useResource('roster.rulesEffect', { outletId: outlet.outletId })
  if (!data) return <Skeleton label={t.rules.title} lines={2} />
  const [first] = data.weeks
  if (first === undefined) return null
  const affecting = new Set(data.weeks.flatMap((week) => week.rules.map(({ ruleId }) => ruleId)))
  const nameOf = (ruleId: string): string =>
    rules.find((rule) => rule.ruleId === ruleId)?.title[format.language] ?? ruleId
  return (
    <div className={css['effect']}>
      <p>
        <strong>
          {affecting.size === 0
            ? t.rules.noEffect(format.number(first.toVersion))
            : t.rules.effect(format.number(first.toVersion), format.number(affecting.size))}
        </strong>
      </p>
      <ul className={css['effectWeeks']}>
        {data.weeks
          .filter((week) => week.rules.length > 0)
          .map((week) => (
            <li key={week.weekOn}>
              <Link href={placedPath('plan', outlet.outletId, week.weekOn)}>
                {t.lane.week(format.number(format.weekNumber(week.weekOn)))}
              </Link>
              <ul className={css['effectRules']}>
                {week.rules.map(({ ruleId, newFindings, vanishedFindings }) => (
                  <li key={ruleId}>
                    <span className={css['itemText']}>{nameOf(ruleId)}</span>
                    <span className={css['effectCounts']}>
                      {newFindings > 0 && <span>{t.rules.newFindings(format.number(newFindings))}</span>}
                      {vanishedFindings > 0 && (
                        <span className={css['quiet']}>{t.rules.gone(format.number(vanishedFindings))}</span>
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
      </ul>
    </div>
  )
}
