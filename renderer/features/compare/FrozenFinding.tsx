import { usePackSpeech } from '#renderer/host/usePackSpeech.ts'
import { quantityText } from '#renderer/i18n/quantity.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { CopyReference } from '#renderer/ui/CopyReference.tsx'
import { VerdictMark } from '#renderer/ui/VerdictMark.tsx'
import { elapsedMinutes, localOf } from '#shared/kernel/time.ts'
import type { Finding } from '#shared/roster/findings.ts'
import type { ShiftFacts, WeekFacts } from '#shared/roster/model.ts'
import css from './compare.module.css'
import { StepTable } from './StepTable.tsx'
import { useCompareText } from './words.ts'

export interface FrozenFindingProps {
  readonly finding: Finding
  readonly facts: WeekFacts
  /** Names it for another device. */
  readonly reference: string
  /** With which a person accepted it. */
  readonly reason: string | null
}

const shortName = (pseudonym: string): string => pseudonym.slice(0, 6)

const ShiftLine = ({ shift, facts }: { readonly shift: ShiftFacts; readonly facts: WeekFacts }) => {
  const t = useCompareText()
  const format = useFormat()
  const { word } = usePackSpeech()
  const [from, to] = [localOf(shift.startAt, facts.zone), localOf(shift.endAt, facts.zone)]
  const rest = shift.breaks.reduce((total, { startAt, endAt }) => total + elapsedMinutes(startAt, endAt), 0)
  return (
    <li>
      <span>
        {format.weekday(from.on, 'short')} {format.shortDate(from.on)}, {format.minuteOfDay(from.minute)}–
        {format.minuteOfDay(to.minute)}
      </span>
      <span className={css['muted']}>
        {word(shift.role)}
        {rest > 0 && `, ${t.breaks(format.minutes(rest))}`}
        {shift.personId === null && `, ${t.openShift}`}
      </span>
    </li>
  )
}

export const FrozenFinding = ({ finding, facts, reference, reason }: FrozenFindingProps) => {
  const t = useCompareText()
  const format = useFormat()
  const { word } = usePackSpeech()
  const { verdict, severity, unit, personId, role, on, limit, actual, shiftIds, steps } = finding
  const shifts = facts.shifts.filter(({ shiftId }) => shiftIds.includes(shiftId))
  const who = personId === null ? (role === null ? '' : word(role)) : t.person(shortName(personId))
  return (
    <li className={css['finding']}>
      <div className={css['findingHead']}>
        <VerdictMark verdict={verdict.word} severity={severity} />
        <strong>
          {format.weekday(on)} {format.shortDate(on)}
        </strong>
        <span>{who}</span>
        {'amount' in verdict && <span className={css['amount']}>{quantityText(format, verdict.amount, unit)}</span>}
        <CopyReference reference={reference} of={`${format.weekday(on)} ${format.shortDate(on)}`} />
      </div>
      {verdict.word === 'undetermined' && <p>{t.missingFacts[verdict.why]}</p>}
      {limit !== null && actual !== null && (
        <dl className={css['numbers']}>
          <div>
            <dt>{unit === 'personMinutes' ? t.needed : t.limit}</dt>
            <dd>{quantityText(format, limit, unit)}</dd>
          </div>
          <div>
            <dt>{t.actual}</dt>
            <dd>{quantityText(format, actual, unit)}</dd>
          </div>
        </dl>
      )}
      {shifts.length > 0 && (
        <ul className={css['shifts']}>
          {shifts.map((shift) => (
            <ShiftLine key={shift.shiftId} shift={shift} facts={facts} />
          ))}
        </ul>
      )}
      {steps.length > 0 && <StepTable steps={steps} zone={facts.zone} />}
      {reason !== null && (
        <p className={css['reason']}>
          <Badge>{t.accepted}</Badge> <q>{reason}</q>
        </p>
      )}
    </li>
  )
}
