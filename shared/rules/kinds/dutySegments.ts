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

/**
 * Ascending segments inside the spans, which are ascending and do not overlap. `cuts` are further instants at
 * which a segment ends: where a day begins, or the clock changes what is asked for.
 */
export const segmentsOf = (week: OutletWeek, spans: readonly Span[], cuts: readonly number[]): readonly Segment[] => {
  const duties = dutiesOf(week)
  const turns = new Set(cuts)
  for (const { worked } of duties) {
    const { startAt, endAt, breaks } = worked.shift
    for (const at of [startAt, endAt, ...breaks.flatMap((pause) => [pause.startAt, pause.endAt])]) turns.add(at)
  }
  const ascending = [...turns].toSorted((a, b) => a - b)
  return spans.flatMap(({ fromAt, toAt }) => {
    const near = duties.filter(({ worked }) => worked.shift.startAt < toAt && worked.shift.endAt > fromAt)
    const inside = [fromAt, ...ascending.filter((at) => at > fromAt && at < toAt), toAt]
    return inside.slice(1).map((end, at) => {
      const start = inside[at] ?? fromAt
      return { fromAt: start, toAt: end, onDuty: near.filter(({ worked }) => isOnDuty(worked, start)) }
    })
  })
}
