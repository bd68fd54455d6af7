import { describe, expect, it } from 'vitest'
import { localDateAt, pickOutlet, placedPath, readAddress } from '#renderer/host/place.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Outlet } from '#shared/people/places.ts'

const outlet = (name: string): Outlet => ({
  outletId: id(name),
  regionId: id('north'),
  name,
  format: 'cafe',
  country: 'DE',
  timeZone: 'Europe/Berlin',
  openings: [],
  holidays: [],
  roles: ['service'],
})
const outlets = [outlet('altona'), outlet('mitte')]

describe('addresses', () => {
  it('reads what it writes', () => {
    const path = placedPath('plan', id('a:b'), '2026-11-16')
    expect(readAddress(path)).toEqual({ page: 'plan', outletId: 'a:b', weekOn: '2026-11-16' })
  })
  it('names a week by its Monday, whatever day was written', () => {
    expect(readAddress('/plan/mitte/2026-11-19').weekOn).toBe('2026-11-16')
  })
  it.each([
    ['/', '', null, null],
    ['/plan', 'plan', null, null],
    ['/plan/mitte/2026-02-30', 'plan', 'mitte', null],
    ['/rules/rest', 'rules', null, null],
    ['/overrides/mitte', 'overrides', 'mitte', null],
  ] as const)('%s', (path, page, outletId, weekOn) => {
    expect(readAddress(path)).toEqual({ page, outletId, weekOn })
  })
})

describe('pickOutlet', () => {
  it('prefers the address, then the memory, then the first', () => {
    expect(pickOutlet(outlets, 'mitte', 'altona')?.name).toBe('mitte')
    expect(pickOutlet(outlets, 'gone', 'mitte')?.name).toBe('mitte')
    expect(pickOutlet(outlets, null, null)?.name).toBe('altona')
    expect(pickOutlet([], 'mitte', null)).toBeUndefined()
  })
})

it('takes the date from the wall of the outlet', () => {
  const at = Date.UTC(2026, 10, 20, 23, 30)
  expect(localDateAt(at, 'Europe/Berlin')).toBe('2026-11-21')
  expect(localDateAt(at, 'Europe/London')).toBe('2026-11-20')
})
