/** Which places and roles a rule is for: lists that are set as a whole, beside what the law asks of people. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { applyDraftEdit } from '#shared/rules/draftEdit.ts'
import type { Scope } from '#shared/rules/model.ts'
import { scopeListsOf, unknownPlaces, withScopeLists, type ScopeLists } from '#shared/rules/ruleScope.ts'
import { inOutletScope } from '#shared/roster/scope.ts'
import { outletFacts } from '#test/support/ruleBuilders.ts'
import { tablePack } from '#test/support/testTable.ts'

const none: ScopeLists = { formats: [], regionIds: [], outletIds: [], roles: [] }
const names = <T extends string>(of: (name: string) => T) =>
  fc.array(fc.constantFrom('a', 'b', 'c', 'd').map(of), { maxLength: 5 })
const anyLists: fc.Arbitrary<ScopeLists> = fc.record({
  formats: names(String),
  regionIds: names((name) => id<'Region'>(name)),
  outletIds: names((name) => id<'Outlet'>(name)),
  roles: names(String),
})

describe('the lists of a scope', () => {
  it('are set as a whole: each entry once, in one order, and no list that is empty', () => {
    const scope: Scope = { minAge: 15, formats: ['kiosk'], regionIds: [id('south')], notFlags: ['volunteer'] }
    expect(withScopeLists(scope, { ...none, formats: ['shop', 'cafe', 'shop'], roles: ['till'] })).toEqual({
      minAge: 15,
      notFlags: ['volunteer'],
      formats: ['cafe', 'shop'],
      roles: ['till'],
    })
  })

  it('come back as they were set, and their order and repeats are no change', () => {
    fc.assert(
      fc.property(anyLists, anyLists, (before, lists) => {
        const scope = withScopeLists({ belowAge: 18, ...withScopeLists({}, before) }, lists)
        const told = scopeListsOf(scope)
        for (const name of ['formats', 'regionIds', 'outletIds', 'roles'] as const)
          expect(told[name]).toEqual([...new Set<string>(lists[name])].toSorted())
        const turned = { ...lists, roles: [...lists.roles, ...lists.roles].toReversed() }
        expect(withScopeLists(scope, turned)).toEqual(scope)
        expect(scope.belowAge).toBe(18)
      }),
    )
  })

  it('that are empty leave the rule to every outlet', () => {
    expect(inOutletScope(withScopeLists({ formats: ['none'], outletIds: [id('x')] }, none), outletFacts())).toBe(true)
  })

  it('reach the draft by an edit, and leave a rule that is not there alone', () => {
    const edit = { type: 'scope', ...none, roles: ['till'] } as const
    const edited = applyDraftEdit(tablePack(), { ...edit, ruleId: id('rest') }, id('row'))
    const rules = tablePack().rules.map((rule) =>
      rule.ruleId === id('rest') ? { ...rule, scope: { roles: ['till'] } } : rule,
    )
    expect(edited).toEqual({ ok: true, value: { ...tablePack(), rules } })
    const missing = applyDraftEdit(tablePack(), { ...edit, ruleId: id('toString') }, id('row'))
    expect(missing).toEqual({ ok: false, error: 'notFound' })
  })

  it.each<[string, Partial<ScopeLists>, readonly string[]]>([
    ['known ones', { regionIds: [id('north')], outletIds: [id('mitte')] }, []],
    ['one that the rule has named before it was given up', { outletIds: [id('closed')] }, []],
    ['a region that nobody knows', { regionIds: [id('north'), id('moon')] }, ['moon']],
    ['an outlet in the place of a region', { regionIds: [id('mitte')] }, []],
    ['an outlet with a name that every object has', { outletIds: [id('constructor')] }, ['constructor']],
  ])('are looked at for places: %s', (_, lists, unknown) => {
    const known = { regionIds: [id<'Region'>('north')], outletIds: [id<'Outlet'>('mitte')] }
    expect(unknownPlaces({ scope: { outletIds: [id('closed')] } }, { ...none, ...lists }, known)).toEqual(unknown)
  })
})
