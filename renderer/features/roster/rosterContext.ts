import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { LocalDate } from '#shared/kernel/time.ts'
import type { RosterState } from './rosterState.ts'
import type { RosterStore } from './rosterStore.ts'

export interface RosterTools {
  readonly store: RosterStore
  readonly newId: () => string
  /** The organisation's clock: the demo has a fixed one. */
  readonly nowAt: number
  readonly go: (path: string) => void
  readonly toWeek: (weekOn: LocalDate) => void
  /** Reasons written so far, by finding; publishing takes them along. */
  readonly reasons: ReadonlyMap<string, string>
  readonly keepReason: (findingKey: string, reason: string) => void
}

export const RosterContext = createContext<RosterTools | null>(null)

export const useRosterTools = (): RosterTools => {
  const tools = useContext(RosterContext)
  if (tools === null) throw new Error('the board stands outside of its plan')
  return tools
}

export const useRoster = <T>(select: (state: RosterState) => T): T => useStore(useRosterTools().store, select)
