// @vitest-environment jsdom
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { copyText } from '#renderer/ui/copyText.ts'

/** A window whose clipboard answers so, and whose older way of copying does. */
const withWindow = (write: (text: string) => Promise<void>, older: () => boolean) => {
  const selected: string[] = []
  const execCommand = vi.fn(() => {
    selected.push(window.getSelection()?.toString() ?? '')
    return older()
  })
  vi.stubGlobal('navigator', { clipboard: { writeText: vi.fn(write) } })
  Object.assign(document, { execCommand })
  onTestFinished(() => {
    vi.unstubAllGlobals()
    Reflect.deleteProperty(document, 'execCommand')
  })
  return { execCommand, selected }
}
const refuse = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'))

describe('copying a text', () => {
  it('asks the clipboard first, and no other way', async () => {
    const written: string[] = []
    const { execCommand } = withWindow(
      (text) => {
        written.push(text)
        return Promise.resolve()
      },
      () => false,
    )
    expect(await copyText('plumbline.abc')).toBe(true)
    expect(written).toEqual(['plumbline.abc'])
    expect(execCommand).not.toHaveBeenCalled()
  })

  it('selects the text where the window grants nothing, whole and with its lines', async () => {
    const { execCommand, selected } = withWindow(refuse, () => true)
    expect(await copyText('outlets/x/1.cs1\nabcdef')).toBe(true)
    expect(execCommand.mock.calls).toEqual([['copy']])
    expect(selected).toEqual(['outlets/x/1.cs1\nabcdef'])
  })

  it('says so where neither way is open', async () => {
    withWindow(refuse, () => false)
    expect(await copyText('x')).toBe(false)
  })

  it('leaves nothing behind on the page, neither text nor selection', async () => {
    withWindow(refuse, () => true)
    const before = document.body.innerHTML
    await copyText('secret')
    expect(document.body.innerHTML).toBe(before)
    expect(window.getSelection()?.rangeCount).toBe(0)
  })

  it('leaves nothing behind when the window has no older way at all', async () => {
    withWindow(refuse, () => {
      throw new Error('no such command')
    })
    await expect(copyText('secret')).rejects.toThrow('no such command')
    expect(document.body.textContent).not.toContain('secret')
  })
})
