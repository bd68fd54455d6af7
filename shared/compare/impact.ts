/** Which outlets and rules of the map deserve the first look: by what nothing explains, then by what has expired. */
import { differenceStates, type DifferenceState, type MapCell } from './model.ts'

export type StateCounts = Readonly<Record<DifferenceState, number>>

/** Cells without a case are counted nowhere: the rule had nothing to say about that outlet. */
export const countStates = (cells: readonly MapCell[]): StateCounts => {
  const counted = cells.filter(hasSomethingToSay)
  const entries = differenceStates.map(
    (state) => [state, counted.filter((cell) => cell.state === state).length] as const,
  )
  return Object.fromEntries(entries) as Record<DifferenceState, number>
}

/** False where snapshots came but the rule found no case and nothing differs. */
export const hasSomethingToSay = (cell: MapCell): boolean =>
  cell.weeks === 0 || cell.cases > 0 || cell.findings > 0 || cell.valueDiffers

export interface Impact {
  readonly unexplained: number
  readonly expired: number
  readonly unknown: number
  readonly findings: number
}

/** Findings count only where something is unexplained or expired: explained work is not impact. */
export const impactOf = (cells: readonly MapCell[]): Impact => {
  const { unexplained, expired, unknown } = countStates(cells)
  const findings = cells
    .filter(({ state }) => state === 'unexplained' || state === 'expired')
    .reduce((total, cell) => total + cell.findings, 0)
  return { unexplained, expired, unknown, findings }
}

/** Most impact first; equal impact keeps the given order. */
export const byImpact = (a: Impact, b: Impact): number =>
  b.unexplained - a.unexplained || b.expired - a.expired || b.findings - a.findings || b.unknown - a.unknown

/** Groups of cells, e.g. one per outlet, the one with most impact first. */
export const rankByImpact = <Key>(keys: readonly Key[], cellsOf: (key: Key) => readonly MapCell[]): readonly Key[] =>
  keys
    .map((key) => ({ key, impact: impactOf(cellsOf(key)) }))
    .toSorted((a, b) => byImpact(a.impact, b.impact))
    .map(({ key }) => key)
