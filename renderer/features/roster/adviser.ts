import { createContext, useContext } from 'react'
import { createDesk, lineToWorker, type Desk } from '#renderer/host/workerDesk.ts'
import type { Advice, AdviceAsk, AdviceWeek } from '#shared/roster/advice.ts'

/** A question on a plan. */
export interface AdviceQuestion {
  readonly week: AdviceWeek
  readonly ask: AdviceAsk
}

export type Adviser = Desk<AdviceQuestion, Advice>

/** A worker keeps the board free while plans are tried. */
const inWorker = lineToWorker<AdviceQuestion, Advice>(
  () => new Worker(new URL('./adviceWorker.ts', import.meta.url), { type: 'module' }),
)

export const AdviserContext = createContext<Adviser>(createDesk(inWorker))
export const useAdviser = (): Adviser => useContext(AdviserContext)
