import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { actions, may, roles, type Actor, type Role } from '#shared/people/permissions.ts'

const actor = (role: Role, outletIds: readonly string[] = [], regionIds: readonly string[] = []): Actor => ({
  actorId: id('x'),
  name: 'X',
  role,
  outletIds: outletIds.map((outlet) => id(outlet)),
  regionIds: regionIds.map((region) => id(region)),
})

describe('who may do what', () => {
  it.each<[Role, string]>([
    ['admin', 'compare readRules editRules admit verify operate'],
    ['lead', 'decide compare readRules admit verify operate'],
    ['manager', 'plan readRules verify operate'],
    ['auditor', 'compare readRules verify operate'],
  ])('%s: %s', (role, expected) => {
    expect(actions.filter((action) => may(actor(role), action)).toSorted()).toEqual(expected.split(' ').toSorted())
  })

  it('an auditor changes nothing that is shared', () => {
    expect(['plan', 'decide', 'editRules'].filter((action) => may(actor('auditor'), action as 'plan'))).toEqual([])
  })

  it('place narrows and never widens', () => {
    const places = fc.array(fc.constantFrom('p1', 'p2', 'p3'), { maxLength: 3 })
    fc.assert(
      fc.property(
        fc.constantFrom(...roles),
        fc.constantFrom(...actions),
        places,
        places,
        fc.constantFrom('p1', 'p4'),
        (role, action, outlets, regions, place) => {
          const who = actor(role, outlets, regions)
          const there = may(who, action, { outletId: id(place), regionId: id(place) })
          if (there) expect(may(who, action)).toBe(true)
          if (action === 'plan' && there) expect(outlets).toContain(place)
          if (action === 'decide' && there) expect(regions).toContain(place)
        },
      ),
    )
  })
})
