import type { Backend, Caller } from '#backend/backend.ts'
import { createImportHandlers } from '#backend/handlers/imports.ts'
import type { Input, Problem } from '#shared/contract/api.ts'
import type { ImportResult } from '#shared/contract/imports.ts'
import { ok, type Result } from '#shared/kernel/result.ts'

/** Imports and waits for the end; rejects with what broke the job. */
export const importToEnd = async (
  backend: Backend,
  request: Input<'imports.run'>,
  caller: Caller,
): Promise<Result<ImportResult, Problem>> => {
  const handlers = createImportHandlers(backend)
  const started = await handlers['imports.run'](request, caller)
  if (!started.ok) return started
  await backend.jobs.settled(started.value.jobId)
  const ended = await handlers['imports.result'](started.value, caller)
  if (!ended.ok) return ended
  if (ended.value === null) throw new Error('the import was cancelled')
  return ok(ended.value)
}
