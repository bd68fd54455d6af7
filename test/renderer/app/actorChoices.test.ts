import { expect, it } from 'vitest'
import { choiceText, groupChoices } from '#renderer/app/actorChoices.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Role } from '#shared/people/permissions.ts'
import { testActor } from '#test/support/renderHost.ts'

const one = (role: Role, name: string) => testActor(role, { actorId: id(name), name })
const namesOf = (locale: string, ...people: readonly ReturnType<typeof one>[]) =>
  groupChoices(people, locale).map(({ role, members }) => [role, ...members.map(({ name }) => name)])

it('groups by role, daily work first, and leaves out roles that nobody has', () => {
  expect(
    namesOf('en-GB', one('auditor', 'Otto'), one('admin', 'Ada'), one('manager', 'Zoe'), one('manager', 'Ben')),
  ).toEqual([
    ['manager', 'Ben', 'Zoe'],
    ['admin', 'Ada'],
    ['auditor', 'Otto'],
  ])
})

it.each([
  ['de-DE', ['Älva', 'Anna', 'Åse', 'Zoe']],
  ['da-DK', ['Anna', 'Zoe', 'Älva', 'Åse']],
])('sorts names as readers of %s do', (locale, names) => {
  const people = ['Zoe', 'Åse', 'Anna', 'Älva'].map((name) => one('manager', name))
  expect(namesOf(locale, ...people)).toEqual([['manager', ...names]])
})

it('is found by name and by place', () => {
  expect(choiceText({ ...one('manager', 'Mia'), places: ['Altona', 'Schanze'] })).toBe('Mia · Altona · Schanze')
  expect(choiceText(one('admin', 'Ada'))).toBe('Ada')
})
