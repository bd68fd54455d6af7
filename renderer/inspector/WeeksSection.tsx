import { Check, X } from 'lucide-react'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import type { InspectedWeek, InspectionReport } from '#shared/inspect/report.ts'
import { FindingItem } from './FindingItem.tsx'
import { useInspectorText } from './inspectorText.ts'
import { PlanTable } from './PlanTable.tsx'
import { useWhen } from './useWhen.ts'
import css from './inspector.module.css'

const Replay = ({ replay }: Pick<InspectedWeek, 'replay'>) => {
  const { weeks: t } = useInspectorText()
  const isSame = replay === 'same'
  return (
    <span className={isSame ? css['yes'] : css['no']}>
      {isSame ? <Check aria-hidden="true" size={16} /> : <X aria-hidden="true" size={16} />} {t.replay[replay]}
    </span>
  )
}

/** So many weeks are shown at once; of more, each is opened by who wants to read it. */
const shownAtOnce = 4

const WeekItem = ({ one, report }: { readonly one: InspectedWeek; readonly report: InspectionReport }) => {
  const { weeks: t } = useInspectorText()
  const format = useFormat()
  const { week, signer } = one
  const when = useWhen(report.outlet?.timeZone)
  const range = format.weekRange(week.weekOn)
  const line = [
    t.published(signer ?? '–', when(week.activity.publishedAt)),
    ...(week.revision > 1 ? [t.revision(format.number(week.revision))] : []),
    t.rules(format.number(week.packVersion)),
  ]
  return (
    <details className={css['week']} open={report.weeks.length <= shownAtOnce}>
      <summary>
        <h3>{t.week(format.number(format.weekNumber(week.weekOn)), range)}</h3>
        <Replay replay={one.replay} />
        <span className={css['quiet']}>
          {t.findings}: {format.number(week.evaluation.findings.length)}
        </span>
      </summary>
      <p className={css['quiet']}>{line.join(' · ')}</p>
      {week.amendments.map(({ revision, amendedAt, reason }) => (
        <p key={revision}>{t.amended(format.number(revision), when(amendedAt), reason)}</p>
      ))}
      <PlanTable one={one} label={t.plan(range)} />
      <h4>{t.findings}</h4>
      {week.evaluation.findings.length === 0 ? (
        <p>{t.noFindings}</p>
      ) : (
        <ul className={css['findings']}>
          {week.evaluation.findings.map((finding) => (
            <FindingItem key={finding.key} finding={finding} one={one} report={report} />
          ))}
        </ul>
      )}
    </details>
  )
}

export const WeeksSection = ({ report }: { readonly report: InspectionReport }) => {
  const { weeks: t } = useInspectorText()
  const format = useFormat()
  const { weeks, missingWeeks } = report
  return (
    <section aria-labelledby="weeks">
      <h2 id="weeks">{t.title}</h2>
      {report.inspection.names.length > 0 && <p className={css['quiet']}>{t.namesOf}</p>}
      {missingWeeks.length > 0 && <p>{t.missing(format.list(missingWeeks.map((on) => format.weekRange(on))))}</p>}
      {weeks.map((one) => (
        <WeekItem key={one.week.weekOn} one={one} report={report} />
      ))}
    </section>
  )
}
