import { useAction } from '#renderer/host/useAction.ts'
import { useResource } from '#renderer/host/useResource.ts'
import type { Problem } from '#shared/contract/api.ts'

export interface DraftHistory {
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly undo: () => void
  readonly redo: () => void
  readonly problem: Problem | null
}

/** The steps of the draft, back and forth; those of every table and rule are one row of steps. */
export const useDraftHistory = (mayEdit: boolean): DraftHistory => {
  const steps = useResource('rules.draft', mayEdit ? {} : null).data?.steps
  const undo = useAction('rules.undoDraft', ['rules.draft'])
  const redo = useAction('rules.redoDraft', ['rules.draft'])
  return {
    canUndo: (steps?.undo ?? 0) > 0,
    canRedo: (steps?.redo ?? 0) > 0,
    undo: () => void undo.run({}),
    redo: () => void redo.run({}),
    problem: undo.problem ?? redo.problem,
  }
}
