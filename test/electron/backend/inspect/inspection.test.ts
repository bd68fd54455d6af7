import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createInspectHandlers } from '#backend/handlers/inspect.ts'
import { id } from '#shared/kernel/ids.ts'
import { createInspectionScene, period, type InspectionScene } from '#test/support/inspectionScene.ts'
import { lea, max, mia } from '#test/support/shareWorld.ts'

let scene: InspectionScene
beforeAll(async () => {
  scene = await createInspectionScene()
})
afterAll(() => scene.dispose())

const none = () => Promise.resolve(null)

describe('a file made by the manager', () => {
  it('holds every week with its verdict, who signed, and the lead’s own answer, and all of it proves true', async () => {
    const { report } = await scene.ask(scene.manager, mia)
    expect(report.problems).toEqual([])
    expect(report.ok).toBe(true)
    expect(report.weeks.map(({ week, replay, signer }) => [week.weekOn, replay, signer])).toEqual([
      ['2026-03-02', 'same', 'Name of mia'],
      ['2026-03-09', 'same', 'Name of mia'],
      ['2026-03-16', 'same', 'Name of mia'],
    ])
    expect(report.weeks[0]?.week.evaluation.findings).toHaveLength(3)
    expect(report.overrides.map(({ override, approval, decidedBy }) => [override.value, approval, decidedBy])).toEqual([
      [550, 'signed', 'Name of lea'],
    ])
    expect(report.chains).toEqual([
      {
        deviceId: scene.manager.deviceId,
        signer: 'Name of mia',
        fromSeq: 1,
        toSeq: 3,
        before: null,
        head: report.files.find(({ path }) => path === report.weeks[2]?.path)?.sha256,
        missing: 0,
        unbroken: true,
      },
    ])
    expect([report.outlet?.name, report.sealedBy, report.packs.map(({ version }) => version)]).toEqual([
      'Outlet nordbad',
      'Name of mia',
      [1],
    ])
  })

  it('of one week in the middle holds that week alone, and says what came before it', async () => {
    const { report } = await scene.ask(scene.manager, mia, { fromOn: '2026-03-09', toOn: '2026-03-11' })
    expect(report.ok).toBe(true)
    expect(report.weeks.map(({ week }) => week.weekOn)).toEqual(['2026-03-09'])
    const [chain] = report.chains
    expect([chain?.fromSeq, chain?.toSeq]).toEqual([2, 2])
    expect(chain?.before).toMatch(/^[0-9a-f]{64}$/)
  })

  it('names the weeks for which nothing was published', async () => {
    const { report } = await scene.ask(scene.manager, mia, { fromOn: '2026-02-23', toOn: '2026-03-23' })
    expect(report.missingWeeks).toEqual(['2026-02-23', '2026-03-23'])
  })

  it('carries names only where the manager asks for them, and then of people who are in the plan', async () => {
    const bare = await scene.ask(scene.manager, mia)
    expect(bare.page).not.toMatch(/Ärmel|Borg|Never Planned/)
    const named = await scene.ask(scene.manager, mia, { withNames: true })
    expect(named.report.ok).toBe(true)
    expect(Object.values(named.report.weeks[1]?.names ?? {}).toSorted()).toEqual(['Anna Ärmel', 'Bo Borg'])
    expect(named.page).not.toContain('Never Planned')
  })
})

describe('a file made by a lead, from what was accepted', () => {
  it('ends with the last number that counts, where the device was revoked after a lower one', async () => {
    const { trust } = scene.lead.stores
    const before = trust.registry()
    if (before === null) throw new Error('nothing known')
    const isManager = (deviceId: string) => deviceId === scene.manager.deviceId
    const devices = before.devices.map((one) => (isManager(one.deviceId) ? { ...one, revokedAfterSeq: 2 } : one))
    trust.saveRegistry({ ...before, devices })
    const { report } = await scene.ask(scene.lead, lea)
    trust.saveRegistry(before)
    expect([report.ok, report.chains.map(({ toSeq }) => toSeq)]).toEqual([true, [2]])
    expect(report.missingWeeks).toEqual(['2026-03-16'])
  })

  it('holds the same signed files', async () => {
    const own = await scene.ask(scene.manager, mia)
    const { report } = await scene.ask(scene.lead, lea)
    expect(report.ok).toBe(true)
    expect(report.sealedBy).toBe('Name of lea')
    expect(report.files.map(({ path, sha256 }) => [path, sha256])).toEqual(
      own.report.files.map(({ path, sha256 }) => [path, sha256]),
    )
  })

  it('never carries names', async () => {
    await expect(scene.ask(scene.lead, lea, { withNames: true })).rejects.toThrow('forbidden')
  })
})

describe('what is listed before anything is saved', () => {
  const preview = async (actor = mia, over: object = {}) => {
    const { backend } = actor === lea ? scene.lead : scene.manager
    return createInspectHandlers(backend, none)['inspect.preview']({ ...period, ...over }, { actor })
  }

  it('is what the file then holds', async () => {
    const { report } = await scene.ask(scene.manager, mia)
    expect(await preview()).toEqual({
      ok: true,
      value: {
        weeks: ['2026-03-02', '2026-03-09', '2026-03-16'],
        missingWeeks: [],
        files: report.files.length,
        bytes: report.files.reduce((sum, { bytes }) => sum + bytes, 0),
        packVersions: [1],
        overrides: 1,
        approvals: 1,
        people: ['Anna Ärmel', 'Bo Borg'],
      },
    })
  })

  it('offers no names to a lead', async () => {
    expect(await preview(lea)).toMatchObject({ ok: true, value: { people: null, weeks: { length: 3 } } })
  })

  it.each<[string, object, string]>([
    ['a period that ends before it begins', { fromOn: '2026-03-16', toOn: '2026-03-02' }, 'endsBeforeStart'],
    ['more than two years', { fromOn: '2022-03-07' }, 'termTooLong'],
    ['an outlet of others', { outletId: id('westbad') }, 'notFound'],
    ['an outlet that is not there', { outletId: id('nowhere') }, 'notFound'],
  ])('refuses %s', async (_, over, why) => {
    expect(await preview(mia, over)).toMatchObject({ ok: false, error: { why } })
  })
})

describe('no file is made', () => {
  const ask = (actor: typeof mia | null, over: object = {}, viewer = none) =>
    createInspectHandlers(scene.manager.backend, viewer)['inspect.export'](
      { ...period, withNames: false, ...over },
      { actor },
    )
  const page = () => Promise.resolve({ script: '', style: '' }) as never

  it('for nobody', async () => {
    expect(await ask(null)).toEqual({ ok: false, error: { code: 'forbidden' } })
  })
  it('where the program of the page is missing', async () => {
    expect(await ask(mia)).toMatchObject({ ok: false, error: { why: 'viewerMissing' } })
  })
  it('of weeks for which nothing was published', async () => {
    expect(await ask(mia, { fromOn: '2025-01-06', toOn: '2025-01-06' }, page)).toMatchObject({
      ok: false,
      error: { why: 'notFound', details: { what: 'week' } },
    })
  })
  it('by the manager of another outlet', async () => {
    expect(await ask(max, {}, page)).toMatchObject({ ok: false, error: { why: 'notFound' } })
  })
})
