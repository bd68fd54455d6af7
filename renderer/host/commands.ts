import { useEffect, useRef } from 'react'
import { create } from 'zustand'

/** Something a person can do by name; the palette lists all of them. */
export interface Command {
  readonly commandId: string
  readonly label: string
  /** Heading in the palette. */
  readonly group: string
  /** As shown, e.g. "Ctrl+K"; `keys` acts on it. */
  readonly shortcut?: string
  readonly run: () => void
}

interface CommandState {
  readonly sources: ReadonlyMap<symbol, readonly Command[]>
  readonly put: (source: symbol, commands: readonly Command[]) => void
  readonly drop: (source: symbol) => void
}

export const useCommandStore = create<CommandState>()((set, get) => ({
  sources: new Map(),
  put: (source, commands) => {
    set({ sources: new Map(get().sources).set(source, commands) })
  },
  drop: (source) => {
    const sources = new Map(get().sources)
    sources.delete(source)
    set({ sources })
  },
}))

/** Adds commands to the palette while the component is shown. Names and shortcuts decide whether they are added anew. */
export const useCommands = (commands: readonly Command[]): void => {
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  const shape = JSON.stringify(
    commands.map(({ commandId, label, group, shortcut }) => [commandId, label, group, shortcut]),
  )
  useEffect(() => {
    const source = Symbol('commands')
    const listed = (JSON.parse(shape) as [string, string, string, string | null][]).map(
      ([commandId, label, group, shortcut]): Command => ({
        commandId,
        label,
        group,
        ...(shortcut === null ? {} : { shortcut }),
        run: () => latest.current.find((command) => command.commandId === commandId)?.run(),
      }),
    )
    const { put, drop } = useCommandStore.getState()
    put(source, listed)
    return () => {
      drop(source)
    }
  }, [shape])
}
