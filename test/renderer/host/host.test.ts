// @vitest-environment jsdom
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { connectHost, unreachableRef } from '#renderer/host/connectHost.ts'
import type { Host } from '#shared/contract/api.ts'

const token = 'abcdefghijklmnop-_0123456789'
type Answer = () => Promise<Partial<Response>>

/** A loopback host that answers so; gives what it was asked. */
const withFetch = (answer: Answer) => {
  const asked: { readonly url: string; readonly init: RequestInit }[] = []
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    asked.push({ url, init })
    return answer()
  })
  window.history.replaceState(null, '', `/plan?x=1#${token}`)
  onTestFinished(() => {
    vi.unstubAllGlobals()
    sessionStorage.clear()
    window.history.replaceState(null, '', '/')
  })
  return asked
}
const json =
  (value: unknown): Answer =>
  () =>
    Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve(value) })

describe('in a browser', () => {
  it('asks by one POST with the token, which is gone from the address', async () => {
    const asked = withFetch(json({ ok: true, value: [] }))
    const host = connectHost()
    expect(window.location.href).toBe(`${window.location.origin}/plan?x=1`)
    expect(await host.call('backups.list', {})).toEqual({ ok: true, value: [] })
    expect(asked).toHaveLength(1)
    expect(asked[0]?.url).toBe(`${window.location.origin}/host/backups.list`)
    expect(asked[0]?.init).toEqual({ method: 'POST', headers: { authorization: `Bearer ${token}` }, body: '{}' })
  })

  it('keeps the token for the tab, so that loading the page anew still works', async () => {
    withFetch(json({ ok: true, value: [] }))
    connectHost()
    const asked = withFetch(json({ ok: true, value: [] }))
    window.history.replaceState(null, '', '/settings')
    await connectHost().call('backups.list', {})
    expect(asked[0]?.init.headers).toEqual({ authorization: `Bearer ${token}` })
  })

  it('passes a refusal on as it came', async () => {
    const refusal = { ok: false, error: { code: 'refused', why: 'shareFull', details: {} } }
    withFetch(json(refusal))
    expect(await connectHost().call('backups.create', {})).toEqual(refusal)
  })

  const lost: readonly (readonly [string, Answer])[] = [
    ['a backend that is gone', () => Promise.reject(new TypeError('fetch failed'))],
    ['a foreign token', () => Promise.resolve({ ok: false, status: 401 })],
    [
      'an answer that is no JSON',
      () => Promise.resolve({ ok: true, json: () => Promise.reject(new SyntaxError('<')) }),
    ],
  ]
  it.each(lost)('makes a problem of %s, never an exception', async (_, answer) => {
    withFetch(answer)
    expect(await connectHost().call('backups.list', {})).toEqual({
      ok: false,
      error: { code: 'internal', ref: unreachableRef },
    })
  })
})

describe('in the desktop shell', () => {
  const withShell = (call: Host['call']): void => {
    vi.stubGlobal('host', { call })
    onTestFinished(() => {
      vi.unstubAllGlobals()
    })
  }

  it('goes through the shell, and asks no web server', async () => {
    const asked = withFetch(json(null))
    const call = vi.fn(() => Promise.resolve({ ok: true, value: [] }))
    withShell(call as unknown as Host['call'])
    expect(await connectHost().call('backups.list', {})).toEqual({ ok: true, value: [] })
    expect(call.mock.calls).toEqual([['backups.list', {}]])
    expect(asked).toEqual([])
  })

  it('makes a problem of a shell that fails', async () => {
    withShell(() => Promise.reject(new Error('gone')))
    expect(await connectHost().call('backups.list', {})).toMatchObject({ error: { ref: unreachableRef } })
  })
})
