/** What is typed about a new organisation, and what of it is sent. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addOutlet,
  emptyOrganisation,
  organisationRequest,
  renameRegion,
  type OrganisationDraft,
  type OutletDraft,
} from '#renderer/features/setup/newOrganisation.ts'
import { formatCode, roleCode, rolesAfter, rolesOf } from '#renderer/features/setup/outletDefaults.ts'
import { setupDa } from '#shared/i18n/setup/da.ts'
import { setupDe } from '#shared/i18n/setup/de.ts'
import { setupEn } from '#shared/i18n/setup/en.ts'

const defaults = { format: 'shop', country: 'DE', timeZone: 'Europe/Berlin', roles: 'lead, till' }
const asTyped = { format: (typed: string) => typed, role: (typed: string) => typed }
const outlet = (over: Partial<OutletDraft> = {}): OutletDraft => ({
  outletKey: 1,
  name: 'Altstadt',
  region: 'North',
  ...defaults,
  ...over,
})
const draft = (over: Partial<OrganisationDraft> = {}): OrganisationDraft => ({
  name: 'Kern & Korn',
  adminName: 'Ada',
  shareFolder: '/mnt/share',
  regions: ['North', 'South'],
  outlets: [outlet()],
  ...over,
})
const sentOutlet = (over: Partial<OutletDraft>, regions?: readonly string[]) =>
  organisationRequest(draft({ outlets: [outlet(over)], ...(regions === undefined ? {} : { regions }) }), asTyped)
    .outlets[0]

describe('what is sent', () => {
  it.each<readonly [string, Partial<OutletDraft>, object]>([
    [
      'roles one by one, without the spaces around them',
      { roles: ' lead ,till,  service' },
      { roles: ['lead', 'till', 'service'] },
    ],
    ['no role between two commas', { roles: 'lead,, ,till,' }, { roles: ['lead', 'till'] }],
    ['no roles at all', { roles: ' , ' }, { roles: [] }],
    ['a country in capitals', { country: ' fi ' }, { country: 'FI' }],
    ['a region without the spaces around it', { region: ' South ' }, { region: 'South' }],
    ['the first region where none was chosen', { region: '' }, { region: 'North' }],
    ['the first region where the chosen one is gone', { region: 'East' }, { region: 'North' }],
  ])('%s', (_, typed, sent) => {
    expect(sentOutlet(typed)).toMatchObject(sent)
  })

  it('no region that has no name yet, and an outlet without any lies nowhere', () => {
    expect(organisationRequest(draft({ regions: [' North ', '', '  '] }), asTyped).regions).toEqual([{ name: 'North' }])
    expect(sentOutlet({}, [''])?.region).toBe('')
  })

  it('codes instead of the words in which they were typed', () => {
    const codes = {
      format: (typed: string) => formatCode(typed, [setupDe.create.formats]),
      role: (typed: string) => roleCode(typed, [setupDe.create.roleNames]),
    }
    const typed = outlet({ format: 'Restaurant', roles: 'Leitung, Küche, Barista' })
    expect(organisationRequest(draft({ outlets: [typed] }), codes).outlets[0]).toMatchObject({
      format: 'restaurant',
      roles: ['lead', 'kitchen', 'Barista'],
    })
  })
})

describe('the form', () => {
  it('begins with one region and one outlet without names', () => {
    expect(emptyOrganisation(defaults)).toMatchObject({
      regions: [''],
      outlets: [{ outletKey: 1, name: '', region: '', ...defaults }],
    })
  })

  it('a further outlet is like the last one, or like the first choice where there is none', () => {
    const like = outlet({ format: 'restaurant', country: 'DK', region: 'South', outletKey: 4 })
    expect(addOutlet(draft({ outlets: [outlet(), like] }), defaults).outlets[2]).toEqual({
      ...like,
      outletKey: 5,
      name: '',
    })
    expect(addOutlet(draft({ outlets: [] }), defaults).outlets).toEqual([
      { outletKey: 1, name: '', region: '', ...defaults },
    ])
  })

  it('never gives two outlets one key, whatever is added and removed', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(9)), { maxLength: 20 }), (steps) => {
        let form = draft()
        for (const removed of steps) {
          form =
            removed === null
              ? addOutlet(form, defaults)
              : { ...form, outlets: form.outlets.filter((_, at) => at !== removed) }
        }
        const keys = form.outlets.map(({ outletKey }) => outletKey)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  it.each<readonly [string, number, string, readonly string[], readonly string[]]>([
    ['takes its outlets along', 0, 'Nord', ['Nord', 'South'], ['Nord', 'South', '']],
    ['leaves those of another one', 1, 'Süd', ['North', 'Süd'], ['North', 'Süd', '']],
    ['that is not there changes nothing', 2, 'East', ['North', 'South'], ['North', 'South', '']],
  ])('a region that is renamed %s', (_, at, name, regions, places) => {
    const outlets = ['North', 'South', ''].map((region, key) => outlet({ region, outletKey: key }))
    const renamed = renameRegion(draft({ outlets }), at, name)
    expect([renamed.regions, renamed.outlets.map(({ region }) => region)]).toEqual([regions, places])
  })

  it('a region that gets its first name takes no outlet that has none', () => {
    const renamed = renameRegion(draft({ regions: [''], outlets: [outlet({ region: '' })] }), 0, 'N')
    expect(renamed.outlets[0]?.region).toBe('')
  })
})

describe('roles follow the format', () => {
  const [en, de, da] = [setupEn, setupDe, setupDa].map(({ create }) => create.roleNames)
  if (en === undefined || de === undefined || da === undefined) throw new Error('three languages')
  const all = [en, de, da]

  it.each([
    ['nothing typed', '', 'restaurant', rolesOf('restaurant', en)],
    ['only spaces', '  ', 'shop', rolesOf('shop', en)],
    ['those of another format', rolesOf('shop', en), 'restaurant', rolesOf('restaurant', en)],
    ['those of another format in another language', rolesOf('shop', da), 'restaurant', rolesOf('restaurant', en)],
    ['own ones', 'captain', 'restaurant', 'captain'],
    ['those of a format and one more', `${rolesOf('shop', en)}, x`, 'restaurant', `${rolesOf('shop', en)}, x`],
    ['a format that nobody knows', rolesOf('shop', en), 'pool', rolesOf('shop', en)],
    ['a format that every object has', rolesOf('shop', en), 'constructor', rolesOf('shop', en)],
  ])('%s', (_, roles, code, after) => {
    expect(rolesAfter(roles, code, en, all)).toBe(after)
  })
})
