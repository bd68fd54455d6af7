import type { Problem, RefusalCode } from '../../../shared/contract/api.ts'
import type { OutletId } from '../../../shared/kernel/ids.ts'
import { overlappingWeekday, type OutletRecord } from '../../../shared/people/outletChange.ts'
import type { Registry } from '../../../shared/sync/model.ts'

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** The first of these that bears the name, whatever its case. */
export const namesakeIn = <Place extends { readonly name: string }>(
  places: readonly Place[],
  name: string,
): Place | undefined => places.find((place) => sameName(place.name, name))

/** What cannot be stored of an outlet, whoever asks for it; `outletId` is null while it has none. */
export const recordFault = (
  { regions, outlets }: Registry,
  outletId: OutletId | null,
  record: OutletRecord,
): Problem | null => {
  const refused = (why: RefusalCode, details: Readonly<Record<string, string | number>>): Problem => ({
    code: 'refused',
    why,
    details,
  })
  if (!regions.some(({ regionId }) => regionId === record.regionId)) {
    return refused('notFound', { what: 'region', id: record.regionId })
  }
  // imports and the command line find an outlet by its name
  const others = outlets.filter((other) => other.outletId !== outletId)
  const namesake = namesakeIn(others, record.name)
  if (namesake !== undefined) return refused('nameTaken', { name: namesake.name })
  const weekday = overlappingWeekday(record.openings)
  return weekday === null ? null : refused('openingsOverlap', { weekday })
}
