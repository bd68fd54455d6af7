import { Link } from 'wouter'
import { noteIn } from '#shared/i18n/told/noteIn.ts'
import { daysBetween, type LocalDate } from '#shared/kernel/time.ts'
import type { Outlet } from '#shared/people/places.ts'
import { useResource } from '../../host/useResource.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { DraftEffect } from './DraftEffect.tsx'
import css from './home.module.css'
import { useHomeText } from './homeText.ts'

export interface RulesPanelProps {
  readonly todayOn: LocalDate
  /** Whose drafts are looked at; not before the rest of the page is there. */
  readonly outlet?: Outlet | undefined
}

/** Which version of the rules judges now, which one comes, and what the last change does to drafts. */
export const RulesPanel = ({ todayOn, outlet }: RulesPanelProps) => {
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
          <span className={css['quiet']}>{noteIn(version.note, format.language)}</span>
        </p>
      ))}
      {data && outlet && <DraftEffect outlet={outlet} rules={data.pack.rules} />}
      <Link href="/rules">{t.rules.see}</Link>
    </Panel>
  )
}
