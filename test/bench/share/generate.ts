/** A share of many outlets with signed, linked weeks, written past the app: what a lead's device has to read. */
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { id } from '#shared/kernel/ids.ts'
import { addDays, type LocalDate } from '#shared/kernel/time.ts'
import type { Actor } from '#shared/people/permissions.ts'
import { deviceIdOf } from '#shared/sync/deviceId.ts'
import { encodeEnvelope, signedBytes } from '#shared/sync/envelope.ts'
import { encodeMarker } from '#shared/sync/marker.ts'
import type { Device, Payload, Registry } from '#shared/sync/model.ts'
import { pathOf } from '#shared/sync/paths.ts'
import { testOutlet, testProfile } from '#test/support/testOrganisation.ts'
import { restFinding, testWeek } from '#test/support/testReports.ts'
import { createFounder, foundRules } from './rules.ts'

const regionId = 'south'
const firstAt = Date.UTC(2026, 0, 5, 8)
const weekMs = 7 * 86_400_000

interface Writer {
  readonly outletId: string
  readonly device: Device
  readonly key: KeyObject
  head: { readonly seq: number; readonly sha256: string } | null
}
export interface GeneratedRegion {
  readonly folder: string
  readonly registry: Registry
  /** What whoever joins pins. */
  readonly rootSha256: string
  readonly files: () => number
  /** One more week of each of the first so many outlets. */
  readonly addWeek: (outlets?: number) => void
}

const rawKey = (key: KeyObject): string => key.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex')

const writerOf = (at: number): Writer => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = rawKey(publicKey)
  const outletId = `outlet${String(at).padStart(6, '0')}`
  const device = {
    deviceId: deviceIdOf(raw),
    publicKey: raw,
    actorId: id<'Actor'>(`m${outletId}`),
    admittedAt: firstAt,
    revokedAfterSeq: null,
  }
  return { outletId, device, key: privateKey, head: null }
}

const managerOf = ({ outletId, device }: Writer): Actor => ({
  actorId: device.actorId,
  name: `Manager of ${outletId}`,
  role: 'manager',
  outletIds: [id(outletId)],
  regionIds: [],
})

/** Two findings and what else a small week carries: about as many bytes on the share as a quiet week of an outlet has. */
const contentOf = (outletId: string, weekOn: LocalDate) => {
  const findings = [restFinding({ on: weekOn }), restFinding({ key: 'rest|p2|s9', on: addDays(weekOn, 2) })]
  return {
    type: 'report',
    report: {
      outletId: id<'Outlet'>(outletId),
      week: testWeek({ outletId, weekOn, evaluation: { findings } }),
      overrides: [],
    },
  } as const
}

const fileOf = ({ outletId, device, key, head }: Writer) => {
  const seq = (head?.seq ?? 0) + 1
  const createdAt = firstAt + seq * weekMs
  const weekOn = addDays('2026-01-05', 7 * seq)
  const payload: Payload = {
    fmt: 1,
    minReader: 1,
    shareId: testProfile.shareId,
    ownerId: outletId,
    deviceId: device.deviceId,
    seq,
    prev: head?.sha256 ?? null,
    createdAt,
    clock: { deviceAt: createdAt, shareMinusDeviceMs: null },
    packVersion: 1,
    content: contentOf(outletId, weekOn),
  }
  const packed = brotliCompressSync(JSON.stringify(payload), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
  const signature = sign(null, signedBytes('cs1', packed), key)
  const bytes = encodeEnvelope({ type: 'cs1', kid: device.deviceId, enc: 'br', payload: packed, signature })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const path = pathOf({ type: 'cs1', ownerId: outletId, deviceId: device.deviceId, seq, sha256, createdAt })
  return { path, bytes, head: { seq, sha256 } }
}

/** `lead` gets a device too: whoever reads the region. */
export const generateRegion = (
  folder: string,
  outlets: number,
  weeks: number,
  lead: { readonly actor: Actor; readonly device: Device },
): GeneratedRegion => {
  const writers = Array.from({ length: outlets }, (_, at) => writerOf(at))
  const founder = createFounder(firstAt)
  const registry: Registry = {
    fmt: 1,
    organisation: { organisationId: testProfile.organisationId, name: 'Pools' },
    regions: [{ regionId: id(regionId), name: 'South' }],
    outlets: writers.map(({ outletId }) => testOutlet(outletId)),
    actors: [founder.actor, ...writers.map(managerOf), lead.actor],
    devices: [founder.device, ...writers.map(({ device }) => device), lead.device],
    invitations: [],
  }
  let files = 0
  const made = new Set<string>()
  const addWeek = (count = outlets): void => {
    for (const writer of writers.slice(0, count)) {
      const { path, bytes, head } = fileOf(writer)
      const file = join(folder, path)
      if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true })
      made.add(dirname(file))
      writeFileSync(file, bytes)
      writer.head = head
      files += 1
    }
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'share.json'), encodeMarker(testProfile.shareId, firstAt))
  const rootSha256 = foundRules(folder, founder, registry)
  founder.dispose()
  for (let week = 0; week < weeks; week += 1) addWeek()
  return { folder, registry, rootSha256, files: () => files, addWeek }
}
