/** Who is on duty from instant to instant: stretches of time in which nobody comes, goes, or takes a break. */
import type { PersonFacts } from '../../roster/model.ts'
import type { OutletWeek, WorkedShift } from './kind.ts'
import type { Span } from './measure.ts'

export interface OnDuty {
  readonly person: PersonFacts
  readonly worked: WorkedShift
}
export interface Segment extends Span {
  /** How many on duty count as what was asked for, in its order; absent is none. */
  readonly counts: readonly number[]
  readonly onDuty: () => readonly OnDuty[]
}

/** Work for somebody else does not count here. */
const dutiesOf = ({ people }: OutletWeek): readonly OnDuty[] =>
  people.flatMap(({ person, past, shifts }) =>
    [...past.filter(({ day }) => day >= -1), ...shifts]
      .filter(({ shift }) => shift.elsewhere !== true)
      .map((worked) => ({ person, worked })),
  )

/** Instants at which somebody comes (true) or goes (false): at the ends of a shift and around each break. */
const turnsOf = (duty: OnDuty, { fromAt, toAt }: Span): readonly Turn[] => {
  const { startAt, endAt, breaks } = duty.worked.shift
  const turns: Turn[] = []
  let from = startAt
  for (const until of [...breaks, { startAt: endAt, endAt }]) {
    const [comesAt, goesAt] = [Math.max(from, fromAt), Math.min(until.startAt, toAt)]
    if (comesAt < goesAt) turns.push({ at: comesAt, duty, comes: true }, { at: goesAt, duty, comes: false })
    from = until.endAt
  }
  return turns
}
interface Turn {
  readonly at: number
  readonly duty: OnDuty
  readonly comes: boolean
}

/** What somebody on duty counts as from an instant on; the answers are added up by their place in the list. */
export type CountsAs = (duty: OnDuty, at: number) => readonly boolean[]

/** The segments of a span, ascending. Who is on duty in a segment may be read until the next one is asked for. */
export type SegmentsIn = (span: Span) => Iterable<Segment>

/** Adds up what the people on duty count as, as they come and go: a crowd costs no more than its turns. */
const createCrowd = (countsAs: CountsAs) => {
  const onDuty = new Map<OnDuty, readonly boolean[]>()
  const counts: number[] = []
  const add = (answers: readonly boolean[], by: 1 | -1): void => {
    for (const [place, answer] of answers.entries()) counts[place] = (counts[place] ?? 0) + (answer ? by : 0)
  }
  const leave = (duty: OnDuty): void => {
    add(onDuty.get(duty) ?? [], -1)
    onDuty.delete(duty)
  }
  const enter = (duty: OnDuty, at: number): void => {
    const answers = countsAs(duty, at)
    onDuty.set(duty, answers)
    add(answers, 1)
  }
  return {
    counts,
    onDuty,
    turn: ({ comes, duty }: Turn, at: number): void => (comes ? enter(duty, at) : leave(duty)),
    /** On another date somebody may count as something else. */
    recount: (at: number): void => {
      const present = Array.from(onDuty.keys())
      for (const duty of present) {
        leave(duty)
        enter(duty, at)
      }
    },
  }
}

/** Reads a week once. `cuts` are further instants at which a segment ends, and what people count as may change. */
export const createSegments = (week: OutletWeek, cuts: readonly number[], countsAs: CountsAs): SegmentsIn => {
  const duties = dutiesOf(week)
  const changes = new Set(cuts)
  return function* segments(span) {
    const { fromAt, toAt } = span
    const near = duties.filter(({ worked }) => worked.shift.startAt < toAt && worked.shift.endAt > fromAt)
    const turns = near.flatMap((duty) => turnsOf(duty, span)).toSorted((a, b) => a.at - b.at)
    const ends = [...new Set([...turns.map(({ at }) => at), ...cuts, toAt])]
      .filter((at) => fromAt < at && at <= toAt)
      .toSorted((a, b) => a - b)
    const crowd = createCrowd(countsAs)
    const onDuty = () => [...crowd.onDuty.keys()]
    let next = 0
    let start = fromAt
    for (const end of ends) {
      if (changes.has(start)) crowd.recount(start)
      for (let turn = turns[next]; turn !== undefined && turn.at <= start; turn = turns[(next += 1)])
        crowd.turn(turn, start)
      yield { fromAt: start, toAt: end, counts: crowd.counts, onDuty }
      start = end
    }
  }
}
