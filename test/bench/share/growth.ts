/** What grows with the number of outlets, from a few figures of one file and one call: no share is made for it. */

/** One outlet and one week as they were measured; see docs/scale.md. */
export interface Costs {
  /** A week's report on the share. */
  readonly fileBytes: number
  /** The same, with its derived rows, in the database of whoever reads it. */
  readonly storedBytes: number
  /** Outlet, manager and device in the registry, as it lies on the share. */
  readonly registryBytes: number
  /** Reading, checking and storing one file for the first time. */
  readonly ingestMs: number
  /** Listing one directory of a mounted share; several are asked at once. */
  readonly listMs: number
}
export interface Grown {
  readonly outlets: number
  readonly filesAYear: number
  readonly shareMbAYear: number
  readonly databaseMbAYear: number
  readonly registryKb: number
  /** A part of the registry, where it lies in parts: what a change of one outlet writes, beside `registry.json`. */
  readonly partKb: number
  /** Directories that a look at everything lists, after one year. */
  readonly directories: number
  readonly lookS: number
  readonly firstReadMinutes: number
  /** Most entries in one directory of the layout. */
  readonly widest: number
}

const weeksAYear = 52
const monthsAYear = 12
/** Files of one directory: a month of one device. */
const filesAMonth = 5
const atOnce = 8
const registryParts = 32

/** One device an outlet, one report a week, one amendment in ten weeks. */
export const grow = (outlets: number, costs: Costs): Grown => {
  const filesAYear = Math.round(outlets * weeksAYear * 1.1)
  // the list of outlets; then of each its devices, its months, and each month
  const directories = 1 + outlets * (2 + monthsAYear)
  return {
    outlets,
    filesAYear,
    shareMbAYear: (filesAYear * costs.fileBytes) / 1e6,
    databaseMbAYear: (filesAYear * costs.storedBytes) / 1e6,
    registryKb: (outlets * costs.registryBytes) / 1e3,
    partKb: (outlets * costs.registryBytes) / registryParts / 1e3,
    directories,
    lookS: (directories * costs.listMs) / atOnce / 1e3,
    firstReadMinutes: (filesAYear * costs.ingestMs) / 60_000,
    widest: Math.max(outlets, filesAMonth),
  }
}

/** The most outlets for which every limit holds. */
export const mostOutlets = (
  costs: Costs,
  limits: { readonly partKb: number; readonly lookS: number; readonly databaseMbAYear: number },
): number => {
  const one = grow(1_000, costs)
  const times = Math.min(
    limits.partKb / one.partKb,
    limits.lookS / one.lookS,
    limits.databaseMbAYear / one.databaseMbAYear,
  )
  return Math.floor(times * 1_000)
}
