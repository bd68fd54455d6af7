import { describe, expect, it } from 'vitest'
import { api } from '#shared/contract/api.ts'
import { gone } from '#test/support/changedAt.ts'
import { dateCases, idCases, inputCases, listCases, sentenceCases, wholeCases } from '#test/support/inputCases.ts'

describe('comparing', () => {
  inputCases('compare.map', { regionId: 'south', toWeekOn: '2026-03-16', weeks: 4 }, [
    ['regionId', gone, 'fits'],
    ['regionId', null, 'refused'],
    ...idCases('regionId'),
    ['toWeekOn', gone, 'fits'],
    ...dateCases('toWeekOn'),
    ...wholeCases('weeks', 1, 52),
  ])
  inputCases('compare.cell', { outletId: 'nordbad', ruleId: 'rest', toWeekOn: '2026-03-16', weeks: 4 }, [
    ['outletId', gone, 'refused'],
    ['ruleId', gone, 'refused'],
    ...idCases('ruleId'),
    ...wholeCases('weeks', 1, 52),
  ])
  inputCases('compare.week', { outletId: 'nordbad', weekOn: '2026-03-16' }, [
    ['outletId', gone, 'refused'],
    ...dateCases('weekOn'),
  ])

  it('looks at four weeks unless told otherwise', () => {
    expect(api['compare.map'].input.parse({})).toEqual({ weeks: 4 })
    expect(api['compare.cell'].input.parse({ outletId: 'o', ruleId: 'r' })).toMatchObject({ weeks: 4 })
  })
})

describe('deciding', () => {
  const decide = {
    requestDigest: 'ab'.repeat(32),
    verdict: 'approved',
    reason: 'Only for the gala',
  } as const
  inputCases('requests.decide', decide, [
    ['requestDigest', 'AB'.repeat(32), 'refused'],
    ['requestDigest', 'ab'.repeat(31), 'refused'],
    ['requestDigest', `${'ab'.repeat(32)}\n`, 'refused'],
    ['verdict', 'refused', 'fits'],
    ['verdict', 'later', 'refused'],
    ...sentenceCases('reason'),
    ['reason', gone, 'refused'],
  ])
})

describe('the share', () => {
  inputCases('share.choose', { folder: '/mnt/share' }, [
    ['folder', 'x'.repeat(1_000), 'fits'],
    ['folder', 'x'.repeat(1_001), 'refused'],
    ['folder', '   ', 'refused'],
  ])
  inputCases('share.retention', { outletId: 'nordbad' }, [
    ['outletId', gone, 'refused'],
    ['outletId', '../x', 'refused'],
  ])
  inputCases('share.verifyResult', { jobId: 'j' }, [['jobId', 7, 'refused']])
  inputCases('share.check', { folder: '/mnt/share' }, [
    ['folder', 'x'.repeat(1_000), 'fits'],
    ['folder', 'x'.repeat(1_001), 'refused'],
    ['folder', ' ', 'refused'],
  ])
  inputCases('share.checkResult', { jobId: 'j' }, [['jobId', null, 'refused']])

  it.each(['share.status', 'share.sync', 'share.verify', 'devices.list', 'compare.silence', 'requests.list'] as const)(
    '%s asks for nothing, and keeps nothing that is sent along',
    (method) => {
      expect(api[method].input.parse({ outletId: 'x' })).toEqual({})
      expect(api[method].input.safeParse(null).success).toBe(false)
      expect(api[method].input.safeParse([]).success).toBe(false)
    },
  )
})

describe('importing', () => {
  const run = {
    kind: 'shifts' as const,
    content: 'TmFtZQ==',
    outletId: 'nordbad',
    mapping: { person: 0, start: 3 },
    dryRun: true,
    acceptPartial: false,
  }
  inputCases('imports.run', run, [
    ['kind', 'people', 'fits'],
    ['kind', 'demand', 'fits'],
    ['kind', 'rules', 'refused'],
    ['content', 'x'.repeat(4_800_000), 'fits'],
    ['content', 'x'.repeat(4_800_001), 'refused'],
    ['outletId', gone, 'fits'],
    ['mapping', {}, 'fits'],
    ['mapping', { ['x'.repeat(60)]: 0 }, 'fits'],
    ['mapping', { ['x'.repeat(61)]: 0 }, 'refused'],
    ...wholeCases('mapping.person', 0, 500),
    ['dryRun', gone, 'refused'],
    ['dryRun', 'false', 'refused'],
    ['acceptPartial', gone, 'refused'],
  ])
  inputCases('imports.preview', { kind: 'people', content: '' }, [
    ['outletId', 'nordbad', 'fits'],
    ['content', gone, 'refused'],
  ])
})

describe('setting up', () => {
  const outlet = {
    name: 'Nordbad',
    region: 'South',
    format: 'pool',
    country: 'DE',
    timeZone: 'Europe/Berlin',
    roles: ['guard'],
  }
  const create = {
    name: 'Pools',
    adminName: 'Ada',
    shareFolder: '/mnt/share',
    regions: [{ name: 'South' }],
    outlets: [outlet],
  }
  inputCases('setup.createOrganisation', create, [
    ...sentenceCases('name'),
    ...sentenceCases('adminName'),
    ['shareFolder', ' ', 'refused'],
    ...listCases('regions', { name: 'South' }, 1, 50),
    ...listCases('outlets', outlet, 0, 500),
    ...sentenceCases('outlets.0.name'),
    ['outlets.0.country', 'de', 'refused'],
    ['outlets.0.country', 'DEU', 'refused'],
    ['outlets.0.timeZone', '', 'refused'],
    ['outlets.0.timeZone', 'x'.repeat(61), 'refused'],
    ...listCases('outlets.0.roles', 'guard', 1, 10),
  ])
  inputCases('setup.join', { invitation: 'plumbline.x', shareFolder: '/mnt/share', name: 'Mia' }, [
    ['invitation', 'x'.repeat(10), 'fits'],
    ['invitation', 'x'.repeat(9), 'refused'],
    ['invitation', 'x'.repeat(4_000), 'fits'],
    ['invitation', 'x'.repeat(4_001), 'refused'],
    ...sentenceCases('name'),
  ])
  inputCases('setup.invite', { name: 'Mia', role: 'manager', outletIds: [], regionIds: [] }, [
    ['role', 'lead', 'fits'],
    ['role', 'auditor', 'fits'],
    // the organisation has one admin, who holds its key
    ['role', 'admin', 'fits'],
    ['role', 'owner', 'refused'],
    ['outletIds', ['a b'], 'refused'],
    ['regionIds', gone, 'refused'],
  ])
  inputCases('setup.demo', { seed: 42 }, [['seed', gone, 'fits'], ...wholeCases('seed', 0, 999_999)])
  inputCases('setup.openFolder', { folder: '/data' }, [['folder', '', 'refused']])
  inputCases('session.switchActor', { actorId: 'mia' }, idCases('actorId'))
  inputCases('backups.restore', { file: '2026-03-16.db' }, [
    ['file', '', 'refused'],
    ['file', 'x'.repeat(300), 'fits'],
    ['file', 'x'.repeat(301), 'refused'],
  ])
  inputCases('jobs.get', { jobId: 'j' }, [['jobId', gone, 'refused']])
  inputCases('jobs.cancel', { jobId: 'j' }, [['jobId', null, 'refused']])
})
