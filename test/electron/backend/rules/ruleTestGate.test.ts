/** What rule cases stand against: nothing is shown or published while one of them fails. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startRuleTests } from '#backend/rules/startRuleTests.ts'
import type { DraftView } from '#shared/contract/rules.ts'
import { id } from '#shared/kernel/ids.ts'
import type { RulePack } from '#shared/rules/model.ts'
import {
  createAdminWorld,
  joinAdmin,
  refused,
  syncAll,
  valueOf,
  type AdminWorld,
  type Desk,
} from '#test/support/adminDesk.ts'
import { enough, restCase, short } from '#test/support/restCases.ts'

let scene: AdminWorld
let founder: Desk
beforeEach(async () => {
  scene = await createAdminWorld()
  founder = scene.founder
})
afterEach(() => scene.world.dispose())

const lay = (ruleCases: RulePack['ruleCases'], desk = founder) => {
  const { stores } = desk.device
  const newest = stores.packs.newest()
  if (newest === null) throw new Error('there is a pack')
  stores.drafts.push({ ...newest, version: newest.version + 1, ruleCases })
}
const restAt = (minutes: number) =>
  founder.edit({ type: 'parameter', ruleId: id('rest'), parameter: 'minimum', value: minutes, bounds: null })
const failing = { code: 'refused', why: 'ruleCaseFails', details: { case: 'Late until 22:30', rule: 'rest' } }
const view = () => valueOf<DraftView>(founder.draft())

describe('a draft whose rules have cases', () => {
  it('is published with them while they hold', async () => {
    lay([enough, short])
    expect(await founder.publish()).toMatchObject({ ok: true, value: { ruleCases: [enough, short] } })
  })

  it('is neither shown nor published once an edit makes one fail, and names the case', async () => {
    lay([enough, short])
    expect(await restAt(10 * 60)).toMatchObject({ value: { publishable: false } })
    expect(await founder.publish()).toEqual({ ok: false, error: failing })
    expect(await founder.propose()).toEqual({ ok: false, error: failing })
    expect(founder.device.stores.packs.newest()).toMatchObject({ version: 2 })
    expect((await view()).ruleTests.results.map(({ ok }) => ok)).toEqual([true, false])
  })

  it('is published again once the admin says what must come out now, or drops the case; both are told', async () => {
    lay([enough, short])
    await restAt(10 * 60)
    await founder.edit({ type: 'expectCase', caseId: 'short', expected: { verdict: 'ok', amount: 0 } })
    expect((await view()).changes.map(({ type }) => type)).toContain('ruleCasesAdded')
    expect(await founder.publish()).toMatchObject({ ok: true })
    await founder.edit({ type: 'deleteRuleCase', caseId: 'short' })
    expect((await view()).changes).toEqual([
      { type: 'ruleCaseRemoved', ruleId: 'rest', caseId: 'short', title: 'Late until 22:30' },
    ])
    expect(await founder.publish()).toMatchObject({ ok: true, value: { version: 4, ruleCases: [enough] } })
  })

  it('may be undone like any other edit', async () => {
    lay([enough, short])
    await founder.edit({ type: 'deleteRuleCase', caseId: 'short' })
    await founder.undo()
    expect((await view()).ruleTests.results).toHaveLength(2)
  })
})

describe('many cases', () => {
  const many = (name: string) =>
    Array.from({ length: 30 }, (_, at) => ({
      ...restCase(`case-${at}`, `21:${10 + at}`, { verdict: 'ok', amount: 0 }),
      timezone: name,
    }))

  it('keep a draft from being published until they are judged, which a job does', async () => {
    lay(many('Europe/Lisbon'))
    const before = await view()
    expect([before.ruleTests.waiting, before.publishable]).toEqual([18, false])
    const { backend } = founder.device
    const { jobId } = await valueOf<{ jobId: string }>(startRuleTests(backend, {}))
    await backend.jobs.settled(jobId)
    expect(backend.jobs.get(jobId)).toMatchObject({ kind: 'ruleTests', state: 'done', done: 6, total: 6 })
    const after = await view()
    expect([after.ruleTests.waiting, after.publishable]).toEqual([0, true])
  })

  it('are judged before publishing, whoever asks; one among them that fails is found', async () => {
    const last = restCase('last', '22:45', { verdict: 'ok', amount: 0 })
    lay([...many('Europe/Athens'), { ...last, timezone: 'Europe/Athens' }])
    expect(await founder.publish()).toMatchObject({ error: { why: 'ruleCaseFails', details: { case: last.title } } })
    lay(many('Europe/Athens'))
    expect(await founder.publish()).toMatchObject({ ok: true })
  })
})

describe('another admin', () => {
  it('sees the cases of what was shown, and approves exactly these', async () => {
    const ben = await joinAdmin(scene)
    lay([enough, short])
    await valueOf(founder.propose())
    await syncAll(founder, ben)
    const { proposals } = await valueOf<{
      proposals: readonly {
        readonly ruleTests: { readonly results: readonly object[] }
        readonly review: { digest: string }
      }[]
    }>(ben.list())
    expect(proposals).toMatchObject([{ ruleTests: { waiting: 0, results: [{ ok: true }, { ok: true }] } }])
    await valueOf(ben.decide(proposals[0]?.review.digest ?? ''))
    await syncAll(founder, ben)
    await founder.edit({ type: 'deleteRuleCase', caseId: 'short' })
    expect(await founder.publish()).toMatchObject(refused('reviewMissing'))
    await founder.undo()
    expect(await founder.publish()).toMatchObject({ ok: true })
    await syncAll(founder, ben)
    expect(ben.device.stores.packs.newest()).toMatchObject({ version: 3, ruleCases: [enough, short] })
  })

  it('runs the cases of a draft that nobody has shown: there is none', () => {
    expect(startRuleTests(founder.device.backend, { digest: 'f'.repeat(64) })).toMatchObject(refused('notFound'))
  })
})
