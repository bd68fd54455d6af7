import { describe, expect, it, vi } from 'vitest'
import { createResourceCache } from '#renderer/host/resourceCache.ts'
import type { Host } from '#shared/contract/api.ts'

/** A host whose answers are given by hand, in any order. */
const heldHost = () => {
  const asked: { readonly method: string; readonly answer: (reply: unknown) => void }[] = []
  const host = {
    call: (method: string) =>
      new Promise((resolve) => {
        asked.push({ method, answer: resolve })
      }),
  } as unknown as Host
  return { host, asked }
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))
const ok = (value: unknown) => ({ ok: true, value })
const refused = { ok: false, error: { code: 'refused', why: 'stale', details: {} } }

describe('createResourceCache', () => {
  it('asks once for all who look at the same', async () => {
    const { host, asked } = heldHost()
    const cache = createResourceCache(host)
    const listeners = [vi.fn(), vi.fn()]
    for (const listener of listeners) cache.subscribe('backups.list', {}, listener)
    expect(asked).toHaveLength(1)
    asked[0]?.answer(ok([]))
    await settled()
    expect(cache.read('backups.list', {})).toEqual({ data: [], problem: undefined, loading: false })
    for (const listener of listeners) expect(listener).toHaveBeenCalled()
  })

  it('keeps answers of different inputs apart', async () => {
    const { host, asked } = heldHost()
    const cache = createResourceCache(host)
    cache.subscribe('jobs.get', { jobId: 'a' }, vi.fn())
    cache.subscribe('jobs.get', { jobId: 'b' }, vi.fn())
    asked[1]?.answer(ok('second'))
    await settled()
    expect(cache.read('jobs.get', { jobId: 'a' }).data).toBeUndefined()
    expect(cache.read('jobs.get', { jobId: 'b' }).data).toBe('second')
  })

  it('keeps the last answer while it asks again, and beside a problem', async () => {
    const { host, asked } = heldHost()
    const cache = createResourceCache(host)
    cache.subscribe('share.status', {}, vi.fn())
    asked[0]?.answer(ok('old'))
    await settled()
    const again = cache.refresh('share.status', {})
    expect(cache.read('share.status', {})).toEqual({ data: 'old', problem: undefined, loading: true })
    asked[1]?.answer(refused)
    await again
    expect(cache.read('share.status', {})).toEqual({ data: 'old', problem: refused.error, loading: false })
  })

  it('drops an answer that a later question has overtaken', async () => {
    const { host, asked } = heldHost()
    const cache = createResourceCache(host)
    cache.subscribe('share.status', {}, vi.fn())
    const again = cache.refresh('share.status', {})
    asked[1]?.answer(ok('new'))
    await again
    asked[0]?.answer(ok('old'))
    await settled()
    expect(cache.read('share.status', {}).data).toBe('new')
  })

  it('asks again by prefix where somebody looks, and forgets where nobody does', async () => {
    const { host, asked } = heldHost()
    const cache = createResourceCache(host)
    cache.subscribe('rules.catalogue', {}, vi.fn())
    const leave = cache.subscribe('rules.draft', {}, vi.fn())
    cache.subscribe('share.status', {}, vi.fn())
    for (const question of asked) question.answer(ok('first'))
    await settled()
    leave()
    cache.invalidate(['rules.'])
    expect(asked.slice(3).map(({ method }) => method)).toEqual(['rules.catalogue'])
    expect(cache.read('rules.draft', {}).data).toBeUndefined()
    expect(cache.read('share.status', {}).loading).toBe(false)
  })

  it('does not tell those who have left', async () => {
    const { host, asked } = heldHost()
    const cache = createResourceCache(host)
    const listener = vi.fn()
    cache.subscribe('share.status', {}, listener)()
    asked[0]?.answer(ok('late'))
    await settled()
    expect(listener).not.toHaveBeenCalled()
  })
})
