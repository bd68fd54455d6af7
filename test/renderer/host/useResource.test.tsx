// @vitest-environment jsdom
import { act, waitFor } from '@testing-library/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { useResource } from '#renderer/host/useResource.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { createScriptedHost } from '#test/support/renderHost.ts'
import { renderHostHook } from '#test/support/renderHostHook.tsx'

const backup = (file: string) => ({ file, createdAt: 0, bytes: 1, reason: 'asked' }) as const

const see = (visibility: DocumentVisibilityState): void => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility)
}
const withTimers = (): void => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  onTestFinished(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })
}

describe('what the backend knows', () => {
  it('is loading, then there, and the same question by another input is another one', async () => {
    const host = createScriptedHost({ 'jobs.get': (input) => ok(input as never) })
    const { result, rerender } = renderHostHook(
      ({ jobId }: { readonly jobId: string }) => useResource('jobs.get', { jobId }),
      host,
      { jobId: 'one' },
    )
    expect(result.current).toMatchObject({ data: undefined, loading: true })
    await waitFor(() => expect(result.current.data).toEqual({ jobId: 'one' }))
    rerender({ jobId: 'two' })
    expect(result.current.data).toBeUndefined()
    await waitFor(() => expect(result.current.data).toEqual({ jobId: 'two' }))
    rerender({ jobId: 'one' })
    expect(result.current.data).toEqual({ jobId: 'one' })
  })

  it('is not asked for before one knows what to ask', async () => {
    const host = createScriptedHost({ 'jobs.get': (input) => ok(input as never) })
    const { result, rerender } = renderHostHook(
      ({ jobId }: { readonly jobId: string | null }) => useResource('jobs.get', jobId === null ? null : { jobId }),
      host,
      { jobId: null as string | null },
    )
    await act(async () => result.current.refresh())
    expect(host.calls).toEqual([])
    expect(result.current.loading).toBe(true)
    rerender({ jobId: 'late' })
    await waitFor(() => expect(result.current.data).toEqual({ jobId: 'late' }))
  })

  it('keeps what was known beside the problem of asking again', async () => {
    const host = createScriptedHost({ 'backups.list': [backup('a')] })
    const { result } = renderHostHook(() => useResource('backups.list', {}), host, {})
    await waitFor(() => expect(result.current.data).toHaveLength(1))
    host.answer({ 'backups.list': () => err({ code: 'forbidden' }) })
    await act(async () => result.current.refresh())
    expect(result.current.problem).toEqual({ code: 'forbidden' })
    expect(result.current.data).toEqual([backup('a')])
    host.answer({ 'backups.list': [] })
    await act(async () => result.current.refresh())
    expect(result.current).toMatchObject({ data: [], problem: undefined, loading: false })
  })
})

describe('looking again by itself', () => {
  it('happens while the window is seen, and rests while it is not', async () => {
    withTimers()
    see('visible')
    const host = createScriptedHost({ 'backups.list': [] })
    const { unmount } = renderHostHook(() => useResource('backups.list', {}, { pollMs: 1_000 }), host, {})
    const asked = () => host.inputsOf('backups.list').length
    await act(() => vi.advanceTimersByTimeAsync(2_500))
    const seen = asked()
    expect(seen).toBeGreaterThanOrEqual(3)
    see('hidden')
    await act(() => vi.advanceTimersByTimeAsync(5_000))
    expect(asked()).toBe(seen)
    see('visible')
    await act(() => vi.advanceTimersByTimeAsync(1_500))
    expect(asked()).toBeGreaterThan(seen)
    unmount()
    const last = asked()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(asked()).toBe(last)
  })

  it('is left out unless it is asked for', async () => {
    withTimers()
    see('visible')
    const host = createScriptedHost({ 'backups.list': [] })
    renderHostHook(() => useResource('backups.list', {}), host, {})
    await act(() => vi.advanceTimersByTimeAsync(60_000))
    expect(host.inputsOf('backups.list')).toHaveLength(1)
  })
})
