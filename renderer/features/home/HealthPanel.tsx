import { Link } from 'wouter'
import { useResource } from '../../host/useResource.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import css from './home.module.css'
import { useHomeText } from './homeText.ts'

const lists = ['neverBites', 'alwaysOverridden', 'nobodyOwns', 'reviewOverdue'] as const

/** How many rules stand on each of the admin's lists; each leads to the rules on it. */
export const HealthPanel = () => {
  const t = useHomeText().health
  const format = useFormat()
  const { data } = useResource('rules.catalogue', {})
  return (
    <Panel flush title={t.title} actions={<Link href="/rules">{t.see}</Link>}>
      {data ? (
        <ul className={css['silence']}>
          {lists.map((list) => (
            <li key={list}>
              <Link href={`/rules?list=${list}`}>{t.lists[list]}</Link>
              <span className={css['number']}>
                {format.number(data.rules.filter((rule) => rule.lists.includes(list)).length)}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <Skeleton label={t.title} lines={4} />
      )}
    </Panel>
  )
}
