import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { roles } from '#shared/people/permissions.ts'
import { deviceIdOf } from '#shared/sync/deviceId.ts'
import {
  admit,
  codeDigestOf,
  codeFromSecret,
  encodeInvitation,
  parseInvitation,
  proofOf,
  type InvitationText,
} from '#shared/sync/enrolment.ts'
import type { Enrolment } from '#shared/sync/judge.ts'
import type { Registry } from '#shared/sync/model.ts'
import { manager, testOutlet, testRegistry } from '#test/support/testOrganisation.ts'

const publicKey = 'ab'.repeat(32)
const codeText = fc.stringMatching(/^[0-9a-f]{64}$/).map(codeFromSecret)
const invitationText: fc.Arbitrary<InvitationText> = fc.record({
  v: fc.constant(1 as const),
  organisationId: fc.constant(id<'Organisation'>('organisation')),
  name: fc.string({ minLength: 1, maxLength: 80 }).map((name) => name.toWellFormed()),
  shareId: fc.constant(id<'Share'>('sharesharesh')),
  organisationDeviceId: fc.constant(deviceIdOf(publicKey)),
  organisationPublicKey: fc.constant(publicKey),
  code: codeText,
  actor: fc.record({
    actorId: fc.constant(id<'Actor'>('mia')),
    name: fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }).map((name) => name.slice(0, 400).toWellFormed()),
    role: fc.constantFrom(...roles),
    outletIds: fc.array(fc.constant(id<'Outlet'>('nordbad')), { maxLength: 3 }),
    regionIds: fc.array(fc.constant(id<'Region'>('south')), { maxLength: 3 }),
  }),
})

describe('an invitation', () => {
  it('survives mail: the text leads back to what was meant, with line breaks too', () => {
    fc.assert(
      fc.property(invitationText, fc.nat(), (given, at) => {
        const line = encodeInvitation(given)
        const cut = at % line.length
        expect(parseInvitation(line)).toEqual({ ok: true, value: given })
        expect(parseInvitation(` ${line.slice(0, cut)}\r\n${line.slice(cut)}\n`)).toEqual({ ok: true, value: given })
      }),
    )
  })

  it('notices every single wrong character', () => {
    fc.assert(
      fc.property(invitationText, fc.nat(), fc.constantFrom('a', 'B', '7', '_', '!'), (given, at, wrong) => {
        const line = encodeInvitation(given)
        const cut = at % line.length
        fc.pre(line[cut] !== wrong)
        const typo = `${line.slice(0, cut)}${wrong}${line.slice(cut + 1)}`
        expect(parseInvitation(typo)).toEqual({ ok: false, error: 'badInvitation' })
      }),
    )
  })

  it('refuses a key that is not the named device, and anything else', () => {
    const [given] = fc.sample(invitationText, 1)
    const swapped = encodeInvitation({ ...given!, organisationPublicKey: 'cd'.repeat(32) })
    expect(parseInvitation(swapped).ok).toBe(false)
    for (const text of ['', 'hello world', 'plumbline..aaaaaa', 'plumbline.e30.aaaaaa']) {
      expect(parseInvitation(text).ok).toBe(false)
    }
  })
})

describe('admission', () => {
  const code = codeFromSecret('42'.repeat(32))
  const deviceId = deviceIdOf(publicKey)
  const open: Registry = {
    ...testRegistry([testOutlet('nordbad')]),
    actors: [],
    invitations: [{ codeDigest: codeDigestOf(code), actor: manager, createdAt: 1, usedBy: null }],
  }
  const request = (over: Partial<Enrolment['content']> = {}): Enrolment => ({
    deviceId,
    content: { type: 'enrolment', publicKey, proof: proofOf(code, deviceId), codeDigest: codeDigestOf(code), ...over },
  })
  const again = () => code

  it('adds device and actor, and closes the invitation', () => {
    const next = admit(open, request({ name: 'Mia M.' }), again, 5)
    expect(next?.devices).toEqual([
      { deviceId, publicKey, actorId: manager.actorId, admittedAt: 5, revokedAfterSeq: null },
    ])
    expect(next?.actors).toEqual([{ ...manager, name: 'Mia M.' }])
    expect(next?.invitations[0]?.usedBy).toBe(deviceId)
    expect(next && admit(next, request(), again, 6)).toBeNull()
  })

  it('lets nobody else in with the code of an invitation that was used', () => {
    const used = admit(open, request(), again, 5)
    const otherKey = 'ef'.repeat(32)
    const otherId = deviceIdOf(otherKey)
    const second = {
      deviceId: otherId,
      content: { ...request().content, publicKey: otherKey, proof: proofOf(code, otherId) },
    }
    expect(admit(open, second, again, 6)).not.toBeNull()
    expect(used && admit(used, second, again, 6)).toBeNull()
  })

  it('refuses another code, the proof of another device, and an unknown invitation', () => {
    const other = codeFromSecret('43'.repeat(32))
    expect(admit(open, request({ proof: proofOf(other, deviceId) }), again, 5)).toBeNull()
    expect(admit(open, request({ proof: proofOf(code, id('otherdevice')) }), again, 5)).toBeNull()
    expect(admit(open, request({ codeDigest: codeDigestOf(other) }), again, 5)).toBeNull()
    expect(admit(open, request(), () => other, 5)).toBeNull()
  })
})
