import { ChevronRight } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import type { CellDetail } from '#shared/contract/compare.ts'
import { localOf, type LocalDate } from '#shared/kernel/time.ts'
import css from './compare.module.css'
import { Section } from './Section.tsx'
import { useCompareText } from './words.ts'

const utc = [{ fromAt: 0, offsetMinutes: 0 }]

export interface CellWeeksProps {
  readonly weeks: CellDetail['weeks']
  readonly voided: CellDetail['voided']
  readonly onOpen: (weekOn: LocalDate) => void
}

/** Not shown, and not hidden either: somebody may have seen this week here before. */
const VoidedWeek = ({ weekOn, revoked }: CellDetail['voided'][number]) => {
  const t = useCompareText()
  const format = useFormat()
  const on = revoked.at === null ? null : format.date(localOf(revoked.at, utc).on)
  return (
    <li className={css['voided']}>
      <span className={css['weekName']}>
        <strong>{t.week(format.weekNumber(weekOn))}</strong>
        <small>{format.weekRange(weekOn)}</small>
      </span>
      <span>
        {t.voided(on)}
        {revoked.reason !== null && <small>{revoked.reason}</small>}
      </span>
    </li>
  )
}

/** Each week with its number of findings; a press opens it as it was published. */
export const CellWeeks = ({ weeks, voided, onOpen }: CellWeeksProps) => {
  const t = useCompareText()
  const format = useFormat()
  return (
    <Section title={t.weeks}>
      {weeks.length === 0 && <p className={css['muted']}>{t.noWeeks}</p>}
      <ul className={css['weekList']}>
        {weeks.map(({ weekOn, findings, excepted, revision }) => (
          <li key={weekOn}>
            <Button className={css['weekButton'] ?? ''} onPress={() => onOpen(weekOn)}>
              <span className={css['weekName']}>
                <strong>{t.week(format.weekNumber(weekOn))}</strong>
                <small>{format.weekRange(weekOn)}</small>
              </span>
              <span className={css['weekCount']}>
                <span>{t.findings(findings.length)}</span>
                {excepted.length > 0 && <small>{t.acceptedCount(excepted.length)}</small>}
                {revision > 1 && <small>{t.revision(revision)}</small>}
              </span>
              <ChevronRight size={14} aria-hidden="true" />
            </Button>
          </li>
        ))}
        {voided.map((week) => (
          <VoidedWeek key={`${week.weekOn} ${week.revoked.at}`} {...week} />
        ))}
      </ul>
    </Section>
  )
}
