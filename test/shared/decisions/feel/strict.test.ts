import { describe, expect, it } from 'vitest'
import { compileStrictExpression } from '#shared/decisions/feel/compileExpression.ts'
import { contextOf } from '#test/conformance/feelinPeer.ts'
import { namesOf, written } from '#test/support/feelAnswers.ts'

const facts = contextOf({
  minutes: 510,
  age: null,
  role: 'till',
  breaks: [30, null],
  roles: ['till'],
  adult: true,
  person: { contract: 2_400, skill: null },
})

/** The answer, or why there is none and the text that it depends on. */
const strictly = (text: string): string => {
  const compiled = compileStrictExpression(text, namesOf(facts))
  if (!compiled.ok) return `refused ${compiled.error[0]?.code ?? ''}`
  const result = compiled.value.run(facts)
  return result.ok ? written(result.value) : `${result.error.reason}: ${text.slice(result.error.from, result.error.to)}`
}

describe('what is known is answered as everywhere', () => {
  it.each([
    ['minutes > 480', 'true'],
    ['minutes + 30', '540'],
    ['role = "till"', 'true'],
    ['role in ("till", "bar")', 'true'],
    ['if minutes > 480 then 30 else 0', '30'],
    ['person.contract / 60', '40'],
    ['some r in roles satisfies r = "till"', 'true'],
    ['count(breaks)', '2'],
    ['minutes between 1 and 600', 'true'],
    ['roles[item = "till"]', '["till"]'],
  ])('%s is %s', (text, expected) => {
    expect(strictly(text)).toBe(expected)
  })
})

describe('a missing fact is never a "no"', () => {
  it.each([
    ['age', 'missing: age'],
    ['age > 18', 'missing: age'],
    ['age = 18', 'missing: age'],
    ['age != 18', 'missing: age'],
    ['person.skill', 'missing: person.skill'],
    ['person.skill = "bar"', 'missing: person.skill'],
    ['if age > 18 then 1 else 2', 'missing: age'],
    ['age in (17, 18)', 'missing: age'],
    ['age between 1 and 18', 'missing: age'],
    ['not(age > 18)', 'missing: age'],
    ['adult and age > 18', 'missing: age'],
    ['age + 1', 'missing: age'],
    ['sum(breaks)', 'wrongKind: sum(breaks)'],
    ['breaks[item > 10]', 'missing: item'],
    ['every pause in breaks satisfies pause > 10', 'missing: pause'],
    ['string(age)', 'missing: age'],
    ['max(age, 18)', 'missing: age'],
    ['minutes > 600 and nothing', 'refused unknownName'],
  ])('%s: %s', (text, expected) => {
    expect(strictly(text)).toBe(expected)
  })
})

describe('what decides alone still decides', () => {
  it.each([
    ['minutes > 600 and age > 18', 'false'],
    ['age > 18 and minutes > 600', 'false'],
    ['minutes > 480 or age > 18', 'true'],
    ['age > 18 or minutes > 480', 'true'],
    ['some pause in breaks satisfies pause >= 30', 'true'],
    ['every pause in breaks satisfies pause > 30', 'false'],
    ['if minutes > 480 then 1 else age', '1'],
    ['any([age > 18, true])', 'true'],
  ])('%s is %s', (text, expected) => {
    expect(strictly(text)).toBe(expected)
  })
})

describe('asking for null is asking whether something is known', () => {
  it.each([
    ['age = null', 'true'],
    ['age != null', 'false'],
    ['minutes = null', 'false'],
    ['null = person.skill', 'true'],
    ['if age = null then 0 else age', '0'],
  ])('%s is %s', (text, expected) => {
    expect(strictly(text)).toBe(expected)
  })
})

describe('kinds do not mix', () => {
  it.each([
    ['minutes > "480"', 'wrongKind: minutes > "480"'],
    ['role = 5', 'wrongKind: role = 5'],
    ['role + 1', 'wrongKind: role + 1'],
    ['adult and role', 'wrongKind: adult and role'],
    ['if role then 1 else 2', 'wrongKind: if role then 1 else 2'],
    ['-role', 'wrongKind: -role'],
    ['minutes / 0', 'wrongKind: minutes / 0'],
    ['minutes in ["a".."b"]', 'wrongKind: minutes in ["a".."b"]'],
    ['sum(roles)', 'wrongKind: sum(roles)'],
    ['1 + (role * 2)', 'wrongKind: role * 2'],
  ])('%s: %s', (text, expected) => {
    expect(strictly(text)).toBe(expected)
  })
})
