import type { Problem } from '../../../shared/contract/api.ts'
import type { Result } from '../../../shared/kernel/result.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import { validatePack } from '../../../shared/rules/packSchema.ts'
import { refuse } from '../refuse.ts'

/** The pack as every evaluation can rely on it; a refusal names the first part that is wrong. */
export const admitPack = (value: unknown): Result<RulePack, Problem> => {
  const pack = validatePack(value)
  if (pack.ok) return pack
  const [problem] = pack.error
  return refuse('badPack', { why: problem?.code ?? 'shape', path: problem?.path ?? '' })
}
