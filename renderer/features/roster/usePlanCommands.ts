import { useCommands } from '#renderer/host/commands.ts'
import { addDays } from '#shared/kernel/time.ts'
import { useRoster, useRosterTools } from './rosterContext.ts'
import { useWords } from './words.ts'

export interface PlanActions {
  readonly publish: () => void
  readonly keys: () => void
  readonly copyWeek: () => void
}

/** The board's commands in the palette. */
export const usePlanCommands = ({ publish, keys, copyWeek }: PlanActions): void => {
  const { t } = useWords()
  const { store, toWeek } = useRosterTools()
  const weekOn = useRoster((state) => state.board.weekOn)
  const group = t.title
  useCommands([
    { commandId: 'plan.publish', label: t.toolbar.publish, group, run: publish },
    { commandId: 'plan.copyWeek', label: t.toolbar.copyLastWeek, group, run: copyWeek },
    { commandId: 'plan.problems', label: t.problems.title, group, run: () => store.openDrawer({ kind: 'problems' }) },
    { commandId: 'plan.undo', label: t.toolbar.undoLast, group, shortcut: 'Ctrl+Z', run: () => store.step('undo') },
    { commandId: 'plan.redo', label: t.toolbar.redoLast, group, shortcut: 'Ctrl+Y', run: () => store.step('redo') },
    { commandId: 'plan.previous', label: t.toolbar.previousWeek, group, run: () => toWeek(addDays(weekOn, -7)) },
    { commandId: 'plan.next', label: t.toolbar.nextWeek, group, run: () => toWeek(addDays(weekOn, 7)) },
    { commandId: 'plan.keys', label: t.toolbar.keys, group, run: keys },
  ])
}
