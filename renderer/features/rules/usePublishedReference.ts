import { useNewestPack } from '#renderer/host/usePackSpeech.ts'
import type { RuleId } from '#shared/kernel/ids.ts'
import { valueOfPack } from '#shared/overrides/explainReference.ts'
import { formatReference, valueReference } from '#shared/overrides/reference.ts'

/** Names the published value for another device; null for one that is in the draft alone. */
export const usePublishedReference = (ruleId: RuleId, parameter: string): string | null => {
  const pack = useNewestPack() ?? null
  const rule = pack?.rules.find((candidate) => candidate.ruleId === ruleId)
  if (pack === null || rule === undefined) return null
  const value = valueOfPack(pack, rule, parameter, pack.effectiveOn)
  return value === null ? null : formatReference(valueReference(value, { outletId: null, on: pack.effectiveOn }))
}
