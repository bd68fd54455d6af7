import { create } from 'zustand'
import type { Command } from '../host/commands.ts'

interface PaletteState {
  readonly isOpen: boolean
  readonly setOpen: (isOpen: boolean) => void
}

export const usePaletteStore = create<PaletteState>()((set) => ({
  isOpen: false,
  setOpen: (isOpen) => {
    set({ isOpen })
  },
}))

/** Commands that contain every typed word, grouped as they came. */
export const findCommands = (
  commands: readonly Command[],
  typed: string,
  locale: string,
): readonly (readonly [group: string, commands: readonly Command[]])[] => {
  const words = typed.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean)
  const groups = new Map<string, Command[]>()
  for (const command of commands) {
    const text = `${command.group} ${command.label}`.toLocaleLowerCase(locale)
    if (!words.every((word) => text.includes(word))) continue
    groups.set(command.group, [...(groups.get(command.group) ?? []), command])
  }
  return [...groups]
}
