import type { OutletId } from '#shared/kernel/ids.ts'
import { isLocalDate, weekOf, type LocalDate } from '#shared/kernel/time.ts'
import type { Outlet } from '#shared/people/places.ts'

/** Pages whose address names an outlet: `/plan/<outlet>/<Monday>`, `/overrides/<outlet>`, `/people/<outlet>`. */
export const placedPages = ['plan', 'overrides', 'people'] as const
export type PlacedPage = (typeof placedPages)[number]

export interface Address {
  readonly page: string
  readonly outletId: string | null
  readonly weekOn: LocalDate | null
}

/** An address typed by hand may hold what is no text: it then names nothing, and the page still opens. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

export const readAddress = (path: string): Address => {
  const [page = '', second = null, third = ''] = path.split('/').slice(1).map(decoded)
  const placed = placedPages.some((name) => name === page)
  return {
    page,
    outletId: placed && second !== '' ? second : null,
    weekOn: placed && isLocalDate(third) ? weekOf(third) : null,
  }
}

export const placedPath = (page: PlacedPage, outletId: OutletId, weekOn?: LocalDate): string =>
  `/${page}/${encodeURIComponent(outletId)}${weekOn === undefined ? '' : `/${weekOn}`}`

/** The date of an instant on the wall of an outlet. */
export const localDateAt = (at: number, timeZone: string): LocalDate => {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return parts.format(at) as LocalDate
}

/** The outlet of the address, else the remembered one, else the first. */
export const pickOutlet = (
  outlets: readonly Outlet[],
  named: string | null,
  remembered: string | null,
): Outlet | undefined =>
  outlets.find((outlet) => outlet.outletId === named) ??
  outlets.find((outlet) => outlet.outletId === remembered) ??
  outlets[0]
