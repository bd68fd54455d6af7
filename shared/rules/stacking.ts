/** Rules of one subject matter from several levels: which one is stricter, and where a lower level may loosen a higher one. */
import { canonicalJson } from '../kernel/canonicalJson.ts'
import { levels, type Basis, type Rule } from './model.ts'

type Based = Rule & { readonly basis: Basis }
const isBased = (rule: Rule): rule is Based => rule.basis !== undefined

const depthOf = ({ basis }: Based): number => levels.indexOf(basis.level)

/** People that a rule is about. Places and trades are left out: both rules hold where they meet. */
const peopleOf = ({ scope }: Rule): string => {
  const { roles, people, minAge, belowAge, flags, notFlags } = scope
  return canonicalJson({ roles, people, minAge, belowAge, flags, notFlags })
}

const unitsOf = ({ parameters }: Rule): string =>
  canonicalJson(
    Object.fromEntries(Object.entries(parameters).map(([name, { unit, stricter }]) => [name, `${unit} ${stricter}`])),
  )

const matters = new WeakMap<Rule, string>()

/**
 * The same for rules of one preset and check with the same settings, about the same people: only their numbers may
 * differ. Asked for every rule whenever a week is judged; rules never change.
 */
const matterOf = (rule: Based): string => {
  const known = matters.get(rule)
  if (known !== undefined) return known
  const matter = `${rule.basis.preset} ${canonicalJson(rule.check)} ${peopleOf(rule)} ${unitsOf(rule)}`
  matters.set(rule, matter)
  return matter
}

export type Strength = 'stricter' | 'looser' | 'same' | 'mixed'

/** How the numbers of `rule` stand to those of `other`, where both are of one subject matter. */
export const strengthOf = (rule: Rule, other: Rule): Strength => {
  const differences = Object.entries(rule.parameters).map(([name, { value, stricter }]) => {
    const difference = value - (other.parameters[name]?.value ?? value)
    return stricter === 'higher' ? difference : -difference
  })
  const isStricter = differences.some((difference) => difference > 0)
  const isLooser = differences.some((difference) => difference < 0)
  if (isStricter && isLooser) return 'mixed'
  return isStricter ? 'stricter' : isLooser ? 'looser' : 'same'
}

/** The house never loosens a law, and what is left to collective agreements only an agreement loosens, or the law of a member state. */
const mayLoosen = (lower: Based, higher: Based): boolean =>
  higher.basis.variable &&
  lower.basis.level !== 'house' &&
  (higher.basis.overridable !== 'collective' || lower.basis.level === 'agreement' || higher.basis.level === 'union')

/** Whether `lower` takes the place of `higher`, a rule of the same matter, where both hold. */
const isLoosenedBy = (higher: Based, lower: Based): boolean =>
  depthOf(lower) > depthOf(higher) && strengthOf(lower, higher) === 'looser' && mayLoosen(lower, higher)

/**
 * The rules that count, out of those that hold at one outlet: all but the variable ones that a lower level loosens. Of
 * the others each is judged; what breaks the stricter one is found, so the strictest result counts.
 */
export const countingRules = (holding: readonly Rule[]): readonly Rule[] => {
  // only rules of one matter are compared: a pack may hold thousands of others
  const byMatter = Map.groupBy(holding.filter(isBased), matterOf)
  const isLoosened = (rule: Based): boolean =>
    byMatter.get(matterOf(rule))?.some((lower) => isLoosenedBy(rule, lower)) === true
  return holding.filter((rule) => !isBased(rule) || !isLoosened(rule))
}

/** `loosens` and `loosenedBy`: only the lower one counts. Otherwise both count, and `stricter` is the other rule's. */
export type LayerRelation = 'stricter' | 'looser' | 'same' | 'mixed' | 'loosens' | 'loosenedBy'
export interface Layer {
  readonly rule: Rule
  readonly level: Basis['level']
  /** How the other rule stands to this one. */
  readonly relation: LayerRelation
}

const meets = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a === undefined || b === undefined || a.some((name) => b.includes(name))

const relationOf = (rule: Based, other: Based): LayerRelation => {
  if (isLoosenedBy(rule, other)) return 'loosenedBy'
  if (isLoosenedBy(other, rule)) return 'loosens'
  return strengthOf(other, rule)
}

/** Every other rule of the subject matter that can hold at the same outlet, from the top level down. */
export const layersOf = (rules: readonly Rule[], rule: Rule): readonly Layer[] => {
  if (!isBased(rule)) return []
  return rules
    .filter(isBased)
    .filter(
      (other) =>
        other.ruleId !== rule.ruleId &&
        matterOf(other) === matterOf(rule) &&
        meets(rule.scope.countries, other.scope.countries) &&
        meets(rule.scope.sectors, other.scope.sectors) &&
        meets(rule.scope.formats, other.scope.formats) &&
        meets(rule.scope.regionIds, other.scope.regionIds),
    )
    .toSorted((a, b) => depthOf(a) - depthOf(b))
    .map((other) => ({ rule: other, level: other.basis.level, relation: relationOf(rule, other) }))
}
