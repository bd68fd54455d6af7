import type { DifferenceMap } from '#shared/compare/model.ts'
import { silenceStates, type DeviceStanding, type SilenceState } from '#shared/sync/model.ts'

/** How many devices are in each state; one with two faults counts in both, and `fine` only where nothing is wrong. */
export const silenceCounts = (standings: readonly DeviceStanding[]): readonly (readonly [SilenceState, number])[] =>
  silenceStates.map((state) => [state, standings.filter((standing) => standing.states.includes(state)).length])

export interface TightPlace {
  readonly name: string
  readonly findings: number
}

const isOpen = ({ state }: DifferenceMap['cells'][number]): boolean => state === 'unexplained' || state === 'expired'

/** The outlet with the most findings that nothing explains; null where there is none. A count, never a rate. */
export const tightestPlace = ({ outlets, cells }: DifferenceMap): TightPlace | null => {
  const counts = outlets.map(({ outletId, name }) => ({
    name,
    findings: cells
      .filter((cell) => cell.outletId === outletId && isOpen(cell))
      .reduce((sum, cell) => sum + cell.findings, 0),
  }))
  const most = counts.reduce<TightPlace | null>(
    (worst, count) => (worst === null || count.findings > worst.findings ? count : worst),
    null,
  )
  return most !== null && most.findings > 0 ? most : null
}
