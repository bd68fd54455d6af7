import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { notify, useToastStore } from '#renderer/ui/toastStore.ts'

const shown = (): readonly string[] => useToastStore.getState().toasts.map(({ text }) => text)
const close = (text: string): void => {
  const { toasts, remove } = useToastStore.getState()
  for (const toast of toasts) if (toast.text === text) remove(toast.toastId)
}
const undo = { label: 'Undo', onPress: () => undefined }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
})

describe('short messages', () => {
  it('stay for six seconds, with something to press for twelve', () => {
    notify('saved')
    notify('removed', { action: undo })
    vi.advanceTimersByTime(5_999)
    expect(shown()).toEqual(['saved', 'removed'])
    vi.advanceTimersByTime(1)
    expect(shown()).toEqual(['removed'])
    vi.advanceTimersByTime(5_999)
    expect(shown()).toEqual(['removed'])
    vi.advanceTimersByTime(1)
    expect(shown()).toEqual([])
  })

  it('stay as long when one before them was closed by hand', () => {
    notify('first')
    close('first')
    vi.advanceTimersByTime(5_000)
    notify('second')
    vi.advanceTimersByTime(1_001)
    expect(shown()).toEqual(['second'])
    vi.advanceTimersByTime(5_000)
    expect(shown()).toEqual([])
  })

  it('leave one by one, and closing one leaves the others', () => {
    notify('a')
    vi.advanceTimersByTime(2_000)
    notify('b')
    notify('c')
    close('b')
    expect(shown()).toEqual(['a', 'c'])
    vi.advanceTimersByTime(4_000)
    expect(shown()).toEqual(['c'])
  })

  it('are three at most, the newest last', () => {
    for (const text of ['a', 'b', 'c', 'd', 'e']) notify(text)
    expect(shown()).toEqual(['c', 'd', 'e'])
  })

  it('are plain unless they tell of a problem', () => {
    notify('saved')
    notify('not saved', { tone: 'problem' })
    expect(useToastStore.getState().toasts.map(({ tone, action }) => [tone, action])).toEqual([
      ['plain', null],
      ['problem', null],
    ])
  })
})
