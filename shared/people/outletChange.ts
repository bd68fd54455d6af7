/** What an admin may change about an outlet, what cannot stand together, and the record of what was changed. */
import type { ActorId, OutletId } from '../kernel/ids.ts'
import { canonicalJson } from '../kernel/canonicalJson.ts'
import { dayMinutes } from '../kernel/time.ts'
import { tidyLawFacts } from './lawFacts.ts'
import type { Opening, Outlet } from './places.ts'

/** In the order in which they are shown. Country and time zone stay: every instant of a stored plan stands on them. */
export const outletFields = ['name', 'regionId', 'format', 'roles', 'openings', 'holidays', 'lawFacts'] as const
export type OutletField = (typeof outletFields)[number]
export type OutletRecord = Pick<Outlet, OutletField>

type OutletDelta = { readonly [Field in OutletField]?: OutletRecord[Field] | undefined }

/** One signed change: the fields that differ, as they were and as they are. */
export interface OutletChange {
  readonly outletId: OutletId
  readonly changedAt: number
  readonly changedBy: ActorId
  readonly before: OutletDelta
  readonly after: OutletDelta
}

/** An outlet that was added after the organisation was founded: it had no name before. */
export const isAddition = ({ before, after }: Pick<OutletChange, 'before' | 'after'>): boolean =>
  before.name === undefined && after.name !== undefined

/** Listed in the newest registry; older ones stand in the registries that carried them. */
const listedChanges = 500

export const withOutletChange = (
  changes: readonly OutletChange[] | undefined,
  change: OutletChange,
): readonly OutletChange[] => [...(changes ?? []), change].slice(-listedChanges)

const weekMinutes = 7 * dayMinutes

const compareOpenings = (a: Opening, b: Opening): number => a.weekday - b.weekday || a.fromMinute - b.fromMinute

/** Openings and holidays in the order of the calendar; no role and no holiday twice. */
export const tidyRecord = (record: OutletRecord): OutletRecord => {
  const { name, regionId, format, roles, openings, holidays, lawFacts } = record
  return {
    name,
    regionId,
    format,
    roles: [...new Set(roles)],
    openings: openings
      .map(({ weekday, fromMinute, toMinute }) => ({ weekday, fromMinute, toMinute }))
      .toSorted(compareOpenings),
    holidays: [...new Set(holidays)].toSorted(),
    lawFacts: tidyLawFacts(lawFacts),
  }
}

/** Minutes since Monday's midnight. */
const spanOf = ({ weekday, fromMinute, toMinute }: Opening): { readonly from: number; readonly to: number } => {
  const dayAt = (weekday - 1) * dayMinutes
  return { from: dayAt + fromMinute, to: dayAt + toMinute }
}

/** The weekday of an opening that begins before another one has ended, Sunday's night included; null when none does. */
export const overlappingWeekday = (openings: readonly Opening[]): number | null => {
  const ordered = openings.toSorted(compareOpenings)
  const spans = ordered.map(spanOf)
  const clash = spans.findIndex(({ from }, at) => {
    const before = spans[at - 1]
    const last = spans.at(-1)
    if (before !== undefined) return before.to > from
    return last !== undefined && last.to - weekMinutes > from
  })
  return ordered[clash]?.weekday ?? null
}

/** What differs between two states of an outlet; null when nothing does. */
export const recordChange = (
  before: OutletRecord,
  after: OutletRecord,
): Pick<OutletChange, 'before' | 'after'> | null => {
  const changed = outletFields.filter(
    (field) => canonicalJson(before[field] ?? null) !== canonicalJson(after[field] ?? null),
  )
  if (changed.length === 0) return null
  const only = (record: OutletRecord): OutletDelta => Object.fromEntries(changed.map((field) => [field, record[field]]))
  return { before: only(before), after: only(after) }
}
