/** Who is on duty from instant to instant: stretches of time in which nobody comes, goes, or takes a break. */
import type { PersonFacts } from '../../roster/model.ts'
import type { OutletWeek, WorkedShift } from './kind.ts'
import type { Span } from './measure.ts'

export interface OnDuty {
  readonly person: PersonFacts
  readonly worked: WorkedShift
}
export interface Segment extends Span {
  readonly onDuty: readonly OnDuty[]
}

/** Work for somebody else does not count here. */
const dutiesOf = ({ people }: OutletWeek): readonly OnDuty[] =>
  people.flatMap(({ person, past, shifts }) =>
    [...past.filter(({ day }) => day >= -1), ...shifts]
      .filter(({ shift }) => shift.elsewhere !== true)
      .map((worked) => ({ person, worked })),
  )

const isOnDuty = ({ shift }: WorkedShift, at: number): boolean =>
  shift.startAt <= at && at < shift.endAt && !shift.breaks.some((pause) => pause.startAt <= at && at < pause.endAt)

/** The segments of a span, ascending. */
export type SegmentsIn = (span: Span) => readonly Segment[]

/**
 * Reads a week once. `cuts` are further instants at which a segment ends: where a day begins, or the clock changes what
 * is asked for.
 */
export const createSegments = (week: OutletWeek, cuts: readonly number[]): SegmentsIn => {
  const duties = dutiesOf(week)
  return ({ fromAt, toAt }) => {
    const near = duties.filter(({ worked }) => worked.shift.startAt < toAt && worked.shift.endAt > fromAt)
    const turns = new Set<number>([fromAt, toAt])
    const turn = (at: number): void => {
      if (fromAt < at && at < toAt) turns.add(at)
    }
    cuts.forEach(turn)
    for (const { worked } of near) {
      turn(worked.shift.startAt)
      turn(worked.shift.endAt)
      for (const pause of worked.shift.breaks) {
        turn(pause.startAt)
        turn(pause.endAt)
      }
    }
    const inside = [...turns].toSorted((a, b) => a - b)
    return inside.slice(1).map((end, at) => {
      const start = inside[at] ?? fromAt
      return { fromAt: start, toAt: end, onDuty: near.filter(({ worked }) => isOnDuty(worked, start)) }
    })
  }
}
