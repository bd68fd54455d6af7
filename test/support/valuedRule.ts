/** A rule from its check and plain numbers: unit and safe direction of each are those that the kind declares. */
import { parametersOf } from '#shared/rules/kinds/registry.ts'
import type { Check } from '#shared/rules/check.ts'
import type { Parameter, Rule } from '#shared/rules/model.ts'
import { parameter, ruleOf } from './ruleBuilders.ts'

export const valued = (
  check: Check,
  values: Readonly<Record<string, number>> = {},
  changes: Partial<Rule> = {},
): Rule => {
  const declared = new Map(parametersOf(check).map((spec) => [spec.name, spec]))
  const parameters = Object.entries(values).map(([name, value]): [string, Parameter] => {
    const spec = declared.get(name)
    if (spec === undefined) throw new Error(`${check.kind} reads no ${name}`)
    return [name, parameter(value, { unit: spec.unit, stricter: spec.stricter })]
  })
  return ruleOf(check, Object.fromEntries(parameters), changes)
}
