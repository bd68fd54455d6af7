import { expect, it } from 'vitest'
import {
  addOutlet,
  emptyOrganisation,
  organisationRequest,
  renameRegion,
} from '#renderer/features/setup/newOrganisation.ts'
import { roleCodeOf } from '#renderer/features/setup/setupText.ts'
import { api } from '#shared/contract/api.ts'

const defaults = { format: 'shop', country: 'DK', timeZone: 'Europe/Copenhagen', roles: 'lead, service, till' }
const asTyped = (format: string): string => format

const filled = () => {
  const empty = emptyOrganisation(defaults)
  const [outlet] = empty.outlets
  if (!outlet) throw new Error('the form starts with one outlet')
  return {
    ...empty,
    name: 'Kaffe',
    adminName: 'Ida',
    shareFolder: '/share',
    regions: ['Øst', ' Vest '],
    outlets: [{ ...outlet, name: 'Havn', region: 'Vest', format: 'cafe', country: 'dk', roles: 'service, , køkken' }],
  }
}

it('sends what the door takes', () => {
  const request = organisationRequest(filled(), { format: asTyped, role: roleCodeOf })
  expect(api['setup.createOrganisation'].input.safeParse(request).success).toBe(true)
  expect(request.outlets[0]).toEqual({
    name: 'Havn',
    region: 'Vest',
    format: 'cafe',
    country: 'DK',
    timeZone: 'Europe/Copenhagen',
    roles: ['service', 'kitchen'],
  })
})
it('puts an outlet of no region into the first one', () => {
  const draft = filled()
  const lost = { ...draft, outlets: draft.outlets.map((outlet) => ({ ...outlet, region: 'gone' })) }
  expect(organisationRequest(lost, { format: asTyped, role: roleCodeOf }).outlets[0]?.region).toBe('Øst')
})
it('makes a further outlet like the last, without its name and with its own key', () => {
  const [first, second] = addOutlet(filled(), defaults).outlets
  expect(second).toEqual({ ...first, name: '', outletKey: (first?.outletKey ?? 0) + 1 })
})
it('carries outlets along when their region is renamed', () => {
  const draft = { ...filled(), regions: ['Øst', 'Vest'] }
  const renamed = renameRegion(draft, 1, 'Jylland')
  expect(renamed.regions).toEqual(['Øst', 'Jylland'])
  expect(renamed.outlets[0]?.region).toBe('Jylland')
})
