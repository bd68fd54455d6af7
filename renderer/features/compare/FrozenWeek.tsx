import { ArrowLeft } from 'lucide-react'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useResource } from '#renderer/host/useResource.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import type { LocalDate } from '#shared/kernel/time.ts'
import { findingReference, formatReference } from '#shared/overrides/reference.ts'
import type { Outlet } from '#shared/people/places.ts'
import type { Rule } from '#shared/rules/model.ts'
import css from './compare.module.css'
import { FileReference } from './FileReference.tsx'
import { FrozenFinding } from './FrozenFinding.tsx'
import { TwoClocksView } from './TwoClocksView.tsx'
import { useCompareText } from './words.ts'

export interface FrozenWeekProps {
  readonly outlet: Outlet
  readonly rule: Rule
  readonly weekOn: LocalDate
  readonly onBack: () => void
}

/** A published week as the outlet froze it: findings of one rule, each with its shifts, people under pseudonyms. */
export const FrozenWeek = ({ outlet, rule, weekOn, onBack }: FrozenWeekProps) => {
  const t = useCompareText()
  const format = useFormat()
  const frozen = useResource('compare.week', { outletId: outlet.outletId, weekOn })
  const week = frozen.data?.week
  const findings = week?.evaluation.findings.filter(({ ruleId }) => ruleId === rule.ruleId) ?? []
  const reasonOf = (key: string) => week?.exceptions.find(({ findingKey }) => findingKey === key)?.reason ?? null
  return (
    <div className={css['frozen']}>
      <Button variant="quiet" size="small" icon={<ArrowLeft size={14} aria-hidden="true" />} onPress={onBack}>
        {t.back}
      </Button>
      <h3>
        {t.week(format.weekNumber(weekOn))}, {format.weekRange(weekOn)}
      </h3>
      <ProblemNote problem={frozen.problem} />
      {week === undefined && frozen.loading && <Skeleton label={t.loading} lines={5} />}
      {week !== undefined && (
        <>
          <p className={css['muted']}>
            {t.frozen(format.dateTime(week.activity.publishedAt, outlet.timeZone), week.packVersion)}
          </p>
          {findings.length === 0 && <p>{t.fine}</p>}
          <ol className={css['findings']}>
            {findings.map((finding) => (
              <FrozenFinding
                key={finding.key}
                finding={finding}
                facts={week.facts}
                reference={formatReference(
                  findingReference(finding, { outletId: outlet.outletId, weekOn, packVersion: week.packVersion }),
                )}
                reason={reasonOf(finding.key)}
              />
            ))}
          </ol>
          <TwoClocksView week={week} rule={rule} />
          <FileReference file={frozen.data?.file ?? ''} digest={week.digest} />
        </>
      )}
    </div>
  )
}
