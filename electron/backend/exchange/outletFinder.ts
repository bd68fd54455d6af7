import type { Outlet } from '../../../shared/people/places.ts'
import { plainName } from './mapping.ts'

/** Finds the outlet that a file means; null where none or more than one fits. */
export type OutletFinder = (name: string, place: string) => Outlet | null

const numbersIn = (name: string): readonly string[] => name.match(/\d+/g) ?? []
const onlyOne = (outlets: readonly Outlet[]): Outlet | null => (outlets.length === 1 ? (outlets[0] ?? null) : null)

/**
 * By id, then by name, with the place before or behind it where the file has one, then by a number that the outlet
 * carries in its name ("Cosimawellenbad (2)" is facility 2).
 */
export const createOutletFinder = (outlets: readonly Outlet[]): OutletFinder => {
  const found = new Map<string, Outlet | null>()
  const find = (name: string, place: string): Outlet | null => {
    const byId = outlets.find((outlet) => outlet.outletId === name)
    if (byId !== undefined) return byId
    const named = (wanted: string): Outlet | null =>
      onlyOne(outlets.filter((outlet) => plainName(outlet.name) === plainName(wanted)))
    const placed = place === '' ? null : (named(`${place} ${name}`) ?? named(`${name} ${place}`))
    const direct = placed ?? named(name)
    if (direct !== null || !/^\d+$/.test(name)) return direct
    const number = name.replace(/^0+(?=\d)/, '')
    return onlyOne(outlets.filter((outlet) => numbersIn(outlet.name).includes(number)))
  }
  return (name, place) => {
    const key = `${place.trim()}\n${name.trim()}`
    const known = found.get(key)
    if (known !== undefined) return known
    const outlet = find(name.trim(), place.trim())
    found.set(key, outlet)
    return outlet
  }
}
