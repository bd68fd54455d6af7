import { Link } from 'wouter'
import { daysBetween, type LocalDate } from '#shared/kernel/time.ts'
import { useResource } from '../../host/useResource.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import css from './home.module.css'
import { useHomeText } from './homeText.ts'

/** Which version of the rules judges now, and which one comes. */
export const RulesPanel = ({ todayOn }: { readonly todayOn: LocalDate }) => {
  const t = useHomeText()
  const format = useFormat()
  const { data, problem } = useResource('rules.catalogue', {})
  if (problem) return null
  const versions = (data?.versions ?? []).toSorted((a, b) => a.version - b.version)
  const inUse = versions.findLast(({ effectiveOn }) => daysBetween(effectiveOn, todayOn) >= 0)
  const coming = versions.filter(({ effectiveOn }) => daysBetween(effectiveOn, todayOn) < 0)
  return (
    <Panel title={t.rules.title}>
      {!data && <Skeleton label={t.rules.title} lines={2} />}
      {inUse && <p>{t.rules.inUse(format.number(inUse.version), format.date(inUse.effectiveOn))}</p>}
      {coming.map((version) => (
        <p key={version.version}>
          {t.rules.coming(format.number(version.version), format.date(version.effectiveOn))}{' '}
          <span className={css['quiet']}>{version.note}</span>
        </p>
      ))}
      <Link href="/rules">{t.rules.see}</Link>
    </Panel>
  )
}
