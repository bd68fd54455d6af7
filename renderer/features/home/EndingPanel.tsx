import { Clock3 } from 'lucide-react'
import { Link } from 'wouter'
import type { OverrideView } from '#shared/contract/roster.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import type { Outlet } from '#shared/people/places.ts'
import { placedPath } from '../../host/place.ts'
import { useResource } from '../../host/useResource.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Panel } from '../../ui/Panel.tsx'
import css from './home.module.css'
import { useHomeText } from './homeText.ts'
import { endingSoon } from './nextSteps.ts'

export interface EndingPanelProps {
  readonly overrides: readonly OverrideView[]
  readonly outlet: Outlet
  readonly todayOn: LocalDate
}

export const EndingPanel = ({ overrides, outlet, todayOn }: EndingPanelProps) => {
  const t = useHomeText().overrides
  const format = useFormat()
  const catalogue = useResource('rules.catalogue', {})
  const soon = endingSoon(overrides, todayOn).slice(0, 5)
  const waiting = overrides.filter(({ state }) => state === 'awaiting')
  const titleOf = ({ override }: OverrideView): string =>
    catalogue.data?.pack.rules.find((rule) => rule.ruleId === override.ruleId)?.title[format.language] ??
    override.reason
  return (
    <Panel flush title={t.title}>
      {soon.length + waiting.length === 0 ? (
        <p className={css['item']}>{t.none}</p>
      ) : (
        <ul className={css['list']}>
          {[...waiting, ...soon].map((view) => (
            <li key={view.override.overrideId}>
              <Link href={placedPath('overrides', outlet.outletId)} className={css['item'] ?? ''}>
                <Clock3 size={16} aria-hidden="true" />
                <span className={css['itemText']}>{titleOf(view)}</span>
                <span className={css['end']}>
                  {view.state === 'awaiting' ? t.awaiting : t.until(format.shortDate(view.override.untilOn))}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
