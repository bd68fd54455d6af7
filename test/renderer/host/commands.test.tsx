// @vitest-environment jsdom
import { cleanup, renderHook } from '@testing-library/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { useCommands, useCommandStore, type Command } from '#renderer/host/commands.ts'

const command = (commandId: string, run: () => void = vi.fn(), over: Partial<Command> = {}): Command => ({
  commandId,
  label: `Do ${commandId}`,
  group: 'Plan',
  run,
  ...over,
})
const listed = (): readonly Command[] => [...useCommandStore.getState().sources.values()].flat()
const show = (commands: readonly Command[]) => {
  onTestFinished(cleanup)
  return renderHook((props: { readonly commands: readonly Command[] }) => useCommands(props.commands), {
    initialProps: { commands },
  })
}

describe('commands of a page', () => {
  it('are there while it is shown, beside those of others', () => {
    const frame = show([command('go')])
    const page = show([command('undo', vi.fn(), { shortcut: 'Ctrl+Z' }), command('redo')])
    expect(listed().map(({ commandId }) => commandId)).toEqual(['go', 'undo', 'redo'])
    expect(listed().map(({ shortcut }) => shortcut)).toEqual([undefined, 'Ctrl+Z', undefined])
    page.unmount()
    expect(listed().map(({ commandId }) => commandId)).toEqual(['go'])
    frame.unmount()
    expect(listed()).toEqual([])
  })

  it('do what the page means now, though they were listed before', () => {
    const [first, later] = [vi.fn(), vi.fn()]
    const page = show([command('undo', first)])
    const [known] = listed()
    page.rerender({ commands: [command('undo', later)] })
    expect(listed()[0]).toBe(known)
    known?.run()
    expect(first).not.toHaveBeenCalled()
    expect(later).toHaveBeenCalledTimes(1)
  })

  it('are listed anew when their words change, e.g. with the language', () => {
    const page = show([command('undo')])
    page.rerender({ commands: [command('undo', vi.fn(), { label: 'Rückgängig' })] })
    expect(listed().map(({ label }) => label)).toEqual(['Rückgängig'])
  })

  it('that are gone do nothing when something still holds them', () => {
    const run = vi.fn()
    const page = show([command('undo', run)])
    const [known] = listed()
    page.rerender({ commands: [] })
    known?.run()
    expect(run).not.toHaveBeenCalled()
  })
})
