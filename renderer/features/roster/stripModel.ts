import { localOf, daysBetween } from '#shared/kernel/time.ts'
import type { CoverageStep } from '#shared/roster/findings.ts'
import type { DayAxis, WeekPlace } from './boardGeometry.ts'

/** Staff in one interval, over one role or all of them. */
export interface StripStep {
  readonly startAt: number
  readonly minutes: number
  readonly day: number
  /** Minute of the local day. */
  readonly minute: number
  readonly needed: number
  readonly planned: number
  /** Missing and surplus are counted per role: one role too many does not fill another. */
  readonly missing: number
  readonly surplus: number
  readonly parts: readonly CoverageStep[]
}

export const rolesOf = (coverage: readonly CoverageStep[]): readonly string[] => [
  ...new Set(coverage.map(({ role }) => role)),
]

const stepOf = (parts: readonly CoverageStep[], { weekOn, zone }: WeekPlace): StripStep[] => {
  const first = parts[0]
  if (first === undefined) return []
  const { on, minute } = localOf(first.startAt, zone)
  const sum = (value: (part: CoverageStep) => number): number => parts.reduce((total, part) => total + value(part), 0)
  return [
    {
      startAt: first.startAt,
      minutes: first.minutes,
      day: daysBetween(weekOn, on),
      minute,
      needed: sum((part) => part.needed),
      planned: sum((part) => part.planned),
      missing: sum((part) => Math.max(0, part.needed - part.planned)),
      surplus: sum((part) => Math.max(0, part.planned - part.needed)),
      parts,
    },
  ]
}

/** Ascending by start; `role` null is all roles. */
export const stripSteps = (
  coverage: readonly CoverageStep[],
  role: string | null,
  place: WeekPlace,
): readonly StripStep[] => {
  const byStart = new Map<number, CoverageStep[]>()
  for (const step of coverage) {
    if (role !== null && step.role !== role) continue
    const parts = byStart.get(step.startAt)
    if (parts === undefined) byStart.set(step.startAt, [step])
    else parts.push(step)
  }
  return [...byStart.values()].flatMap((parts) => stepOf(parts, place)).toSorted((a, b) => a.startAt - b.startAt)
}

export interface StripTotals {
  readonly missingMinutes: number
  readonly surplusMinutes: number
  readonly most: number
}
export const stripTotals = (steps: readonly StripStep[]): StripTotals => ({
  missingMinutes: steps.reduce((sum, step) => sum + step.missing * step.minutes, 0),
  surplusMinutes: steps.reduce((sum, step) => sum + step.surplus * step.minutes, 0),
  most: steps.reduce((most, step) => Math.max(most, step.needed, step.planned), 1),
})

export interface Band {
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high: number
}
type Edges = (step: StripStep) => readonly [number, number]

export const bandEdges: Readonly<Record<'needed' | 'missing' | 'surplus', Edges>> = {
  needed: ({ needed }) => [0, needed],
  missing: ({ needed, missing }) => [needed - missing, needed],
  surplus: ({ needed, surplus }) => [needed, needed + surplus],
}

/** Boxes between two heights, neighbours of the same height joined; across in parts of the day, up in staff. */
export const bandsOf = (steps: readonly StripStep[], edges: Edges, axis: DayAxis): readonly Band[] => {
  const scale = axis.toMinute - axis.fromMinute
  const bands: Band[] = []
  for (const step of steps) {
    const [low, high] = edges(step)
    const from = Math.max(0, (step.minute - axis.fromMinute) / scale)
    const to = Math.min(1, (step.minute + step.minutes - axis.fromMinute) / scale)
    if (high <= low || to <= from) continue
    const last = bands.at(-1)
    if (last?.low === low && last.high === high && Math.abs(last.to - from) < 1e-9)
      bands[bands.length - 1] = { ...last, to }
    else bands.push({ from, to, low, high })
  }
  return bands
}

const percent = (part: number): string => `${(part * 100).toFixed(3)}%`

/** A clip path over all boxes, `most` being the height of the strip. */
export const clipOf = (bands: readonly Band[], most: number): string => {
  if (bands.length === 0) return 'inset(100%)'
  const points = bands.flatMap(({ from, to, low, high }) => {
    const [top, bottom] = [percent(1 - high / most), percent(1 - low / most)]
    const [left, right] = [percent(from), percent(to)]
    return [
      `${left} 100%`,
      `${left} ${bottom}`,
      `${left} ${top}`,
      `${right} ${top}`,
      `${right} ${bottom}`,
      `${left} ${bottom}`,
      `${left} 100%`,
    ]
  })
  return `polygon(${points.join(',')})`
}

/** Path of the planned staff in a view box of 1000 across and `most` up. */
export const plannedPath = (steps: readonly StripStep[], axis: DayAxis, most: number): string => {
  const scale = axis.toMinute - axis.fromMinute
  let end = Number.NaN
  return steps
    .map(({ minute, minutes, planned }) => {
      const from = Math.max(0, ((minute - axis.fromMinute) / scale) * 1000)
      const to = Math.min(1000, ((minute + minutes - axis.fromMinute) / scale) * 1000)
      const joined = minute === end
      end = minute + minutes
      return `${joined ? 'V' : `M${from.toFixed(1)} `}${most - planned}H${to.toFixed(1)}`
    })
    .join('')
}
