import { datesOfWeek, localOf } from '#shared/kernel/time.ts'
import { hourTicks } from './boardGeometry.ts'
import { useRoster, useRosterTools } from './rosterContext.ts'
import { useWords } from './words.ts'
import css from './board.module.css'

/** Days with their date and, below it, the hours of the time axis. */
export const GridHead = () => {
  const { t, f } = useWords()
  const { nowAt } = useRosterTools()
  const weekOn = useRoster((state) => state.board.weekOn)
  const zone = useRoster((state) => state.board.zone)
  const holidays = useRoster((state) => state.board.outlet.holidays)
  const axis = useRoster((state) => state.axis)
  const today = localOf(nowAt, zone).on
  const scale = axis.toMinute - axis.fromMinute
  const ticks = hourTicks(axis, 4).filter((minute) => minute > axis.fromMinute && minute < axis.toMinute)
  return (
    <tr aria-rowindex={1} className={css['head']}>
      <th scope="col" aria-colindex={1} className={css['corner']}>
        {t.board.person}
      </th>
      {datesOfWeek(weekOn).map((on, day) => (
        <th
          key={on}
          scope="col"
          aria-colindex={day + 2}
          aria-label={`${f.dayLong(on)}${on === today ? `, ${t.board.today}` : ''}`}
          className={css['day']}
          data-today={on === today || undefined}
          data-rest={day === 6 || holidays.includes(on) || undefined}
        >
          <span className={css['dayName']}>{f.dayShort(on)}</span>
          <span className={css['hours']} aria-hidden="true">
            {ticks.map((minute) => (
              <span key={minute} style={{ left: `${((minute - axis.fromMinute) / scale) * 100}%` }}>
                {Math.floor(minute / 60)}
              </span>
            ))}
          </span>
        </th>
      ))}
    </tr>
  )
}
