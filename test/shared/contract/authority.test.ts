import { describe, expect, it } from 'vitest'
import { api, type Method } from '#shared/contract/api.ts'
import { authority } from '#shared/contract/authority.ts'
import { id } from '#shared/kernel/ids.ts'
import { may, roles, type Actor, type Role } from '#shared/people/permissions.ts'

/** Someone of each role who looks after one outlet or region. */
const actorOf = (role: Role): Actor => ({
  actorId: id(role),
  name: role,
  role,
  outletIds: role === 'manager' ? [id('own')] : [],
  regionIds: role === 'lead' ? [id('own')] : [],
})
const letters: Readonly<Record<Role, string>> = { admin: 'A', lead: 'L', manager: 'M', auditor: 'U' }
const methods = Object.keys(api) as readonly Method[]

/** Letters of those whom the door lets pass; `*` for people without a role too: the first run has nobody yet. */
const passes = (method: Method): string => {
  const action = authority[method]
  if (action === 'anyone') return '*'
  return roles.map((role) => (may(actorOf(role), action) ? letters[role] : '-')).join('')
}

/** Admin, Lead, Manager, aUditor. */
const table = `
  session.get            *     session.switchActor    *
  keys.status            *     keys.unlock            *
  keys.setPassphrase     ALMU
  setup.demo             *     setup.createOrganisation *
  setup.join             *     setup.openFolder       *
  setup.invite           AL--
  jobs.get               *     jobs.cancel            *
  backups.create         ALMU  backups.list           ALMU
  backups.restore        *     backups.takeOver       ALMU
  roster.weeks           --M-  roster.open            --M-
  roster.edit            --M-  roster.undo            --M-
  roster.redo            --M-  roster.copyLastWeek    --M-
  roster.confirmLeaving  --M-
  roster.check           --M-  roster.publish         --M-
  overrides.list         --M-  overrides.save         --M-
  overrides.withdraw     --M-  overrides.close        --M-
  people.list            --M-  people.save            --M-
  people.traces          --M-  people.erase           --M-
  compare.map            AL-U  compare.cell           AL-U
  compare.week           AL-U  compare.silence        AL-U
  compare.export         AL-U  compare.exportResult   AL-U
  requests.list          AL-U  requests.decide        -L--
  share.check            *     share.checkResult      *
  share.access           *     share.saveAccess       *
  share.status           ALMU  share.choose           ALMU
  share.sync             ALMU  share.verify           ALMU
  share.verifyResult     ALMU  share.evidence         ALMU
  share.evidenceFile     ALMU  share.audit            ALMU
  inspect.preview        ALMU  inspect.export         ALMU
  share.lastAudit        ALMU  share.voided           ALMU
  share.checkpoint       --M-
  share.retention        ALMU
  share.retire           --M-
  devices.list           ALMU  devices.requests       AL--
  devices.setPolicy      A---  devices.saveRecoveryKey A---
  devices.removeRecoveryKey A--- devices.restoreRecoveryKey A---
  devices.admit          AL--  devices.refuse         AL--
  devices.withdraw       AL--  devices.revoke         AL--
  devices.invite         AL--  devices.replace        AL--
  rules.catalogue        ALMU  rules.pack             ALMU
  rules.draft            A---  rules.editDraft        A---
  rules.undoDraft        A---  rules.discardDraft     A---
  rules.redoDraft        A---
  rules.replay           A---  rules.replayResult     A---
  rules.testDraft        A---  rules.publish          A---
  imports.preview        ALMU  imports.run            ALMU
  imports.result         ALMU  roster.rulesEffect     --M-
  tables.preview         A---  tables.take            A---
  tables.export          A---
  rules.starterPacks     A---  rules.starterPack      A---
  rules.adopt            A---  rules.preset           ALMU
  reviews.list           A---  reviews.propose        A---
  reviews.decide         A---  reviews.setEyes        A---
  reviews.canary         ALMU  reviews.release        A---
  reviews.rollBack       A---
  outlets.list           AL-U  outlets.save           A---
  outlets.add            A---  outlets.addRegion      A---
`
const cells = table.trim().split(/\s+/)
const rows = cells.flatMap((cell, at) => (at % 2 === 0 ? [[cell as Method, cells[at + 1] ?? ''] as const] : []))

describe('who may call what', () => {
  it('is said of every method, once', () => {
    expect(rows.map(([method]) => method).toSorted()).toEqual(methods.toSorted())
  })

  it.each(rows)('%s: %s', (method, expected) => {
    expect(passes(method)).toBe(expected)
  })
})

describe('the walls that the product promises', () => {
  const callableBy = (role: Role): readonly Method[] =>
    methods.filter((method) => {
      const action = authority[method]
      return action !== 'anyone' && may(actorOf(role), action)
    })
  const areas = (role: Role): readonly string[] => [
    ...new Set(callableBy(role).map((method) => method.split('.')[0] ?? '')),
  ]

  it('people and their shifts are for the manager alone', () => {
    for (const role of ['admin', 'lead', 'auditor'] as const) {
      expect(areas(role).filter((area) => ['roster', 'people', 'overrides'].includes(area))).toEqual([])
    }
  })

  it('an auditor calls nothing that changes what others see', () => {
    const changing =
      /\.(?:edit|save|publish|decide|withdraw|close|invite|undo|redo|copyLastWeek|editDraft|discardDraft)$/
    expect(callableBy('auditor').filter((method) => changing.test(method))).toEqual([])
  })

  it('a lead decides in the own regions, a manager plans the own outlets, and neither elsewhere', () => {
    const own = { outletId: id<'Outlet'>('own'), regionId: id<'Region'>('own') }
    const other = { outletId: id<'Outlet'>('other'), regionId: id<'Region'>('other') }
    for (const method of methods) {
      const action = authority[method]
      if (action === 'plan') {
        expect([method, may(actorOf('manager'), action, own), may(actorOf('manager'), action, other)]).toEqual([
          method,
          true,
          false,
        ])
      }
      if (action === 'decide') {
        expect([method, may(actorOf('lead'), action, own), may(actorOf('lead'), action, other)]).toEqual([
          method,
          true,
          false,
        ])
      }
    }
  })

  it('every method of the week, of people and of overrides names the outlet, so that the door can ask whose it is', () => {
    for (const method of methods.filter((one) => authority[one] === 'plan')) {
      const { error } = api[method].input.safeParse({})
      expect([method, error?.issues.some(({ path }) => path.join('.') === 'outletId')]).toEqual([method, true])
    }
  })
})
