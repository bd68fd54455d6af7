import { useCallback, useState } from 'react'
import type { Method, Problem, RawInput, Reply } from '#shared/contract/api.ts'
import { useHost, useInvalidate } from './hostContext.ts'

export interface Action<M extends Method> {
  readonly run: (input: RawInput<M>) => Promise<Reply<M>>
  readonly pending: boolean
  /** Of the last run; cleared by the next one. */
  readonly problem: Problem | null
  readonly clear: () => void
}

/** A call that changes something. After success everything whose method starts with `invalidates` is asked again. */
export const useAction = <M extends Method>(method: M, invalidates: readonly string[] = []): Action<M> => {
  const host = useHost()
  const invalidate = useInvalidate()
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const prefixes = invalidates.join(' ')
  const run = useCallback(
    async (input: RawInput<M>) => {
      setPending(true)
      setProblem(null)
      const reply = await host.call(method, input)
      setPending(false)
      if (reply.ok) invalidate(prefixes.split(' ').filter((prefix) => prefix !== ''))
      else setProblem(reply.error)
      return reply
    },
    [host, invalidate, method, prefixes],
  )
  const clear = useCallback(() => {
    setProblem(null)
  }, [])
  return { run, pending, problem, clear }
}
