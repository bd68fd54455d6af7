import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Input, Problem } from '../../../shared/contract/api.ts'
import type { JobStarted } from '../../../shared/contract/session.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { Backend } from '../backend.ts'
import { judgeRuleCases } from '../packs/cases/ruleTests.ts'
import { draftNamed } from './draft.ts'

export const startRuleTests = (backend: Backend, { digest }: Input<'rules.testDraft'>): Result<JobStarted, Problem> => {
  const view = draftNamed(backend, digest)
  if (!view.ok) return view
  const { draft } = view.value
  return ok({ jobId: backend.jobs.start('ruleTests', (progress) => judgeRuleCases(draft, progress)) })
}

/** Before anything is shown or published every case is judged; who asks for it waits, the others do not. */
export const testedDraft = async (backend: Backend, digest?: string): Promise<void> => {
  const view = draftNamed(backend, digest)
  if (!view.ok || view.value.ruleTests.waiting === 0) return
  await judgeRuleCases(view.value.draft, { report: () => undefined, breathe: async () => nextTurn() })
}
