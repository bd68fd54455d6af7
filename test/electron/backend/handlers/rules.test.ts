import { describe, expect, it } from 'vitest'
import { createRulesHandlers } from '#backend/handlers/rules.ts'
import type { Input } from '#shared/contract/api.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays } from '#shared/kernel/time.ts'
import { createMemoryStores } from '#test/support/memoryStores.ts'
import { testNowAt } from '#test/support/testBackend.ts'
import { admin } from '#test/support/testOrganisation.ts'
import { createRegionBackend, receive } from '#test/support/testRegion.ts'
import { coverageStep, restFinding, testFacts, testWeek, testWeekOn } from '#test/support/testReports.ts'
import { tablePack } from '#test/support/testTable.ts'

type Edit = Input<'rules.editDraft'>['edit']
const tableId = id<'Table'>('staff')
const busy = id<'Row'>('busy')
const fourGuards: Edit = { type: 'value', tableId, rowId: busy, output: 0, value: 4, bounds: null }
const monday = addDays(testWeekOn, 7)
const refused = (why: string) => ({ ok: false, error: { code: 'refused', why } })

const setUp = () => {
  const backend = createRegionBackend()
  backend.stores.packs.save(tablePack({ version: 2 }))
  const rules = createRulesHandlers(backend)
  const caller = { actor: admin }
  return {
    backend,
    rules,
    draft: () => rules['rules.draft']({}, caller),
    edit: (edit: Edit) => rules['rules.editDraft']({ edit }, caller),
    undo: () => rules['rules.undoDraft']({}, caller),
    discard: () => rules['rules.discardDraft']({}, caller),
    publish: (over: object = {}) =>
      rules['rules.publish']({ effectiveOn: monday, note: 'more guards at lunch', ...over }, caller),
    replay: async () => {
      const started = await rules['rules.replay']({ weeks: 13 }, caller)
      if (!started.ok) return started
      await backend.jobs.settled(started.value.jobId)
      return rules['rules.replayResult']({ jobId: started.value.jobId }, caller)
    },
  }
}

describe('the draft', () => {
  it('is the next version of the newest pack, unchanged at first and nothing to publish', async () => {
    const { draft } = setUp()
    expect(await draft()).toMatchObject({
      ok: true,
      value: { draft: { version: 3 }, base: { version: 2 }, changes: [], publishable: false },
    })
  })

  it('gathers changes, steps back one by one, and is thrown away at once', async () => {
    const { edit, undo, discard, draft } = setUp()
    await edit(fourGuards)
    expect(await edit({ type: 'severity', ruleId: id('rest'), severity: 'notice' })).toMatchObject({
      value: { changes: [{ type: 'severity' }, { type: 'value' }], publishable: true },
    })
    expect(await undo()).toMatchObject({ value: { changes: [{ type: 'value', before: 3, after: 4 }] } })
    expect(await undo()).toMatchObject({ value: { changes: [] } })
    expect(await undo()).toMatchObject(refused('nothingToUndo'))
    await edit(fourGuards)
    expect(await discard()).toMatchObject({ value: { changes: [] } })
    expect(await draft()).toMatchObject({ value: { changes: [] } })
  })

  it('is kept in the data folder', async () => {
    const { edit, backend } = setUp()
    await edit(fourGuards)
    const again = await createRulesHandlers(backend)['rules.draft']({}, { actor: admin })
    expect(again).toMatchObject({ value: { changes: [{ type: 'value', after: 4 }] } })
  })

  it('refuses an edit of what is not there or out of its bounds, and stays as it was', async () => {
    const { edit, draft } = setUp()
    expect(await edit({ ...fourGuards, rowId: id('none') })).toMatchObject(refused('notFound'))
    expect(await edit({ ...fourGuards, value: -1 })).toMatchObject(refused('badPack'))
    expect(await draft()).toMatchObject({ value: { changes: [] } })
  })

  it('names a new row after the one above it, never twice the same, and never too long', async () => {
    const { edit, backend } = setUp()
    const add = (afterRowId: string | null) =>
      edit({ type: 'addRow', tableId, afterRowId: afterRowId === null ? null : id(afterRowId) })
    const rowIds = () => backend.stores.drafts.current()?.tables[0]?.rows.map(({ rowId }) => String(rowId)) ?? []
    await add('busy')
    await add('busy')
    const [, , second = '', first = ''] = rowIds()
    expect([first, second]).toEqual([expect.stringMatching(/^busy-\w{6}$/), expect.stringMatching(/^busy-\w{6}$/)])
    expect(first).not.toBe(second)
    for (let step = 0; step < 12; step += 1) await add(rowIds().at(-1) ?? '')
    expect(Math.max(...rowIds().map(({ length }) => length))).toBeLessThanOrEqual(60)
    expect(new Set(rowIds()).size).toBe(16)
    await add(null)
    expect(rowIds()[0]).toMatch(/^\w{8,}$/)
  })

  it('marks a gap and an overlap, and is then not publishable', async () => {
    const { edit } = setUp()
    const cell = { type: 'cell', tableId, rowId: busy, column: 0 } as const
    expect(await edit({ ...cell, text: '>= 60' })).toMatchObject({
      value: { analyses: [{ gaps: [{ witness: { demand: 50 } }], overlaps: [] }], publishable: false },
    })
    expect(await edit({ ...cell, text: '>= 40' })).toMatchObject({
      value: { analyses: [{ gaps: [], overlaps: [{ rowIds: ['quiet', 'busy'] }] }], publishable: false },
    })
    expect(await edit({ ...cell, text: 'fifty or so' })).toMatchObject({
      value: { analyses: [{ faults: [{ rowId: 'busy', column: 0 }] }], publishable: false },
    })
  })
})

describe('publishing', () => {
  it('seals a new version, signed by the organisation, and ends the draft', async () => {
    const { edit, publish, backend, draft } = setUp()
    await edit(fourGuards)
    expect(await publish()).toMatchObject({
      ok: true,
      value: {
        version: 3,
        effectiveOn: monday,
        publishedAt: testNowAt,
        publishedBy: 'Ada',
        note: 'more guards at lunch',
      },
    })
    expect(backend.stores.packs.newest()?.version).toBe(3)
    expect(backend.stores.packs.inForce(testWeekOn)?.version).toBe(2)
    expect(await draft()).toMatchObject({ value: { draft: { version: 4 }, changes: [] } })
  })

  it.each([
    ['nothing that has not changed', null, {}, 'nothingChanged'],
    ['no day but a Monday', fourGuards, { effectiveOn: addDays(monday, 1) }, 'notMonday'],
    ['nothing for the past', fourGuards, { effectiveOn: addDays(testWeekOn, -7) }, 'effectiveInPast'],
    ['no table with a gap', { type: 'deleteRow', tableId, rowId: busy }, {}, 'tableGap'],
    ['no table that decides twice', { type: 'addRow', tableId, afterRowId: busy }, {}, 'tableGap'],
  ] as const)('publishes %s', async (_, change, over, why) => {
    const { edit, publish, backend } = setUp()
    if (change !== null) await edit(change)
    expect(await publish(over)).toMatchObject(refused(why))
    expect(backend.stores.packs.newest()?.version).toBe(2)
    expect(backend.stores.outbox.waiting()).toEqual([])
  })

  it('takes effect on the running Monday at the earliest', async () => {
    const { edit, publish } = setUp()
    await edit(fourGuards)
    expect(await publish({ effectiveOn: testWeekOn })).toMatchObject({ ok: true })
  })

  it('never seals what no evaluation could rely on', async () => {
    const { publish, backend } = setUp()
    const { rules, ...rest } = tablePack({ version: 3, note: 'draft' })
    const negative = <P extends object>(parameters: Readonly<Record<string, P>>) =>
      Object.fromEntries(Object.entries(parameters).map(([name, one]) => [name, { ...one, value: -5 }]))
    const broken = rules.map((rule) => ({ ...rule, parameters: negative(rule.parameters) }))
    backend.stores.drafts.push({ ...rest, rules: broken })
    expect(await publish()).toMatchObject({ error: { why: 'badPack', details: { why: 'valueOutsideUnit' } } })
    expect(backend.stores.packs.newest()?.version).toBe(2)
    expect(backend.stores.outbox.waiting()).toEqual([])
    expect(backend.stores.drafts.current()).not.toBeNull()
  })

  it('refuses where the key of the organisation is not, and leaves nothing half published', async () => {
    const { edit, publish, backend } = setUp()
    await edit(fourGuards)
    const profile = backend.stores.profiles.get()
    if (profile === null) throw new Error('there is a profile')
    backend.stores.profiles.save({ ...profile, identities: [] })
    expect(await publish()).toMatchObject(refused('notFounder'))
    expect(backend.stores.packs.newest()?.version).toBe(2)
    expect(backend.stores.drafts.current()).not.toBeNull()
  })
})

describe('the catalogue', () => {
  it('has every rule with its health, and the versions newest first', async () => {
    const { rules, backend } = setUp()
    receive(backend.stores, 'nordbad', { week: testWeek({ evaluation: { findings: [restFinding()] } }) })
    const reply = await rules['rules.catalogue']({}, { actor: admin })
    expect(reply).toMatchObject({
      ok: true,
      value: { pack: { version: 2 }, versions: [{ version: 2 }, { version: 1 }], rules: [{ checked: 10 }, {}, {}, {}] },
    })
    expect(await rules['rules.pack']({ version: 1 }, { actor: admin })).toMatchObject({ value: { version: 1 } })
    expect(await rules['rules.pack']({ version: 7 }, { actor: admin })).toMatchObject(refused('notFound'))
    expect(await rules['rules.pack']({}, { actor: admin })).toMatchObject({ value: { version: 2 } })
  })

  it('says so when there is no pack yet', async () => {
    const backend = { ...createRegionBackend() }
    const empty = createMemoryStores()
    const rules = createRulesHandlers({ ...backend, workspace: () => ({ ...backend.workspace(), stores: empty }) })
    expect(await rules['rules.catalogue']({}, { actor: admin })).toMatchObject(refused('notFound'))
    expect(await rules['rules.draft']({}, { actor: admin })).toMatchObject(refused('notFound'))
  })
})

describe('the replay', () => {
  it('counts what a fourth guard would ask for, against the frozen verdict', async () => {
    const { edit, replay, backend } = setUp()
    const startAt = Date.UTC(2026, 2, 16, 11)
    const facts = testFacts('nordbad', testWeekOn)
    const shift = (name: string) => ({
      shiftId: id<'Shift'>(name),
      personId: id<'Person'>(`of-${name}`),
      role: 'guard',
      startAt,
      endAt: startAt + 3_600_000,
      breaks: [],
      minor: false,
    })
    const demand = [{ startAt, minutes: 30, driver: 'customers', quantity: 80 }]
    const week = testWeek({
      facts: { ...facts, demand, shifts: [shift('a'), shift('b'), shift('c')] },
      evaluation: { coverage: [coverageStep({ startAt, rowId: busy })] },
    })
    receive(backend.stores, 'nordbad', { week })
    await edit(fourGuards)
    const reply = await replay()
    if (!reply.ok || reply.value === null || !('outlets' in reply.value)) throw new Error('no result')
    const { outlets, skipped, baseVersion, weeks } = reply.value
    expect({ baseVersion, weeks }).toEqual({ baseVersion: 2, weeks: 1 })
    expect(skipped).toEqual([{ outletId: 'westbad', why: 'noSnapshots' }])
    expect(outlets[0]).toMatchObject({ outletId: 'nordbad', weeks: 1, byWeek: [{ weekOn: testWeekOn }] })
    expect(outlets[0]?.extraMinutes).toBeGreaterThan(0)
  })

  it('stores nothing', async () => {
    const { edit, replay, backend } = setUp()
    receive(backend.stores, 'nordbad', { week: testWeek() })
    await edit(fourGuards)
    const before = JSON.stringify([backend.stores.packs.list(), backend.stores.chains.newestReports()])
    await replay()
    expect(JSON.stringify([backend.stores.packs.list(), backend.stores.chains.newestReports()])).toBe(before)
    expect(backend.stores.outbox.waiting()).toEqual([])
  })

  it('has nothing to do without a change, and cannot judge by an incomplete table', async () => {
    const { edit, replay } = setUp()
    expect(await replay()).toMatchObject(refused('nothingChanged'))
    await edit({ type: 'deleteRow', tableId, rowId: busy })
    expect(await replay()).toMatchObject(refused('tableGap'))
  })

  it('gives results of replays only', async () => {
    const { rules, backend } = setUp()
    const jobId = backend.jobs.start('import', async () => 'secret')
    expect(await rules['rules.replayResult']({ jobId }, { actor: admin })).toMatchObject(refused('notFound'))
  })
})
