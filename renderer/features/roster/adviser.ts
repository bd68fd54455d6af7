import { createContext, useContext } from 'react'
import type { Advice, AdviceAsk, AdviceWeek } from '#shared/roster/advice.ts'

/** Answers questions on a plan; rejects when no answer can be had. */
export interface Adviser {
  readonly ask: (week: AdviceWeek, ask: AdviceAsk) => Promise<Advice>
}

export interface AdviceRequest {
  readonly number: number
  readonly week: AdviceWeek
  readonly ask: AdviceAsk
}
export interface AdviceReply {
  readonly number: number
  readonly advice: Advice
}

/** What is needed of a worker. */
export interface AdviceLine {
  readonly post: (request: AdviceRequest) => void
  readonly close: () => void
}
export interface LineEnds {
  readonly onReply: (reply: AdviceReply) => void
  readonly onFault: (cause: Error) => void
}

interface Waiting {
  readonly resolve: (advice: Advice) => void
  readonly reject: (cause: Error) => void
}

/** The line is opened by the first question, and again after a fault. Answers may come in any order. */
export const createAdviser = (open: (ends: LineEnds) => AdviceLine): Adviser => {
  const waiting = new Map<number, Waiting>()
  let line: AdviceLine | null = null
  let asked = 0
  const onFault = (cause: Error): void => {
    line?.close()
    line = null
    for (const { reject } of waiting.values()) reject(cause)
    waiting.clear()
  }
  const onReply = ({ number, advice }: AdviceReply): void => {
    waiting.get(number)?.resolve(advice)
    waiting.delete(number)
  }
  return {
    ask: (week, ask) =>
      new Promise((resolve, reject) => {
        const number = (asked += 1)
        line ??= open({ onReply, onFault })
        waiting.set(number, { resolve, reject })
        line.post({ number, week, ask })
      }),
  }
}

/** A worker keeps the board free while plans are tried. */
const openWorker = ({ onReply, onFault }: LineEnds): AdviceLine => {
  const worker = new Worker(new URL('./adviceWorker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<AdviceReply>) => onReply(data))
  worker.addEventListener('error', ({ message }) => onFault(new Error(message)))
  return { post: (request) => worker.postMessage(request, {}), close: () => worker.terminate() }
}

export const AdviserContext = createContext<Adviser>(createAdviser(openWorker))
export const useAdviser = (): Adviser => useContext(AdviserContext)
