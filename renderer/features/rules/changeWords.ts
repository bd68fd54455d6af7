import { quantityText } from '#renderer/i18n/quantity.ts'
import type { ChangeMessages } from '#shared/i18n/changes/messages.ts'
import type { MarkMessages } from '#shared/i18n/marks/messages.ts'
import type { RulesMessages } from '#shared/i18n/rules/messages.ts'
import type { StarterMessages } from '#shared/i18n/starter/messages.ts'
import { toldIn } from '#shared/i18n/told/toldIn.ts'
import { unreachable } from '#shared/kernel/result.ts'
import type { Adjustment, Parameter, Rule, RulePack, Source } from '#shared/rules/model.ts'
import type { PackChange, RuleChange } from '#shared/rules/packChange.ts'
import { expectedOf } from '#shared/rules/ruleCases.ts'
import type { RuleCase } from '#shared/rules/ruleCaseShape.ts'
import { parameterOf } from '#shared/overrides/parameters.ts'
import { basisText, inChangedLanguage, type BasisVocabulary } from './basisWords.ts'
import { boundsChangeWords, boundsWords } from './boundsWords.ts'
import { checkWords } from './checkWords.ts'
import { scopeWords, type ScopeVocabulary } from './scopeWords.ts'
import { caseVerdictText } from './starterText.ts'
import { tableChangeText } from './tableChangeWords.ts'

export interface ChangeVocabulary extends ScopeVocabulary, BasisVocabulary {
  readonly starter: StarterMessages
  readonly rules: RulesMessages
  readonly severities: MarkMessages['severity']
}
type Of<T extends PackChange['type']> = Extract<PackChange, { type: T }>

/** The rule that a change belongs to: its own, or the one that decides by the changed table. Words and order belong to none. */
export const ruleOfChange = (change: PackChange, pack: RulePack): Rule | undefined =>
  change.type === 'word' || change.type === 'order'
    ? undefined
    : pack.rules.find(({ ruleId, check }) =>
        'ruleId' in change ? ruleId === change.ruleId : 'tableId' in check && check.tableId === change.tableId,
      )

const numberText = (change: Of<'parameter' | 'bounds'>, rule: Rule | undefined, words: ChangeVocabulary): string => {
  const { change: t, rules, speech } = words
  const parameter: Parameter | undefined = rule?.parameters[change.parameter]
  const text = (value: number) => quantityText(speech.format, value, parameter?.unit ?? 'count')
  const name = speech.parameter(change.parameter)
  if (change.type === 'bounds') return t.bounds(name, boundsChangeWords(change.before, change.after, t, text))
  const whom = rule === undefined ? rules.everywhere : scopeWords(rule.scope, words)
  const what = `${name} ${text(change.before)} → ${text(change.after)}`
  return `${whom === rules.everywhere ? what : t.forWhom(what, whom)}, ${rules[change.direction]}`
}

/** "Service · Lunch, busy 3, manager alone 2–5, set by Region North: “short of people”". */
const adjustmentText = (adjustment: Adjustment, packs: readonly RulePack[], words: ChangeVocabulary): string => {
  const { change: t, speech } = words
  const { ruleId, parameter, value, bounds, setBy, reason } = adjustment
  const unit = packs
    .flatMap((pack) =>
      pack.rules.filter((rule) => rule.ruleId === ruleId).map((rule) => parameterOf(pack, rule, parameter)),
    )
    .find((found) => found !== null)?.unit
  const text = (number: number) => quantityText(speech.format, number, unit ?? 'count')
  const name = speech.parameter(parameter)
  return [
    value === null ? name : `${name} ${text(value)}`,
    ...(bounds === null ? [] : [boundsWords(bounds, t, text)]),
    t.setBy(speech.setBy(setBy), reason),
  ].join(', ')
}

const adjustmentChange = (
  change: Of<'adjustment' | 'adjustmentAdded' | 'adjustmentRemoved'>,
  packs: readonly RulePack[],
  words: ChangeVocabulary,
): string => {
  const { change: t } = words
  const say = (adjustment: Adjustment) => adjustmentText(adjustment, packs, words)
  const { scope } = change.type === 'adjustment' ? change.after : change.adjustment
  const place = scopeWords(scope, words)
  return change.type === 'adjustment'
    ? t.adjustment(place, say(change.before), say(change.after))
    : t[change.type](place, say(change.adjustment))
}

type Plain = Exclude<RuleChange, Of<'parameter' | 'bounds' | 'adjustment' | 'adjustmentAdded' | 'adjustmentRemoved'>>
type Sentences = {
  readonly [T in Plain['type']]: (
    change: Extract<Plain, { type: T }>,
    words: ChangeVocabulary,
    packs: readonly RulePack[],
  ) => string
}

const wholeParameter = ({ name, parameter }: Of<'parameterAdded' | 'parameterRemoved'>, { speech }: ChangeVocabulary) =>
  [speech.parameter(name), quantityText(speech.format, parameter.value, parameter.unit)] as const

const caseTitle = (title: string, { format }: ChangeVocabulary['speech']): string =>
  toldIn(title, format.language) ?? title

const ruleCaseText = (before: RuleCase, after: RuleCase, { change: t, starter, speech }: ChangeVocabulary): string => {
  const say = ({ expected }: RuleCase) => caseVerdictText(expectedOf(expected), starter, speech.format)
  const [was, now] = [say(before), say(after)]
  const title = caseTitle(after.title, speech)
  return was === now ? t.ruleCaseChanged(title) : t.ruleCaseExpects(title, was, now)
}

const sentences: Sentences = {
  parameterAdded: (change, words) => words.change.parameterAdded(...wholeParameter(change, words)),
  parameterRemoved: (change, words) => words.change.parameterRemoved(...wholeParameter(change, words)),
  unit: ({ name }, { change: t, speech }) => t.unit(speech.parameter(name)),
  severity: ({ before, after }, { change: t, severities }) => t.severity(severities[before], severities[after]),
  owner: ({ before, after }, { change: t, rules, speech }) => {
    const name = (owner: string | null) => (owner === null ? rules.nobody : speech.word(owner))
    return t.owner(name(before), name(after))
  },
  review: ({ before, after }, { change: t, speech }) => t.review(speech.format.date(before), speech.format.date(after)),
  term: ({ before, after }, { change: t, speech }) =>
    t.term(quantityText(speech.format, before, 'days'), quantityText(speech.format, after, 'days')),
  scope: ({ before, after }, words) => words.change.scope(scopeWords(before, words), scopeWords(after, words)),
  check: ({ before, after }, words, packs) =>
    words.change.check(checkWords(before, packs, words), checkWords(after, packs, words)),
  source: ({ before, after }, { change: t, speech, starter }) => {
    const isNamedOtherwise = before.law !== after.law || before.article !== after.article
    const name = (source: Source) =>
      isNamedOtherwise ? speech.source({ source }) : `${speech.source({ source })} (${starter.status[source.status]})`
    return t.source(name(before), name(after))
  },
  layer: ({ before, after }, { change: t, rules }) => t.layer(rules.layer[before], rules.layer[after]),
  ruleText: ({ part, before, after }, words) => inChangedLanguage(before, after, words.change.ruleText[part], words),
  basis: (change, words) => basisText(change, words),
  basisAdded: (_change, { change: t }) => t.basisAdded,
  basisRemoved: (_change, { change: t }) => t.basisRemoved,
  ruleCasesAdded: ({ caseIds }, { change: t }) => t.ruleCasesAdded(caseIds.length),
  ruleCaseRemoved: ({ title }, { change: t, speech }) => t.ruleCaseRemoved(caseTitle(title, speech)),
  ruleCase: ({ before, after }, words) => ruleCaseText(before, after, words),
  ruleAdded: (_change, { change: t }) => t.ruleAdded,
  ruleRemoved: (_change, { change: t }) => t.ruleRemoved,
}

const isAdjustment = (change: RuleChange): change is Of<'adjustment' | 'adjustmentAdded' | 'adjustmentRemoved'> =>
  change.type.startsWith('adjustment')

const ruleText = (change: RuleChange, packs: readonly RulePack[], words: ChangeVocabulary): string => {
  if (change.type === 'parameter' || change.type === 'bounds') {
    const rule = packs.map((pack) => ruleOfChange(change, pack)).find((found) => found !== undefined)
    return numberText(change, rule, words)
  }
  if (isAdjustment(change)) return adjustmentChange(change, packs, words)
  const sentence = sentences[change.type] as (
    change: Plain,
    words: ChangeVocabulary,
    packs: readonly RulePack[],
  ) => string
  return sentence(change, words, packs)
}

const caseText = ({ before, after }: Of<'case'>, t: ChangeMessages): string => {
  if (before === null) return t.caseAdded(after?.title ?? t.none)
  return after === null ? t.caseRemoved(before.title) : t.caseChanged(after.title)
}

/** One change in words, e.g. "weekday, 11:00 to 14:00, 40 to 80: Service 3 → 4, stricter". `packs`: base first, so that rows are named as they are published. */
export const changeText = (change: PackChange, packs: readonly RulePack[], words: ChangeVocabulary): string => {
  const { change: t } = words
  if ('ruleId' in change) return ruleText(change, packs, words)
  if (change.type === 'case') return caseText(change, t)
  if ('tableId' in change) return tableChangeText(change, packs, words)
  if (change.type === 'order') return t.order[change.of]
  if (change.type !== 'word') return unreachable(change)
  return inChangedLanguage(change.before, change.after, (before, after) => t.word(change.code, before, after), words)
}
