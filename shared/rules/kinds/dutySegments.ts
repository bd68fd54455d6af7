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

/** Work without a break in it. */
interface Stretch extends Span {
  readonly duty: OnDuty
}
/** An instant at which somebody comes or goes: at the ends of a shift and around each break. */
interface Turn {
  readonly at: number
  readonly duty: OnDuty
  readonly comes: boolean
}

const addStretches = (stretches: Stretch[], duty: OnDuty): void => {
  const { startAt, endAt, breaks } = duty.worked.shift
  let fromAt = startAt
  for (const pause of breaks) {
    if (fromAt < pause.startAt) stretches.push({ duty, fromAt, toAt: pause.startAt })
    fromAt = pause.endAt
  }
  if (fromAt < endAt) stretches.push({ duty, fromAt, toAt: endAt })
}

/** Person by person. Work for somebody else does not count here. */
const stretchesOf = ({ people }: OutletWeek): readonly Stretch[] => {
  const stretches: Stretch[] = []
  for (const { person, known } of people)
    for (const worked of known)
      if (worked.day >= -1 && worked.shift.elsewhere !== true) addStretches(stretches, { person, worked })
  return stretches
}

/** Everybody's work of a week, and when they come and go, ascending; at one instant person by person. */
interface Duties {
  readonly stretches: readonly Stretch[]
  readonly turns: readonly Turn[]
}
const readDuties = (week: OutletWeek): Duties => {
  const stretches = stretchesOf(week)
  const turns: Turn[] = []
  for (const { duty, fromAt, toAt } of stretches)
    turns.push({ at: fromAt, duty, comes: true }, { at: toAt, duty, comes: false })
  return { stretches, turns: turns.toSorted((a, b) => a.at - b.at) }
}
/** Every rule about presence asks for the duties of the same week. */
const read = new WeakMap<OutletWeek, Duties>()
const dutiesOf = (week: OutletWeek): Duties => {
  const known = read.get(week)
  if (known !== undefined) return known
  const duties = readDuties(week)
  read.set(week, duties)
  return duties
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
    for (let place = 0; place < answers.length; place += 1)
      counts[place] = (counts[place] ?? 0) + (answers[place] === true ? by : 0)
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
    enter,
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

/** First place in an ascending list whose instant is after `at`. */
const firstAfter = (turns: readonly Turn[], at: number): number => {
  let low = 0
  let high = turns.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((turns[middle] as Turn).at <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** `cuts` are further instants, ascending, at which a segment ends, and what people count as may change. */
export const createSegments = (week: OutletWeek, cuts: readonly number[], countsAs: CountsAs): SegmentsIn => {
  const { stretches, turns } = dutiesOf(week)
  return function* segments({ fromAt, toAt }) {
    const crowd = createCrowd(countsAs)
    const onDuty = () => [...crowd.onDuty.keys()]
    for (const stretch of stretches)
      if (stretch.fromAt <= fromAt && fromAt < stretch.toAt) crowd.enter(stretch.duty, fromAt)
    let next = firstAfter(turns, fromAt)
    let start = fromAt
    while (start < toAt) {
      const now = start
      const cut = cuts.find((at) => at > now) ?? Infinity
      const end = Math.min(turns[next]?.at ?? Infinity, cut, toAt)
      yield { fromAt: start, toAt: end, counts: crowd.counts, onDuty }
      start = end
      if (start === cut) crowd.recount(start)
      for (let turn = turns[next]; turn !== undefined && turn.at <= start; turn = turns[(next += 1)])
        crowd.turn(turn, start)
    }
  }
}
