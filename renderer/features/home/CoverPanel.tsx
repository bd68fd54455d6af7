import { useId, useMemo } from 'react'
import { Link } from 'wouter'
import { addDays, weekOf, type LocalDate } from '#shared/kernel/time.ts'
import type { Outlet } from '#shared/people/places.ts'
import { placedPath } from '../../host/place.ts'
import { useResource } from '../../host/useResource.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { nextDays, type DayCover } from './dayCover.ts'
import css from './home.module.css'
import { useHomeText } from './homeText.ts'

interface BarProps {
  readonly day: DayCover
  /** Person-minutes that fill the whole height. */
  readonly most: number
}

/** Needed as a column; what is missing of it is hatched from above. */
const Bar = ({ day, most }: BarProps) => {
  const pattern = useId()
  const height = most === 0 ? 0 : (day.neededMinutes / most) * 100
  const missing = most === 0 ? 0 : (day.missingMinutes / most) * 100
  return (
    <svg aria-hidden="true" viewBox="0 0 100 100" preserveAspectRatio="none">
      <pattern id={pattern} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0v8" className={css['gap']} strokeWidth="4" />
      </pattern>
      <rect
        x="0"
        y={100 - height}
        width="100"
        height={height - missing}
        className={css['need']}
        transform={`translate(0 ${missing})`}
      />
      {missing > 0 && (
        <rect
          x="1"
          y={100 - height}
          width="98"
          height={missing}
          fill={`url(#${pattern})`}
          className={css['gapEdge']}
          vectorEffect="non-scaling-stroke"
        />
      )}
      <path d="M0 100h100" stroke="var(--border)" vectorEffect="non-scaling-stroke" />
    </svg>
  )
}

export interface CoverPanelProps {
  readonly outlet: Outlet
  readonly todayOn: LocalDate
}

export const CoverPanel = ({ outlet, todayOn }: CoverPanelProps) => {
  const t = useHomeText().coverage
  const format = useFormat()
  const { outletId } = outlet
  const weekOn = weekOf(todayOn)
  const present = useResource('roster.open', { outletId, weekOn })
  const next = useResource('roster.open', { outletId, weekOn: addDays(weekOn, 7) })
  const days = useMemo(
    () => (present.data && next.data ? nextDays([present.data, next.data], todayOn) : null),
    [present.data, next.data, todayOn],
  )
  const most = Math.max(0, ...(days ?? []).map((day) => day.neededMinutes))
  const textOf = (day: DayCover): string => {
    if (day.neededMinutes === 0) return t.noDemand
    return day.missingMinutes === 0 ? t.enough : t.missing(format.minutes(day.missingMinutes))
  }
  return (
    <Panel title={t.title}>
      {days === null ? (
        <Skeleton label={t.title} lines={5} />
      ) : most === 0 ? (
        <EmptyState title={t.noDemand} text={t.noDemandText} action={<Link href="/import">{t.importDemand}</Link>} />
      ) : (
        <ol className={css['bars']}>
          {days.map((day) => (
            <li key={day.on}>
              <Link
                href={placedPath('plan', outletId, weekOf(day.on))}
                className={css['day'] ?? ''}
                title={t.day(format.minutes(day.neededMinutes), format.minutes(day.missingMinutes))}
              >
                <span className={css['well']}>
                  <Bar day={day} most={most} />
                </span>
                <span className={css['dayName']}>
                  {format.weekday(day.on, 'short')} {Number(day.on.slice(8))}
                </span>
                <span className={css['quiet']}>{textOf(day)}</span>
              </Link>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}
