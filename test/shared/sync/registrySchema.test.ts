import { describe, expect, it } from 'vitest'
import { roles } from '#shared/people/permissions.ts'
import { registrySchema } from '#shared/sync/schema/registry.ts'
import { changedAt, gone } from '#test/support/changedAt.ts'
import { dateCases, idCases, shapeCases, wholeCases, type InputCase } from '#test/support/inputCases.ts'
import { admin, manager, testOutlet, testRegistry } from '#test/support/testOrganisation.ts'

const facts = {
  regionId: 'south',
  name: 'Nordbad',
  format: 'pool',
  openings: [{ weekday: 6, fromMinute: 600, toMinute: 1_080 }],
  holidays: ['2026-12-25'],
  roles: ['guard'],
}
/** A registry with one of everything. */
const registry = {
  ...testRegistry([testOutlet('nordbad', { holidays: ['2026-04-03'] })]),
  actors: [manager, admin],
  devices: [
    { deviceId: 'dev', publicKey: 'ab'.repeat(32), actorId: 'mia', admittedAt: 1, revokedAfterSeq: 7 },
    { deviceId: 'old', publicKey: 'cd'.repeat(32), actorId: 'mia', admittedAt: 1, revokedAfterSeq: null },
  ],
  invitations: [{ codeDigest: 'a'.repeat(64), actor: manager, createdAt: 1, usedBy: 'dev' }],
  outletChanges: [{ outletId: 'nordbad', changedAt: 5, changedBy: 'ada', before: facts, after: { name: 'Südbad' } }],
}
const shapes = (about: string, cases: readonly InputCase[]): void => {
  describe(about, () => {
    shapeCases('a registry', registrySchema, registry, cases)
  })
}
const fits = (value: unknown): boolean => registrySchema.safeParse(value).success
const textCases = (path: string): readonly InputCase[] => [
  [path, '', 'fits'],
  [path, 'x'.repeat(2_000), 'fits'],
  [path, 'x'.repeat(2_001), 'refused'],
  [path, null, 'refused'],
]
/** 64 digits, in small letters only: one thing has one name. */
const hexCases = (path: string): readonly InputCase[] => [
  [path, '0123456789abcdef'.repeat(4), 'fits'],
  [path, 'AB'.repeat(32), 'refused'],
  [path, 'a'.repeat(63), 'refused'],
  [path, 'a'.repeat(65), 'refused'],
  [path, 'g'.repeat(64), 'refused'],
]
const openingCases = (path: string): readonly InputCase[] => [
  ...wholeCases(`${path}.weekday`, 1, 7),
  ...wholeCases(`${path}.fromMinute`, 0, 2_880),
  ...wholeCases(`${path}.toMinute`, 0, 2_880),
]

shapes('the organisation and its regions', [
  ['fmt', 2, 'refused'],
  ...idCases('organisation.organisationId'),
  ...textCases('organisation.name'),
  ...idCases('regions.0.regionId'),
  ...textCases('regions.0.name'),
  ['regions', [], 'fits'],
])

shapes('an outlet', [
  ['outlets', [], 'fits'],
  ...idCases('outlets.0.outletId'),
  ...idCases('outlets.0.regionId'),
  ...textCases('outlets.0.name'),
  ...textCases('outlets.0.format'),
  ...textCases('outlets.0.roles.0'),
  ['outlets.0.country', 'FI', 'fits'],
  ['outlets.0.country', 'fi', 'refused'],
  ['outlets.0.country', 'FIN', 'refused'],
  ['outlets.0.timeZone', 'Europe/Helsinki', 'fits'],
  ['outlets.0.timeZone', '', 'refused'],
  ['outlets.0.timeZone', 'x'.repeat(61), 'refused'],
  ...dateCases('outlets.0.holidays.0'),
  ...openingCases('outlets.0.openings.0'),
])

shapes('a person who acts', [
  ...idCases('actors.0.actorId'),
  ...textCases('actors.0.name'),
  ...roles.map((role): InputCase => ['actors.0.role', role, 'fits']),
  ['actors.0.role', 'owner', 'refused'],
  ['actors.0.role', 'Admin', 'refused'],
  ['actors.0.outletIds', [], 'fits'],
  ['actors.0.outletIds', 'nordbad', 'refused'],
  ...idCases('actors.0.outletIds.0'),
  ['actors.1.regionIds', ['south', 'north'], 'fits'],
  ['actors.1.regionIds', ['../south'], 'refused'],
])

shapes('a device', [
  ...idCases('devices.0.deviceId'),
  ...hexCases('devices.0.publicKey'),
  ...idCases('devices.0.actorId'),
  ['devices.0.admittedAt', 0.5, 'refused'],
  ['devices.0.revokedAfterSeq', null, 'fits'],
  // revoked before its first file: nothing of it counts
  ['devices.0.revokedAfterSeq', 0, 'fits'],
  ['devices.0.revokedAfterSeq', -1, 'refused'],
  ['devices.0.revokedAfterSeq', gone, 'refused'],
])

shapes('an open invitation', [
  ...hexCases('invitations.0.codeDigest'),
  ['invitations.0.actor.role', 'owner', 'refused'],
  ['invitations.0.actor', 'mia', 'refused'],
  ['invitations.0.createdAt', '1', 'refused'],
  ['invitations.0.usedBy', null, 'fits'],
  ['invitations.0.usedBy', 'a b', 'refused'],
])

shapes('a change of an outlet', [
  ['outletChanges', gone, 'fits'],
  ['outletChanges', [], 'fits'],
  ['outletChanges', null, 'refused'],
  ...idCases('outletChanges.0.outletId'),
  ...idCases('outletChanges.0.changedBy'),
  ['outletChanges.0.changedAt', 1.5, 'refused'],
  ...['before', 'after'].flatMap((side): readonly InputCase[] => [
    [`outletChanges.0.${side}`, {}, 'fits'],
    [`outletChanges.0.${side}`, gone, 'refused'],
    [`outletChanges.0.${side}.name`, 7, 'refused'],
    [`outletChanges.0.${side}.regionId`, '../north', 'refused'],
    [`outletChanges.0.${side}.holidays`, ['2026-02-30'], 'refused'],
    [`outletChanges.0.${side}.openings`, [{ weekday: 8, fromMinute: 0, toMinute: 1 }], 'refused'],
    [`outletChanges.0.${side}.roles`, 'guard', 'refused'],
  ]),
  ...Object.keys(facts).map((member): InputCase => [`outletChanges.0.before.${member}`, gone, 'fits']),
  ...openingCases('outletChanges.0.before.openings.0'),
])

describe('a registry of a later version', () => {
  it.each([
    '',
    'organisation',
    'regions.0',
    'outlets.0',
    'outlets.0.openings.0',
    'actors.0',
    'devices.0',
    'invitations.0',
    'outletChanges.0',
    'outletChanges.0.before',
  ])('keeps what this one does not know: %s', (place) => {
    const more = changedAt(registry, place === '' ? 'colour' : `${place}.colour`, 'blue')
    expect(registrySchema.parse(more)).toEqual(more)
  })

  it.each(['regions', 'outlets', 'actors', 'devices', 'invitations'])('always says its %s', (member) => {
    expect([fits(changedAt(registry, member, gone)), fits(changedAt(registry, member, null))]).toEqual([false, false])
  })
})
