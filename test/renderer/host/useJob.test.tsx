// @vitest-environment jsdom
import { act, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { useJob } from '#renderer/host/useJob.ts'
import type { JobView } from '#shared/contract/session.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { createScriptedHost } from '#test/support/renderHost.ts'
import { renderHostHook } from '#test/support/renderHostHook.tsx'

const view = (over: Partial<JobView> = {}): JobView => ({
  jobId: 'j1',
  kind: 'demo',
  state: 'running',
  step: 'weeks',
  done: 1,
  total: 3,
  problem: null,
  ...over,
})
const follow = (views: readonly JobView[], jobId: string | null = 'j1') => {
  const left = [...views]
  const host = createScriptedHost({
    'jobs.get': () => ok(left.length > 1 ? (left.shift() ?? view()) : (left[0] ?? view())),
    'jobs.cancel': view({ state: 'cancelled' }),
  })
  const onEnd = vi.fn()
  return {
    host,
    onEnd,
    ...renderHostHook(({ id }: { readonly id: string | null }) => useJob(id, onEnd), host, { id: jobId }),
  }
}
const looks = (host: ReturnType<typeof createScriptedHost>) => host.inputsOf('jobs.get').length

describe('long work', () => {
  it('is unknown until the first answer, then looked at again until it is done', async () => {
    const { result, onEnd } = follow([view({ done: 1 }), view({ done: 2 }), view({ state: 'done', done: 3 })])
    expect(result.current.job).toBeNull()
    await waitFor(() => expect(result.current.job?.done).toBe(1))
    expect(onEnd).not.toHaveBeenCalled()
    await waitFor(() => expect(result.current.job?.state).toBe('done'), { timeout: 5_000 })
    expect(onEnd.mock.calls).toEqual([[view({ state: 'done', done: 3 })]])
  })

  it.each(['done', 'failed', 'cancelled'] as const)(
    'is told once when it is %s, and asked for no more',
    async (state) => {
      vi.useFakeTimers({ shouldAdvanceTime: true })
      const { host, onEnd, rerender } = follow([view({ state })])
      await waitFor(() => expect(onEnd).toHaveBeenCalledTimes(1))
      rerender({ id: 'j1' })
      await act(() => vi.advanceTimersByTimeAsync(5_000))
      expect(onEnd).toHaveBeenCalledTimes(1)
      expect(looks(host)).toBe(1)
      vi.useRealTimers()
    },
  )

  it('is not asked for where there is none', async () => {
    const { host, result } = follow([view()], null)
    await act(async () => result.current.cancel())
    expect(result.current.job).toBeNull()
    expect(host.calls).toEqual([])
  })

  it('is stopped by its name', async () => {
    const { host, result } = follow([view()])
    await act(async () => result.current.cancel())
    expect(host.inputsOf('jobs.cancel')).toEqual([{ jobId: 'j1' }])
  })

  it('never passes off the state of the last one as that of the next', async () => {
    const { result, rerender } = follow([view({ state: 'done' })])
    await waitFor(() => expect(result.current.job?.state).toBe('done'))
    rerender({ id: 'j2' })
    expect(result.current.job).toBeNull()
  })

  it('says nothing any more to a page that has gone', async () => {
    let answer: (value: unknown) => void = () => undefined
    const host = createScriptedHost({
      'jobs.get': () =>
        new Promise((resolve) => {
          answer = (value) => resolve(ok(value as JobView))
        }),
    })
    const onEnd = vi.fn()
    const { unmount } = renderHostHook(() => useJob('j1', onEnd), host, {})
    unmount()
    answer(view({ state: 'done' }))
    await Promise.resolve()
    expect(onEnd).not.toHaveBeenCalled()
  })

  it('is not lost when one look at it fails', async () => {
    const answers = [err({ code: 'internal', ref: 'unreachable' } as const), ok(view({ state: 'done' }))]
    const host = createScriptedHost({ 'jobs.get': () => answers.shift() ?? ok(view({ state: 'done' })) })
    const onEnd = vi.fn()
    renderHostHook(() => useJob('j1', onEnd), host, {})
    await waitFor(() => expect(onEnd).toHaveBeenCalledTimes(1), { timeout: 5_000 })
  })
})
