import { describe, expect, it, vi } from 'vitest'
import { takeToken } from '#renderer/host/connectHost.ts'

const memory = (start: Readonly<Record<string, string>> = {}) => {
  const kept = new Map(Object.entries(start))
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      kept.set(key, value)
    },
  }
}
const page = (hash: string) => ({ hash, origin: 'http://127.0.0.1:1', path: '/plan?x=1' })
const token = 'abcdefghijklmnop-_0123456789'

describe('takeToken', () => {
  it('takes the token out of the address and remembers it for this tab', () => {
    const tab = memory()
    const clear = vi.fn()
    expect(takeToken(page(`#${token}`), tab, clear)).toBe(token)
    expect(clear).toHaveBeenCalledWith('/plan?x=1')
    expect(takeToken(page(''), tab, vi.fn())).toBe(token)
  })
  it('leaves a place inside the page alone', () => {
    const clear = vi.fn()
    expect(takeToken(page('#content'), memory({ 'plumbline.token': token }), clear)).toBe(token)
    expect(clear).not.toHaveBeenCalled()
  })
  it('has none where none was ever given', () => {
    expect(takeToken(page(''), memory(), vi.fn())).toBe('')
  })
})
