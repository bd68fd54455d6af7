import { packSpeechOf } from '#renderer/i18n/packSpeech.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import type { InspectedWeek } from '#shared/inspect/report.ts'
import { datesOfWeek, elapsedMinutes, localOf } from '#shared/kernel/time.ts'
import type { ShiftFacts } from '#shared/roster/model.ts'
import { useInspectorText } from './inspectorText.ts'
import { personName } from './personName.ts'
import css from './inspector.module.css'

const ShiftLine = ({ shift, one }: { readonly shift: ShiftFacts; readonly one: InspectedWeek }) => {
  const { weeks: t } = useInspectorText()
  const format = useFormat()
  const { zone } = one.week.facts
  const clock = (at: number): string => format.minuteOfDay(localOf(at, zone).minute)
  const rest = shift.breaks.reduce((sum, { startAt, endAt }) => sum + elapsedMinutes(startAt, endAt), 0)
  return (
    <div className={css['shift']}>
      <span className={css['nowrap']}>
        {clock(shift.startAt)}–{clock(shift.endAt)}
      </span>{' '}
      {packSpeechOf(one.pack, format).word(shift.role)}
      {rest > 0 && <span className={css['break']}>{t.breakOf(format.minutes(rest))}</span>}
    </div>
  )
}

/** The week as it was published: a row for each person, open shifts last. */
export const PlanTable = ({ one, label }: { readonly one: InspectedWeek; readonly label: string }) => {
  const { weeks: t } = useInspectorText()
  const format = useFormat()
  const { facts, weekOn } = one.week
  const dates = datesOfWeek(weekOn)
  const byPerson = Map.groupBy(facts.shifts, ({ personId }) => personId)
  const nameOf = (personId: string | null): string => (personId === null ? t.openShifts : personName(t, one, personId))
  const rows = [...byPerson.keys()].toSorted((a, b) =>
    a === null || b === null
      ? Number(a === null) - Number(b === null)
      : nameOf(a).localeCompare(nameOf(b), format.locale),
  )
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <section className={css['wide']} tabIndex={0} aria-label={label}>
      <table className={css['plan']}>
        <thead>
          <tr>
            <th scope="col">{t.person}</th>
            {dates.map((on) => (
              <th key={on} scope="col">
                {format.weekday(on, 'short')} {format.shortDate(on)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((personId) => (
            <tr key={personId ?? 'open'}>
              <th scope="row">{nameOf(personId)}</th>
              {dates.map((on) => (
                <td key={on}>
                  {(byPerson.get(personId) ?? [])
                    .filter(({ startAt }) => localOf(startAt, facts.zone).on === on)
                    .map((shift) => (
                      <ShiftLine key={shift.shiftId} shift={shift} one={one} />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
