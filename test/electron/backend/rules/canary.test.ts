import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import {
  createAdminWorld,
  fourGuards,
  joinAdmin,
  nextMonday,
  refused,
  syncAll,
  valueOf,
  type AdminWorld,
  type Desk,
} from '#test/support/adminDesk.ts'
import { mia, max } from '#test/support/shareWorld.ts'
import { receive } from '#test/support/testRegion.ts'
import { restFinding, testWeek, testWeekOn } from '#test/support/testReports.ts'
import { createRulesHandlers } from '#backend/handlers/rules.ts'

const [nordbad, westbad, seebad] = [id<'Outlet'>('nordbad'), id<'Outlet'>('westbad'), id<'Outlet'>('seebad')]
const later = '2026-03-30'
let scene: AdminWorld
let founder: Desk
beforeEach(async () => {
  scene = await createAdminWorld()
  founder = scene.founder
})
afterEach(() => scene.world.dispose())

const inForce = ({ device: { stores } }: Pick<Desk, 'device'>, on: typeof nextMonday = nextMonday) =>
  [nordbad, westbad, seebad].map((outletId) => stores.packs.inForce(on, outletId)?.version)
const tryInNordbad = async (): Promise<void> => {
  await founder.edit()
  await valueOf(founder.publish({ canary: [nordbad] }))
}

describe('a version that is tried first', () => {
  it('holds in its outlets from its day on; the others keep the present one, on every device', async () => {
    await tryInNordbad()
    const manager = scene.world.device(mia)
    await scene.world.admin.sync.run()
    await manager.sync.run()
    expect(inForce(founder)).toEqual([3, 2, 2])
    expect(inForce({ device: manager })).toEqual([3, 2, 2])
    expect(inForce(founder, testWeekOn)).toEqual([2, 2, 2])
  })

  it('is not shown to a manager elsewhere, and to everybody else as what it is', async () => {
    await tryInNordbad()
    const rules = createRulesHandlers(founder.device.backend)
    const seenBy = (actor: typeof mia) => rules['rules.catalogue']({}, { actor })
    expect(await seenBy(mia)).toMatchObject({ value: { pack: { version: 3 } } })
    expect(await seenBy(max)).toMatchObject({ value: { pack: { version: 2 } } })
    expect(await founder.catalogue()).toMatchObject({
      value: { pack: { version: 3 }, versions: [{ canary: ['nordbad'], repeats: null }, { canary: null }, {}] },
    })
  })

  it('shows how it does, outlet by outlet', async () => {
    expect(await founder.canary()).toEqual({ ok: true, value: null })
    await tryInNordbad()
    const finding = restFinding({ severity: 'notice' })
    const week = (on: typeof testWeekOn, packVersion: number, findings: readonly (typeof finding)[]) =>
      testWeek({ weekOn: on, packVersion, evaluation: { findings } })
    receive(founder.device.stores, 'nordbad', { week: week(testWeekOn, 2, []) })
    receive(founder.device.stores, 'nordbad', { week: week(nextMonday, 3, [finding]) })
    expect(await founder.canary()).toMatchObject({
      value: {
        version: 3,
        effectiveOn: nextMonday,
        outlets: [
          {
            outletId: 'nordbad',
            outletName: 'Outlet nordbad',
            before: { weeks: 1, findings: 0 },
            after: { weeks: 1, findings: 1 },
          },
        ],
      },
    })
  })

  it('is refused for an outlet that nobody knows', async () => {
    await founder.edit()
    expect(await founder.publish({ canary: [nordbad, id('moonbad')] })).toMatchObject({
      error: { why: 'notFound', details: { what: 'outlet', id: 'moonbad' } },
    })
  })

  it('names each outlet once', async () => {
    await founder.edit()
    expect(await founder.publish({ canary: [nordbad, nordbad] })).toMatchObject({ value: { canary: ['nordbad'] } })
  })
})

describe('the end of a trial', () => {
  it('is a new version with the same content for all, and the trial stays what it was', async () => {
    await tryInNordbad()
    const tried = founder.device.stores.packs.newest()
    expect(await founder.release(later)).toMatchObject({
      value: { version: 4, repeats: 3, effectiveOn: later, rules: tried?.rules, tables: tried?.tables },
    })
    expect(inForce(founder)).toEqual([3, 2, 2])
    expect(inForce(founder, later)).toEqual([4, 4, 4])
    expect(founder.device.stores.packs.list()[2]).toEqual(tried)
    expect(await founder.canary()).toEqual({ ok: true, value: null })
    expect(await founder.release(later)).toMatchObject(refused('noCanary'))
  })

  it('takes the review along: nothing else was looked at than what now holds for all', async () => {
    const other = await joinAdmin(scene)
    await founder.edit()
    const { digest } = await valueOf<{ readonly digest: string }>(founder.propose())
    await syncAll(founder, other)
    await other.decide(digest)
    await syncAll(other, founder)
    await valueOf(founder.publish({ canary: [nordbad] }))
    expect(await founder.release(later)).toMatchObject({ value: { review: { digest, reviewedBy: 'ben' } } })
  })

  it('leaves what is being drafted, measured against the new version', async () => {
    await tryInNordbad()
    await founder.edit({ ...fourGuards, value: 6 } as typeof fourGuards)
    await founder.release(later)
    expect(await founder.draft()).toMatchObject({
      value: { draft: { version: 5 }, base: { version: 4 }, changes: [{ type: 'value', before: 4, after: 6 }] },
    })
  })

  it('is refused on a day that no version may start on', async () => {
    await tryInNordbad()
    expect(await founder.release('2026-03-31')).toMatchObject(refused('notMonday'))
    expect(await founder.release('2026-03-09')).toMatchObject(refused('effectiveInPast'))
    expect(founder.device.stores.packs.newest()?.version).toBe(3)
  })
})

describe('going back', () => {
  it('is a new version with the content of an earlier one; no earlier one changes', async () => {
    await founder.edit()
    await founder.publish()
    const before = JSON.stringify(founder.device.stores.packs.list())
    expect(await founder.rollBack(2, later)).toMatchObject({
      value: {
        version: 4,
        repeats: 2,
        effectiveOn: later,
        publishedBy: 'Name of ada',
        note: 'lunch is quiet after all',
      },
    })
    const packs = founder.device.stores.packs.list()
    expect(JSON.stringify(packs.slice(0, 3))).toBe(before)
    expect(packs[3]?.tables).toEqual(packs[1]?.tables)
    expect(inForce(founder, later)).toEqual([4, 4, 4])
    expect(await founder.draft()).toMatchObject({ value: { draft: { version: 5 }, changes: [] } })
  })

  it('ends a trial that went badly, for its outlets too', async () => {
    await tryInNordbad()
    expect(await founder.rollBack(2, later)).toMatchObject({ ok: true })
    expect(inForce(founder, later)).toEqual([4, 4, 4])
  })

  it('ends a trial also with what is tried', async () => {
    await tryInNordbad()
    expect(await founder.rollBack(3, later)).toMatchObject({ value: { repeats: 3 } })
  })

  it.each([
    ['to what holds already', 2, 'nothingChanged'],
    ['to a version that is not there', 9, 'notFound'],
  ])('is refused %s', async (_, version, why) => {
    expect(await founder.rollBack(version)).toMatchObject(refused(why))
  })

  it('needs no second look, for the content was published before, and any admin may do it', async () => {
    await founder.edit()
    await founder.publish()
    const other = await joinAdmin(scene)
    expect(await other.rollBack(2)).toMatchObject({ ok: true })
    await syncAll(founder, other)
    expect(founder.device.stores.packs.newest()).toMatchObject({ version: 4, repeats: 2 })
    expect(founder.device.stores.chains.refused()).toEqual([])
  })
})
