import { useCallback, useEffect, useState } from 'react'
import type { Advice, AdviceAsk } from '#shared/roster/advice.ts'
import type { Shift } from '#shared/roster/model.ts'
import { useAdviser } from './adviser.ts'
import { useRoster } from './rosterContext.ts'

interface Answer {
  readonly of: string
  readonly shifts: readonly Shift[]
  readonly advice: Advice | null
}

export type AdviceState<A extends Advice['about']> =
  | { readonly state: 'asking' }
  | { readonly state: 'failed'; readonly again: () => void }
  | { readonly state: 'known'; readonly advice: Extract<Advice, { about: A }> }

/** Asks for the plan as it is on the board, and again whenever it changes; an answer to an older plan is dropped. */
export const useAdvice = <A extends AdviceAsk['about']>(ask: Extract<AdviceAsk, { about: A }>): AdviceState<A> => {
  const adviser = useAdviser()
  const board = useRoster((state) => state.board)
  const shifts = useRoster((state) => state.shifts)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [round, setRound] = useState(0)
  const again = useCallback(() => setRound((old) => old + 1), [])
  const of = `${JSON.stringify(ask)} ${round}`
  useEffect(() => {
    let stopped = false
    const tell = (advice: Advice | null): void => {
      if (!stopped) setAnswer({ of, shifts, advice })
    }
    adviser.ask({ week: { ...board, shifts }, ask }).then(tell, () => tell(null))
    return () => {
      stopped = true
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `of` stands for the question, which is a new object each time
  }, [adviser, board, shifts, of])
  if (answer === null || answer.of !== of || answer.shifts !== shifts) return { state: 'asking' }
  const { advice } = answer
  return advice?.about === ask.about
    ? { state: 'known', advice: advice as Extract<Advice, { about: A }> }
    : { state: 'failed', again }
}
