import { daysBetween, localOf } from '#shared/kernel/time.ts'
import { useRoster, useRosterTools } from './rosterContext.ts'
import css from './board.module.css'

/** Where now is, when now lies in this week and on the shown part of the day. */
export const TodayLine = () => {
  const { nowAt } = useRosterTools()
  const weekOn = useRoster((state) => state.board.weekOn)
  const zone = useRoster((state) => state.board.zone)
  const axis = useRoster((state) => state.axis)
  const now = localOf(nowAt, zone)
  const day = daysBetween(weekOn, now.on)
  const part = (now.minute - axis.fromMinute) / (axis.toMinute - axis.fromMinute)
  if (day < 0 || day > 6 || part < 0 || part > 1) return null
  return (
    <div role="presentation" className={css['todayTrack']}>
      <div className={css['todayLine']} style={{ left: `${((day + part) / 7) * 100}%` }} />
    </div>
  )
}
