import { memo, type PointerEvent } from 'react'
import type { DayAxis } from './boardGeometry.ts'
import { bandEdges, bandsOf, clipOf, plannedPath, type StripStep } from './stripModel.ts'
import css from './strip.module.css'

export interface StripDayProps {
  readonly steps: readonly StripStep[]
  readonly axis: DayAxis
  readonly most: number
  readonly current: StripStep | null
  readonly onPoint: (event: PointerEvent) => void
  readonly onPress: () => void
}

const layers = ['needed', 'surplus', 'missing'] as const

/** One day: areas cut out of plain boxes, so that the hatching keeps its angle at any size. */
export const StripDay = memo(({ steps, axis, most, current, onPoint, onPress }: StripDayProps) => {
  const scale = axis.toMinute - axis.fromMinute
  return (
    <div aria-hidden="true" className={css['stripDay']} onPointerMove={onPoint} onClick={onPress}>
      {layers.map((layer) => (
        <span
          key={layer}
          className={css[layer]}
          style={{ clipPath: clipOf(bandsOf(steps, bandEdges[layer], axis), most) }}
        />
      ))}
      <svg className={css['plannedLine']} viewBox={`0 0 1000 ${most}`} preserveAspectRatio="none">
        <path d={plannedPath(steps, axis, most)} vectorEffect="non-scaling-stroke" />
      </svg>
      {current !== null && (
        <span
          className={css['cursor']}
          style={{
            left: `${((current.minute - axis.fromMinute) / scale) * 100}%`,
            width: `${(current.minutes / scale) * 100}%`,
          }}
        />
      )}
    </div>
  )
})
StripDay.displayName = 'StripDay'
