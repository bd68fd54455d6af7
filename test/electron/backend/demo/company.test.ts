import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demoNowAt, firstPackAt } from '#backend/demo/calendar.ts'
import { createActors, createCompany, leadIdOf, managerIdOf } from '#backend/demo/company.ts'
import { namesByCountry } from '#backend/demo/names.ts'
import { organisationName, places, regions } from '#backend/demo/places.ts'
import { id } from '#shared/kernel/ids.ts'
import { registrySchema } from '#shared/sync/schema/registry.ts'
import { isPathId } from '#shared/sync/paths.ts'

const seeds = fc.integer({ min: 0, max: 999_999_999 })
/** Keys that are told apart by their number. */
const numbered = () => {
  let made = 0
  return {
    create: () => {
      made += 1
      return {
        deviceId: id<'Device'>(`device${Array.from(String(made), (digit) => 'abcdefghij'[Number(digit)]).join('')}`),
        publicKey: made.toString(16).padStart(64, '0'),
      }
    },
  }
}
const company = createCompany(7, numbered(), { shareFolder: '/share', nowAt: 1_000 })

describe('the people who act in the demo', () => {
  it('are a manager for each outlet, a lead for each region, one admin and one auditor, whatever the seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const actors = createActors(seed)
        const ofRole = (role: string) => actors.filter((actor) => actor.role === role)
        expect(ofRole('manager').map(({ outletIds }) => outletIds)).toEqual(
          places.map(({ outlet }) => [outlet.outletId]),
        )
        expect(ofRole('lead').map(({ regionIds }) => regionIds)).toEqual(regions.map(({ regionId }) => [regionId]))
        expect([ofRole('admin').length, ofRole('auditor').length]).toEqual([1, 1])
        expect(new Set(actors.map(({ actorId }) => actorId)).size).toBe(actors.length)
      }),
      { numRuns: 30 },
    )
  })

  it('carry names of their country', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const actors = createActors(seed)
        for (const place of places) {
          const [given = '', family = ''] =
            actors.find(({ actorId }) => actorId === managerIdOf(place))?.name.split(' ') ?? []
          expect(namesByCountry[place.country].given).toContain(given)
          expect(namesByCountry[place.country].family).toContain(family)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('lead where they come from: a lead carries a name of the region’s country', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const actors = createActors(seed)
        for (const { outlet, country } of places) {
          const [given = ''] =
            actors.find(({ actorId }) => actorId === leadIdOf(outlet.regionId))?.name.split(' ') ?? []
          expect(namesByCountry[country].given).toContain(given)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('are others for another seed, with the same ids', () => {
    const [seven, eight] = [createActors(7), createActors(8)]
    expect(createActors(7)).toEqual(seven)
    expect(seven.map(({ actorId }) => actorId)).toEqual(eight.map(({ actorId }) => actorId))
    expect(seven.map(({ name }) => name)).not.toEqual(eight.map(({ name }) => name))
  })
})

describe('the registry of the demo', () => {
  const { registry, profile } = company

  it('has the form that is signed into the book', () => {
    expect(registrySchema.safeParse(registry).error).toBeUndefined()
    for (const { outletId } of registry.outlets) expect(isPathId(outletId)).toBe(true)
  })

  it('admits one device for each actor, a day before the first rules', () => {
    expect(registry.devices.map(({ actorId }) => actorId)).toEqual(registry.actors.map(({ actorId }) => actorId))
    for (const { admittedAt, revokedAfterSeq } of registry.devices) {
      expect(admittedAt).toBeLessThan(firstPackAt)
      expect(revokedAfterSeq).toBeNull()
    }
  })

  it('gives no key to two devices', () => {
    const keys = registry.devices.map(({ publicKey }) => publicKey)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('is held by one profile with the keys of all, that begins as a manager', () => {
    expect(profile).toMatchObject({
      organisationName,
      demo: true,
      shareFolder: '/share',
      actorId: managerIdOf(places[0] ?? never()),
    })
    expect(profile.identities.map(({ actorId }) => actorId)).toEqual(registry.actors.map(({ actorId }) => actorId))
  })

  it('shifts the clock by as much as lies between now and the day of the demo', () => {
    expect(profile.clockShiftMs).toBe(demoNowAt - 1_000)
    const later = createCompany(7, numbered(), { shareFolder: '/share', nowAt: demoNowAt + 5 })
    expect(later.profile.clockShiftMs).toBe(-5)
  })

  it('knows the lead of every region by the id that decides its requests', () => {
    const leads = registry.actors.filter(({ role }) => role === 'lead').map(({ actorId }) => actorId)
    expect(leads).toEqual(registry.regions.map(({ regionId }) => leadIdOf(regionId)))
  })
})

const never = (): never => {
  throw new Error('the demo has no outlet')
}
