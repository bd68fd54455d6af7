import { findingText } from '#renderer/features/roster/findingText.ts'
import { createPlanFormat } from '#renderer/features/roster/planFormat.ts'
import { packSpeechOf } from '#renderer/i18n/packSpeech.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { VerdictMark } from '#renderer/ui/VerdictMark.tsx'
import { findingDa } from '#shared/i18n/roster/findingDa.ts'
import { findingDe } from '#shared/i18n/roster/findingDe.ts'
import { findingEn } from '#shared/i18n/roster/findingEn.ts'
import type { InspectedWeek, InspectionReport } from '#shared/inspect/report.ts'
import type { Finding } from '#shared/roster/findings.ts'
import { useInspectorText } from './inspectorText.ts'
import { personName } from './personName.ts'
import css from './inspector.module.css'

interface FindingItemProps {
  readonly finding: Finding
  readonly one: InspectedWeek
  readonly report: InspectionReport
}

/** What a rule found, its text and source, and with which reason somebody accepted it. */
export const FindingItem = ({ finding, one, report }: FindingItemProps) => {
  const { weeks, rule: t } = useInspectorText()
  const words = useText({ en: findingEn, de: findingDe, da: findingDa })
  const format = useFormat()
  const speech = packSpeechOf(one.pack, format)
  const rule = one.pack?.rules.find(({ ruleId }) => ruleId === finding.ruleId)
  const exception = one.week.exceptions.find(({ findingKey }) => findingKey === finding.key)
  const owner = report.registry?.actors.find(({ actorId }) => actorId === exception?.ownerId)
  const { personId, role, on, verdict, severity } = finding
  const who = personId === null ? speech.word(role ?? '') : personName(weeks, one, personId)
  const text = findingText(finding, rule, { t: words, f: createPlanFormat(format), word: speech.word })
  return (
    <li>
      <div className={css['findingHead']}>
        <VerdictMark verdict={verdict.word} severity={severity} />
        <strong>{rule?.title[format.language] ?? finding.ruleId}</strong>
        <span>
          {format.weekday(on)} {format.shortDate(on)}
          {who !== '' && `, ${who}`}
        </span>
      </div>
      <p>{text}</p>
      {rule !== undefined && (
        <p className={css['quiet']}>
          {rule.purpose[format.language]} {t.source}: {speech.source(rule)}.
        </p>
      )}
      {exception !== undefined && (
        <p>
          {weeks.accepted(owner?.name ?? exception.ownerId)}: <q>{exception.reason}</q>
        </p>
      )}
    </li>
  )
}
