import { describe, expect, it } from 'vitest'
import { utf8ToBytes } from '#shared/sync/bytes.ts'
import { parsePayload } from '#shared/sync/schema/payload.ts'
import { registrySchema } from '#shared/sync/schema/registry.ts'
import { createHousePack } from '#backend/packs/housePack.ts'
import { id } from '#shared/kernel/ids.ts'
import { testOutlet, testPack, testRegistry } from '#test/support/testOrganisation.ts'

/** A draft as an admin shows it: the largest thing that a file holds. */
const shows = (draft: object) => ({
  type: 'proposal',
  proposal: { digest: 'a'.repeat(64), draft, note: '', actorId: 'ada', proposedAt: 5 },
})
const payload = {
  fmt: 1,
  minReader: 1,
  shareId: 'sharesharesh',
  ownerId: 'ada',
  deviceId: 'abcdefghijklm',
  seq: 1,
  prev: null,
  createdAt: 5,
  clock: { deviceAt: 5, shareMinusDeviceMs: null },
  packVersion: 1,
  content: shows(testPack()),
}
const parse = (value: unknown) => parsePayload(utf8ToBytes(JSON.stringify(value)))

describe('a payload', () => {
  it('is read as written, unknown members included', () => {
    const given = { ...payload, weather: 'mild', clock: { ...payload.clock, source: 'ntp' } }
    expect(parse(given)).toEqual({ ok: true, value: given })
  })

  it.each(Object.keys(payload))('is damaged without %s', (key) => {
    expect(parse({ ...payload, [key]: undefined })).toEqual({ ok: false, error: 'damaged' })
  })

  it.each([
    ['a number that is a text', { seq: '1' }],
    ['number 0', { seq: 0 }],
    ['a link that is no digest', { prev: 'abc' }],
    ['an id with a slash', { deviceId: 'a/b' }],
    ['a content of an unknown type', { content: { type: 'poem', text: '' } }],
    [
      'a rule without severity',
      { content: shows({ ...testPack(), rules: [{ ...testPack().rules[0], severity: 'mild' }] }) },
    ],
    ['a pack with a member that nobody knows', { content: shows({ ...testPack(), exempt: ['nordbad'] }) }],
    ['a day that does not exist', { content: shows(testPack({ effectiveOn: '2026-02-30' })) }],
  ])('is damaged with %s', (_, over) => {
    expect(parse({ ...payload, ...over })).toEqual({ ok: false, error: 'damaged' })
  })

  it('asks for an update where it says so, however strange the rest', () => {
    expect(parse({ fmt: 2, minReader: 1, all: 'new' })).toEqual({ ok: false, error: 'newerFormat' })
    expect(parse({ ...payload, minReader: 3 })).toEqual({ ok: false, error: 'newerFormat' })
  })

  it('takes the house pack and a registry as they are', () => {
    const pack = createHousePack({
      organisationId: id('organisation'),
      publishedAt: 1,
      effectiveOn: '2026-03-16',
      publishedBy: 'Ada',
    })
    expect(parse({ ...payload, content: shows(pack) })).toMatchObject({ ok: true })
    const registry = testRegistry([testOutlet('nordbad')])
    expect(registrySchema.parse(registry)).toEqual(registry)
  })
})
