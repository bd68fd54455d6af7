import { useSearchParams } from 'wouter'
import type { HealthList } from '#shared/rules/health.ts'

export const ruleTabs = ['rule', 'values', 'table', 'tests', 'differences', 'health', 'history'] as const
export type RuleTab = (typeof ruleTabs)[number]
export const healthLists: readonly HealthList[] = [
  'valueProposed',
  'reviewOverdue',
  'nobodyOwns',
  'alwaysOverridden',
  'neverBites',
]

/** Which rule and which part of it; it lives in the address. */
export const useRulesSearch = () => {
  const [params, setParams] = useSearchParams()
  const go = (changes: Readonly<Record<string, string | null>>): void => {
    setParams((before) => {
      const next = new URLSearchParams(before)
      for (const [name, value] of Object.entries(changes)) {
        if (value === null) next.delete(name)
        else next.set(name, value)
      }
      return next
    })
  }
  return {
    ruleId: params.get('rule'),
    tab: ruleTabs.find((tab) => tab === params.get('tab')) ?? 'rule',
    list: healthLists.find((list) => list === params.get('list')) ?? null,
    go,
  }
}
