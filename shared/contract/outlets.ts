/** Outlets and regions after the organisation was founded: what is added, what is changed, and the record of it. */
import * as z from 'zod'
import type { Digest } from '../kernel/digest.ts'
import { dayMinutes } from '../kernel/time.ts'
import type { OutletChange } from '../people/outletChange.ts'
import { sectors } from '../people/lawFacts.ts'
import type { Outlet, Region } from '../people/places.ts'
import { answer, call, countryCode, idText, localDate, sentence, zoneName } from './wire.ts'

export interface OutletView {
  readonly outlet: Outlet
  /** Names the outlet as it is now; a change that is based on another state is refused as `stale`. */
  readonly digest: Digest
  /** Newest first. */
  readonly changes: readonly (OutletChange & { readonly changedByName: string })[]
}

const opening = z
  .object({
    weekday: z.int().min(1).max(7),
    fromMinute: z
      .int()
      .min(0)
      .max(dayMinutes - 1),
    toMinute: z
      .int()
      .min(1)
      .max(2 * dayMinutes),
  })
  .refine(({ fromMinute, toMinute }) => toMinute > fromMinute && toMinute - fromMinute <= dayMinutes)

const term = z
  .object({ fromOn: localDate, toOn: localDate })
  .refine(({ fromOn, toOn }) => fromOn <= toOn)
  .readonly()

const figure = z.int().min(0).max(10_000_000).optional()

/** What some laws ask for. Figures are minutes. */
const lawFacts = z.object({
  sector: z.enum(sectors).optional(),
  schoolTerms: z.array(term).max(60).readonly().optional(),
  figures: z.object({ budgetMinutes: figure, adultWeeklyNormMinutes: figure }).optional(),
  fortnightOn: localDate.optional(),
  weekStart: z.int().min(1).max(7).optional(),
})

const record = z.object({
  name: sentence,
  regionId: idText<'Region'>(),
  format: sentence,
  roles: z.array(sentence).min(1).max(10),
  openings: z.array(opening).max(28),
  holidays: z.array(localDate).max(400),
  lawFacts: lawFacts.optional(),
})

export const outletsApi = {
  'outlets.list': call(z.object({}), answer<readonly OutletView[]>()),
  /** Signed into the organisation book; other devices take it at their next sync. */
  'outlets.save': call(z.object({ outletId: idText<'Outlet'>(), digest: z.string(), record }), answer<OutletView>()),
  /** Signed in the same way. A format that neither an outlet has nor the rules name is taken only where it is said to be new. */
  'outlets.add': call(
    z.object({ record, country: countryCode, timeZone: zoneName, newFormat: z.boolean().default(false) }),
    answer<OutletView>(),
  ),
  'outlets.addRegion': call(z.object({ name: sentence }), answer<Region>()),
} as const
