/** The registry as it lies on the share: places, actors, devices, open invitations. share-format §3.6 */
import * as z from 'zod'
import { figureNames, sectors } from '../../people/lawFacts.ts'
import { roles } from '../../people/permissions.ts'
import type { Json } from '../../kernel/canonicalJson.ts'
import { contestedThings, type Registry, type RegistryPart } from '../model.ts'
import type { RegionRegistry } from '../repository/regionRegistry.ts'
import { countField, dateField, digestField, idField, instantField, textField } from './fields.ts'

const minute = z.int().min(0).max(2_880)

export const openingField = z.looseObject({ weekday: z.int().min(1).max(7), fromMinute: minute, toMinute: minute })

const actor = z.looseObject({
  actorId: idField<'Actor'>(),
  name: textField,
  role: z.enum(roles),
  outletIds: z.array(idField<'Outlet'>()),
  regionIds: z.array(idField<'Region'>()),
})

export const publicKeyField = z.string().regex(/^[0-9a-f]{64}$/)

const device = z.looseObject({
  deviceId: idField<'Device'>(),
  publicKey: publicKeyField,
  actorId: idField<'Actor'>(),
  admittedAt: instantField,
  admittedBy: idField<'Actor'>().optional(),
  inRegion: idField<'Region'>().optional(),
  revokedAfterSeq: countField.nullable(),
  revocation: z.looseObject({ at: instantField, by: idField<'Actor'>(), reason: textField.min(1) }).optional(),
})

const invitation = z.looseObject({
  codeDigest: digestField,
  actor,
  createdAt: instantField,
  usedBy: idField<'Device'>().nullable(),
  nth: countField.optional(),
  inRegion: idField<'Region'>().optional(),
  closed: z
    .looseObject({
      why: z.enum(['withdrawn', 'refused']),
      at: instantField,
      by: idField<'Actor'>(),
      deviceId: idField<'Device'>().optional(),
    })
    .optional(),
})

/** Of a value that stood in a registry before: any, as it was. */
const jsonField = z.json() as z.ZodType<Json>

const lawFacts = z.looseObject({
  sector: z.enum(sectors).optional(),
  schoolTerms: z
    .array(z.looseObject({ fromOn: dateField, toOn: dateField }))
    .max(60)
    .optional(),
  figures: z.partialRecord(z.enum(figureNames), countField).optional(),
  fortnightOn: dateField.optional(),
  weekStart: z.int().min(1).max(7).optional(),
})

/** The facts of an outlet that can be changed after it was founded. */
const outletFacts = {
  regionId: idField<'Region'>(),
  name: textField,
  format: textField,
  openings: z.array(openingField),
  holidays: z.array(dateField),
  roles: z.array(textField),
  lawFacts: lawFacts.optional(),
}
const changedFacts = z.looseObject(outletFacts).partial()

/** What grows with the outlets. */
const placesAndPeople = {
  outlets: z.array(
    z.looseObject({
      outletId: idField<'Outlet'>(),
      country: z.string().regex(/^[A-Z]{2}$/),
      timeZone: z.string().min(1).max(60),
      ...outletFacts,
    }),
  ),
  actors: z.array(actor),
  devices: z.array(device),
  invitations: z.array(invitation),
}

export const registryPartSchema: z.ZodType<RegistryPart> = z.looseObject({ fmt: z.literal(1), ...placesAndPeople })

export const registrySchema: z.ZodType<Registry> = z.looseObject({
  fmt: z.literal(1),
  organisation: z.looseObject({ organisationId: idField<'Organisation'>(), name: textField }),
  regions: z.array(z.looseObject({ regionId: idField<'Region'>(), name: textField })),
  ...placesAndPeople,
  outletChanges: z
    .array(
      z.looseObject({
        outletId: idField<'Outlet'>(),
        changedAt: instantField,
        changedBy: idField<'Actor'>(),
        before: changedFacts,
        after: changedFacts,
      }),
    )
    .optional(),
  eyesChanges: z
    .array(
      z.looseObject({
        eyes: z.union([z.literal(1), z.literal(2)]),
        reason: textField,
        changedBy: idField<'Actor'>(),
        changedAt: instantField,
      }),
    )
    .optional(),
  edits: z
    .array(z.looseObject({ by: idField<'Device'>(), count: countField, at: instantField, base: digestField }))
    .optional(),
  contests: z
    .array(
      z.looseObject({
        what: z.enum(contestedThings),
        id: textField,
        field: textField,
        at: instantField,
        kept: jsonField,
        lost: jsonField,
        lostBy: idField<'Device'>(),
      }),
    )
    .optional(),
})

export const regionRegistrySchema: z.ZodType<RegionRegistry> = z.looseObject({
  fmt: z.literal(1),
  organisationId: idField<'Organisation'>(),
  regionId: idField<'Region'>(),
  actors: z.array(actor),
  devices: z.array(device),
  invitations: z.array(invitation),
})
