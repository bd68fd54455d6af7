import { useCallback, useEffect, useState } from 'react'
import type { DecisionTable } from '#shared/decisions/model.ts'
import type { TableCheck } from '#shared/rules/checkTable.ts'
import type { TableCase } from '#shared/rules/model.ts'
import { useTableAnalyst } from './tableAnalyst.ts'

export interface KnownCheck {
  /** Of the table as it was when it was last answered; null until then. */
  readonly check: TableCheck | null
  /** `checking`: what stands there now is being looked at. */
  readonly state: 'checking' | 'known' | 'failed'
  readonly again: () => void
}

interface Answer {
  readonly table: DecisionTable
  readonly cases: readonly TableCase[]
  readonly round: number
  readonly check: TableCheck | null
  readonly state: 'known' | 'failed'
}

/** Asks for the table as it stands, and again whenever it changes; meanwhile the last answer stays. */
export const useTableCheck = (table: DecisionTable, cases: readonly TableCase[]): KnownCheck => {
  const analyst = useTableAnalyst()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [round, setRound] = useState(0)
  useEffect(() => {
    let isStale = false
    const tell = (check: TableCheck | null, state: Answer['state']): void => {
      if (!isStale) setAnswer((before) => ({ table, cases, round, check: check ?? before?.check ?? null, state }))
    }
    analyst.check({ table, cases }).then(
      (check) => (check === null ? undefined : tell(check, 'known')),
      () => tell(null, 'failed'),
    )
    return () => {
      isStale = true
    }
  }, [analyst, table, cases, round])
  const again = useCallback(() => setRound((old) => old + 1), [])
  const isCurrent = answer?.table === table && answer.cases === cases && answer.round === round
  return { check: answer?.check ?? null, state: isCurrent ? answer.state : 'checking', again }
}
