import { useMemo } from 'react'
import { useNewestPack, usePackSpeech } from '#renderer/host/usePackSpeech.ts'
import { quantityText } from '#renderer/i18n/quantity.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { VerdictMark } from '#renderer/ui/VerdictMark.tsx'
import type { WeekReport } from '#shared/compliance/model.ts'
import { twoClocks, type ClockDifference } from '#shared/compliance/twoClocks.ts'
import type { Finding } from '#shared/roster/findings.ts'
import type { Rule } from '#shared/rules/model.ts'
import css from './compare.module.css'
import { useCompareText } from './words.ts'

const Judged = ({ finding }: { readonly finding: Finding | null }) => {
  const t = useCompareText()
  const format = useFormat()
  if (finding === null) return <>{t.clocks.nothing}</>
  const { verdict, severity, unit, limit } = finding
  return (
    <>
      <VerdictMark
        verdict={verdict.word}
        severity={severity}
        word
        {...('amount' in verdict ? { amount: quantityText(format, verdict.amount, unit) } : {})}
      />
      {limit !== null && (
        <span className={css['muted']}>
          {' '}
          {t.limit} {quantityText(format, limit, unit)}
        </span>
      )}
    </>
  )
}

const Subject = ({ frozen, today }: Pick<ClockDifference, 'frozen' | 'today'>) => {
  const t = useCompareText()
  const format = useFormat()
  const { word } = usePackSpeech()
  const finding = frozen ?? today
  if (finding === null) return null
  const { on, personId, role } = finding
  const who = personId === null ? (role === null ? '' : word(role)) : t.person(personId.slice(0, 6))
  return <>{[`${format.weekday(on, 'short')} ${format.shortDate(on)}`, who].filter(Boolean).join(', ')}</>
}

/** What the same week would be under the rules of today, beside what was published; the verdict itself stays. */
export const TwoClocksView = ({ week, rule }: { readonly week: WeekReport; readonly rule: Rule }) => {
  const t = useCompareText()
  const pack = useNewestPack()
  const clocks = useMemo(
    () => (pack === undefined ? null : twoClocks(week, pack, rule.ruleId)),
    [week, pack, rule.ruleId],
  )
  if (clocks === null) return null
  const { differences, same, stillChecked, packVersion } = clocks
  return (
    <section className={css['twoClocks']}>
      <h4>{t.clocks.title}</h4>
      <p className={css['muted']}>{t.clocks.hint}</p>
      {!stillChecked && <p>{t.clocks.notChecked}</p>}
      {differences.length === 0 && stillChecked && <p>{t.clocks.same(same)}</p>}
      {differences.length > 0 && (
        <table className={css['clocks']}>
          <thead>
            <tr>
              <th scope="col">{t.clocks.where}</th>
              <th scope="col">{t.clocks.asJudged}</th>
              <th scope="col">{t.clocks.today(packVersion)}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference) => (
              <tr key={difference.key}>
                <th scope="row">
                  <Subject frozen={difference.frozen} today={difference.today} />
                </th>
                <td>
                  <Judged finding={difference.frozen} />
                </td>
                <td>
                  <Judged finding={difference.today} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {differences.length > 0 && same > 0 && <p className={css['muted']}>{t.clocks.alsoSame(same)}</p>}
    </section>
  )
}
