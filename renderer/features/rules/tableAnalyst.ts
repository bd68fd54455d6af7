import { createContext, useContext } from 'react'
import { createDesk, lineToWorker, type Desk } from '#renderer/host/workerDesk.ts'
import type { TableCheck, TableQuestion } from '#shared/rules/checkTable.ts'

export interface TableAnalyst {
  /** Null where a newer question came before this one had its turn. Rejects when no answer can be had. */
  readonly check: (question: TableQuestion) => Promise<TableCheck | null>
}

interface Waiting {
  readonly question: TableQuestion
  readonly resolve: (check: TableCheck | null) => void
  readonly reject: (cause: unknown) => void
}

/** One question at a time: who types faster than tables are analysed is answered for what stands there now, and not for each key. */
export const createTableAnalyst = (desk: Desk<TableQuestion, TableCheck>): TableAnalyst => {
  let newest: Waiting | null = null
  let isAtWork = false
  const work = (): void => {
    const next = newest
    newest = null
    isAtWork = next !== null
    if (next === null) return
    desk.ask(next.question).then(next.resolve, next.reject).finally(work)
  }
  return {
    check: (question) =>
      new Promise((resolve, reject) => {
        newest?.resolve(null)
        newest = { question, resolve, reject }
        if (!isAtWork) work()
      }),
  }
}

/** A worker keeps the page free however large the table is. */
const inWorker = lineToWorker<TableQuestion, TableCheck>(
  () => new Worker(new URL('./tableWorker.ts', import.meta.url), { type: 'module' }),
)

export const TableAnalystContext = createContext<TableAnalyst>(createTableAnalyst(createDesk(inWorker)))
export const useTableAnalyst = (): TableAnalyst => useContext(TableAnalystContext)
