import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { roles } from '#shared/people/permissions.ts'
import { codeFromSecret, encodeInvitation, parseInvitation, type InvitationText } from '#shared/sync/enrolment.ts'

const codeText = fc.stringMatching(/^[0-9a-f]{64}$/).map(codeFromSecret)
const invitationText: fc.Arbitrary<InvitationText> = fc.record({
  v: fc.constant(2 as const),
  organisationId: fc.constant(id<'Organisation'>('organisation')),
  name: fc.string({ minLength: 1, maxLength: 80 }).map((name) => name.toWellFormed()),
  shareId: fc.constant(id<'Share'>('sharesharesh')),
  rootSha256: fc.constant('ab'.repeat(32)),
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

  it('refuses what pins no root, and anything else', () => {
    const [given] = fc.sample(invitationText, 1)
    for (const rootSha256 of ['', 'AB'.repeat(32), 'ab'.repeat(31)]) {
      expect(parseInvitation(encodeInvitation({ ...given!, rootSha256 })).ok).toBe(false)
    }
    for (const text of ['', 'hello world', 'plumbline..aaaaaa', 'plumbline.e30.aaaaaa']) {
      expect(parseInvitation(text).ok).toBe(false)
    }
  })
})
