import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { verifySignature } from '#backend/keys/keyFiles.ts'
import { decompress } from '#backend/share/compression.ts'
import { digestOfBytes } from '#shared/kernel/digest.ts'
import { id } from '#shared/kernel/ids.ts'
import { utf8ToBytes } from '#shared/sync/bytes.ts'
import { deviceIdOf } from '#shared/sync/deviceId.ts'
import { encodeEnvelope, signedBytes } from '#shared/sync/envelope.ts'
import { authenticate, decisionStands, followsHead, headOf, refusedFile, type Trust } from '#shared/sync/judge.ts'
import { refusals, type ApprovalContent, type Device, type Payload } from '#shared/sync/model.ts'
import { pathOf } from '#shared/sync/paths.ts'
import type { Actor } from '#shared/people/permissions.ts'
import { testOutlet, testProfile, testRegistry } from '#test/support/testOrganisation.ts'

const newKey = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex')
  return { privateKey, publicKey: raw, deviceId: deviceIdOf(raw) }
}
const own = newKey()
const stranger = newKey()
const createdAt = Date.UTC(2026, 2, 16)

/** All that can be wrong with one file; each member is put right in turn. */
interface Case {
  readonly path: string | null
  readonly file: Uint8Array | null
  readonly cut: number
  readonly kid: string
  readonly registered: boolean
  readonly role: Actor['role']
  readonly revokedAfterSeq: number | null
  readonly key: KeyObject
  readonly text: string | null
  readonly fmt: number
  readonly shareId: string
}
const right: Case = {
  path: null,
  file: null,
  cut: 0,
  kid: own.deviceId,
  registered: true,
  role: 'manager',
  revokedAfterSeq: null,
  key: own.privateKey,
  text: null,
  fmt: 1,
  shareId: testProfile.shareId,
}
const payloadOf = ({ fmt, shareId }: Case) => ({
  fmt,
  minReader: 1,
  shareId,
  ownerId: 'nordbad',
  deviceId: own.deviceId,
  seq: 3,
  prev: 'b'.repeat(64),
  createdAt,
  clock: { deviceAt: createdAt, shareMinusDeviceMs: 250 },
  packVersion: 4,
  content: { type: 'report', report: { outletId: 'nordbad', week: null, overrides: [] } },
})
const ask = (given: Case) => {
  const stored = Uint8Array.from(brotliCompressSync(given.text ?? JSON.stringify(payloadOf(given))))
  const signature = Uint8Array.from(sign(null, signedBytes('cs1', stored), given.key))
  const bytes = given.file ?? encodeEnvelope({ type: 'cs1', kid: given.kid, enc: 'br', payload: stored, signature })
  const place = { type: 'cs1', ownerId: 'nordbad', deviceId: own.deviceId, seq: 3, createdAt } as const
  const path = given.path ?? pathOf({ ...place, sha256: digestOfBytes(bytes) })
  const actor: Actor = { actorId: id('mia'), name: 'Mia', role: given.role, outletIds: [id('nordbad')], regionIds: [] }
  const { publicKey, deviceId } = own
  const device: Device = {
    deviceId,
    publicKey,
    actorId: id('mia'),
    admittedAt: 0,
    revokedAfterSeq: given.revokedAfterSeq,
  }
  const registry = {
    ...testRegistry([testOutlet('nordbad')]),
    actors: [actor],
    devices: given.registered ? [device] : [],
  }
  const trust: Trust = { ...testProfile, registry }
  const found = { path, bytes: bytes.subarray(0, bytes.length - given.cut), young: true }
  return authenticate({ verify: verifySignature, decompress }, trust, found)
}
const answer = (given: Case): string => {
  const judged = ask(given)
  return judged.ok ? 'ok' : judged.error
}

describe('the questions to a file', () => {
  it('are asked in their order: of many faults the first is named', () => {
    let given: Case = {
      path: 'outlets/nordbad/NOT-OURS.cs1',
      file: new Uint8Array(1_048_600),
      cut: 10,
      kid: stranger.deviceId,
      registered: false,
      role: 'auditor',
      revokedAfterSeq: 2,
      key: stranger.privateKey,
      text: '{"fmt":1,',
      fmt: 2,
      shareId: 'othersharing',
    }
    const steps: readonly (readonly [string, keyof Case])[] = [
      ['foreign', 'path'],
      ['damaged', 'file'],
      ['later', 'cut'],
      ['foreign', 'kid'],
      ['unknownDevice', 'registered'],
      ['foreign', 'role'],
      ['revoked', 'revokedAfterSeq'],
      ['damaged', 'key'],
      ['damaged', 'text'],
      ['newerFormat', 'fmt'],
      ['foreign', 'shareId'],
    ]
    for (const [refusal, fault] of steps) {
      expect([fault, answer(given)]).toEqual([fault, refusal])
      given = { ...given, [fault]: right[fault] }
    }
    expect(answer(given)).toBe('ok')
  })

  it('have one fault each', () => {
    expect(answer(right)).toBe('ok')
    expect(answer({ ...right, revokedAfterSeq: 3 })).toBe('ok')
    expect(answer({ ...right, role: 'lead' })).toBe('foreign')
    expect(answer({ ...right, key: stranger.privateKey })).toBe('damaged')
    expect(answer({ ...right, file: utf8ToBytes('hello') })).toBe('damaged')
  })

  it('leave the head of the chain', () => {
    const judged = ask(right)
    if (!judged.ok) throw new Error(judged.error)
    const { sha256 } = judged.value
    const head = { deviceId: own.deviceId, type: 'cs1', ownerId: 'nordbad', seq: 3, sha256, createdAt, packVersion: 4 }
    expect(headOf(judged.value)).toEqual({ ...head, clockOffMs: 250 })
  })
})

describe('order', () => {
  const at = (seq: number, prev: string | null) => {
    const judged = ask(right)
    if (!judged.ok) throw new Error(judged.error)
    const payload: Payload = { ...judged.value.payload, seq, prev }
    return (head: { seq: number; sha256: string } | null) => {
      const follows = followsHead(head, { ...judged.value, payload })
      return follows.ok ? 'ok' : follows.error
    }
  }
  const head = { seq: 2, sha256: 'b'.repeat(64) }

  it('is number and link', () => {
    expect(at(1, null)(null)).toBe('ok')
    expect(at(3, head.sha256)(head)).toBe('ok')
    expect(at(1, head.sha256)(null)).toBe('fork')
    expect(at(3, 'c'.repeat(64))(head)).toBe('fork')
    expect(at(3, null)(head)).toBe('fork')
    expect(at(2, head.sha256)(head)).toBe('fork')
    expect(at(4, head.sha256)(head)).toBe('gap')
    expect(at(2, null)(null)).toBe('gap')
  })
})

describe('an answer to a request', () => {
  const lead: Actor = { actorId: id('lea'), name: 'Lea', role: 'lead', outletIds: [], regionIds: [id('south')] }
  const registry = { ...testRegistry([testOutlet('nordbad')]), actors: [lead] }
  const decision = {
    requestDigest: 'a'.repeat(64),
    verdict: 'approved',
    reason: 'x',
    actorId: lead.actorId,
    decidedAt: 1,
  } as const
  const content: ApprovalContent = {
    type: 'decision',
    outletId: id('nordbad'),
    regionId: id('south'),
    requestFile: 'a'.repeat(64),
    packVersion: 1,
    decision,
  }

  it('counts from a lead of the region in which the outlet lies', () => {
    expect(decisionStands(content, registry)).toBe(true)
    expect(decisionStands(content, null)).toBe(false)
    expect(decisionStands({ ...content, regionId: id('north') }, registry)).toBe(false)
    expect(decisionStands({ ...content, outletId: id('nowhere') }, registry)).toBe(false)
    expect(decisionStands(content, { ...registry, actors: [{ ...lead, role: 'manager' }] })).toBe(false)
    expect(decisionStands(content, { ...registry, actors: [{ ...lead, regionIds: [] }] })).toBe(false)
    expect(decisionStands(content, { ...registry, outlets: [testOutlet('nordbad', { regionId: id('north') })] })).toBe(
      false,
    )
  })
})

describe('a refusal', () => {
  it('names file, owner, device, number and next step', () => {
    const path = 'outlets/nordbad/abcdefghijklm/2026-03/0000000042-aaaaaaaaaaaaaaaa.cs1'
    expect(refusedFile(path, 'gap')).toEqual({
      path,
      refusal: 'gap',
      ownerId: 'nordbad',
      deviceId: 'abcdefghijklm',
      seq: 42,
      nextStep: 'askOwner',
    })
    for (const refusal of refusals) expect(refusedFile('outlets/x/y', refusal).nextStep).toMatch(/^\w+$/)
  })
})

describe('a file whose writer may sign, but whose words belong elsewhere', () => {
  const saying = (over: object) => ask({ ...right, text: JSON.stringify({ ...payloadOf(right), ...over }) })
  const reporting = (report: object) => saying({ content: { type: 'report', report } })
  const override = {
    overrideId: 'o1',
    outletId: 'nordbad',
    ruleId: 'rest',
    parameter: 'minimum',
    value: 640,
    category: 'waiver',
    reason: 'gala',
    authorId: 'mia',
    requestedAt: 1,
    fromOn: '2026-03-16',
    untilOn: '2026-03-20',
    band: 'free',
    decision: null,
    withdrawnAt: null,
    outcome: null,
  }

  it('is right as it stands, with an override of its outlet', () => {
    expect(saying({})).toMatchObject({ ok: true })
    expect(reporting({ outletId: 'nordbad', week: null, overrides: [override] })).toMatchObject({ ok: true })
  })

  it.each([
    ['another device', { deviceId: stranger.deviceId }],
    ['another outlet', { ownerId: 'suedbad' }],
    ['another number', { seq: 4 }],
    ['another share', { shareId: 'othershare' }],
    [
      'a content of another kind of file',
      {
        content: {
          type: 'enrolment',
          publicKey: stranger.publicKey,
          proof: 'a'.repeat(64),
          codeDigest: 'b'.repeat(64),
        },
      },
    ],
  ])('is foreign with %s inside', (_, over) => {
    expect(saying(over)).toEqual({ ok: false, error: 'foreign' })
  })

  it('is foreign with a report or an override of another outlet inside', () => {
    expect(reporting({ outletId: 'suedbad', week: null, overrides: [] })).toEqual({ ok: false, error: 'foreign' })
    const overrides = [override, { ...override, outletId: 'suedbad' }]
    expect(reporting({ outletId: 'nordbad', week: null, overrides })).toEqual({ ok: false, error: 'foreign' })
  })
})
