import type { Problem } from '../../../shared/contract/api.ts'
import type { PresetRule, StarterPackLine, StarterPackView } from '../../../shared/contract/starterPacks.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { isBelowCountry, presenceOf } from '../../../shared/rules/adopt.ts'
import { isLawAged, lawAgeMonths } from '../../../shared/rules/lawAge.ts'
import type { Rule, RulePack } from '../../../shared/rules/model.ts'
import { presetOf, type PresetName } from '../../../shared/rules/presets.ts'
import type { RuleCase } from '../../../shared/rules/ruleCaseShape.ts'
import type { RuleTest } from '../../../shared/rules/ruleCases.ts'
import type { Backend } from '../backend.ts'
import { ruleTestsOf } from '../packs/cases/ruleTests.ts'
import type { StarterPack } from '../packs/starterPack.ts'
import { rulesOfStarterPack, starterPacks } from '../packs/starterPacks.ts'
import { refuse } from '../refuse.ts'
import { draftView } from '../rules/draft.ts'
import { todayOf } from '../time/today.ts'

export const starterPackNamed = (packId: string): StarterPack | undefined =>
  starterPacks().find((pack) => pack.packId === packId)

/** Cases stand beside the rule that they are about, which may be another pack's. */
export const casesOf = (rules: readonly Rule[]): readonly RuleCase[] => {
  const names = new Set<string>(rules.map(({ ruleId }) => ruleId))
  return starterPacks()
    .flatMap(({ cases }) => cases)
    .filter(({ ruleId }) => names.has(ruleId))
}

const lineOf = (backend: Backend, pack: StarterPack, draft: RulePack): StarterPackLine => {
  const { packId, jurisdiction, asOf, title, describes } = pack
  const rules = rulesOfStarterPack(pack)
  const today = todayOf(backend)
  return {
    packId,
    jurisdiction,
    asOf,
    ageMonths: lawAgeMonths(asOf, today),
    aged: isLawAged(asOf, today),
    title,
    describes,
    rules: rules.length,
    cases: casesOf(rules).length,
    taken: rules.filter((rule) => presenceOf(draft, rule) !== 'absent').length,
  }
}

/** All starter packs, and how much of each the draft has. */
export const starterPackLines = (backend: Backend): Result<readonly StarterPackLine[], Problem> => {
  const view = draftView(backend)
  if (!view.ok) return view
  return ok(starterPacks().map((pack) => lineOf(backend, pack, view.value.draft)))
}

export const presetRules = (preset: PresetName): Result<readonly PresetRule[], Problem> =>
  ok(
    starterPacks().flatMap(({ packId, title, rules }) =>
      rules.filter((rule) => presetOf(rule) === preset).map((rule) => ({ packId, packTitle: title, rule })),
    ),
  )

const runCases = (rules: readonly Rule[]): readonly RuleTest[] =>
  ruleTestsOf({ rules, tables: [], ruleCases: casesOf(rules) }, Infinity).results

/** One pack with its rules, and what each of them says of its cases now. */
export const starterPackView = (backend: Backend, packId: string): Result<StarterPackView, Problem> => {
  const pack = starterPackNamed(packId)
  if (pack === undefined) return refuse('notFound', { what: 'pack', id: packId })
  const view = draftView(backend)
  if (!view.ok) return view
  const { draft } = view.value
  const rules = rulesOfStarterPack(pack)
  const cases = runCases(rules)
  const shared = new Map<string, string>(pack.alsoRules.map((also) => [also.ruleId, also.packId]))
  return ok({
    ...lineOf(backend, pack, draft),
    belowCountry: isBelowCountry(pack.jurisdiction),
    items: rules.map((rule) => ({
      rule,
      sharedFrom: shared.get(rule.ruleId) ?? null,
      presence: presenceOf(draft, rule),
      cases: cases.filter(({ ruleId }) => ruleId === rule.ruleId),
    })),
  })
}
