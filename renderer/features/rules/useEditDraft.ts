import { useAction } from '#renderer/host/useAction.ts'
import type { DraftEdit } from '#shared/contract/rules.ts'

/** One change to the draft; everything that shows the draft is asked again. */
export const useEditDraft = () => {
  const { run, pending, problem, clear } = useAction('rules.editDraft', ['rules.draft'])
  return { run: (edit: DraftEdit) => run({ edit }), pending, problem, clear }
}
