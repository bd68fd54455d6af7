import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Caller } from '#backend/backend.ts'
import { createDispatch, type Dispatch } from '#backend/dispatch.ts'
import { createRosterHandlers } from '#backend/handlers/roster.ts'
import { createRosterPublishHandlers } from '#backend/handlers/rosterPublish.ts'
import type { OutletReport } from '#shared/compliance/model.ts'
import type { Api, Handlers, Method, Problem, RawInput } from '#shared/contract/api.ts'
import type { Receipt } from '#shared/contract/roster.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Result } from '#shared/kernel/result.ts'
import { instantOf } from '#shared/kernel/time.ts'
import { evaluateWeek, evaluationDigest } from '#shared/roster/evaluate.ts'
import type { Shift } from '#shared/roster/model.ts'
import { storeSources } from '#test/support/sqliteStores.ts'
import { createTestBackend, testNowAt, type TestBackend } from '#test/support/testBackend.ts'
import { manager, testPack, testPerson } from '#test/support/testOrganisation.ts'

const key = { outletId: id<'Outlet'>('nordbad'), weekOn: '2026-03-16' as const }
const zone = [{ fromAt: 0, offsetMinutes: 60 }]
const at = (day: number, hour: number): number => instantOf(`2026-03-${day}`, hour * 60, zone)
const shift = (shiftId: string, personId: string | null, day: number, from: number, to: number): Shift => ({
  shiftId: id(shiftId),
  personId: personId === null ? null : id(personId),
  role: 'guard',
  startAt: at(day, from),
  endAt: at(day, to),
  breaks: [],
})
const fine = shift('s1', 'anna', 16, 9, 17)
/** Twelve hours: the rule of ten asks for a reason. */
const long = shift('s2', 'ben', 17, 8, 20)
/** Eight hours after the end of `fine`: blocks. */
const tooSoon = shift('s3', 'anna', 17, 1, 5)

describe.each(storeSources)('check and publish on $name', ({ open }) => {
  let backend: TestBackend
  let door: Dispatch
  let dispose: () => void
  const call = async <M extends Method>(method: M, input: RawInput<M>): Promise<Result<Api[M]['output'], Problem>> =>
    (await door(method, input)) as Result<Api[M]['output'], Problem>
  const must = async <M extends Method>(method: M, input: RawInput<M>): Promise<Api[M]['output']> => {
    const reply = await call(method, input)
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    return reply.value
  }
  const edit = async (before: Shift | null, after: Shift | null) => {
    const { edits } = await must('roster.open', key)
    const plain = (one: Shift | null) => (one === null ? null : { ...one, breaks: [...one.breaks] })
    await must('roster.edit', {
      ...key,
      baseSeq: edits.seq,
      label: 'add',
      changes: [{ before: plain(before), after: plain(after) }],
    })
  }
  const check = (): Promise<Receipt> => must('roster.check', key)
  const publish = async (over: Partial<RawInput<'roster.publish'>> = {}) =>
    call('roster.publish', { ...key, digest: (await check()).digest, reasons: [], ...over })
  const refused = (why: string, details: object = {}) => ({ ok: false, error: { code: 'refused', why, details } })
  const published = () => backend.stores.publications.latest(key.outletId, key.weekOn)

  beforeEach(async () => {
    const opened = await open()
    dispose = opened.dispose
    backend = createTestBackend({ stores: opened.stores })
    backend.stores.people.saveAll([testPerson('anna'), testPerson('ben', { birthOn: null })])
    door = createDispatch({
      handlers: { ...createRosterHandlers(backend), ...createRosterPublishHandlers(backend) } as Handlers<Caller>,
      caller: () => ({ actor: manager }),
      report: (cause) => {
        throw cause
      },
    })
  })
  afterEach(() => dispose())

  it('says what changes, whom it affects and what leaves, without a name or a birth date in it', async () => {
    await edit(null, fine)
    const receipt = await check()
    expect(receipt).toMatchObject({
      revision: 1,
      affected: ['anna'],
      blocking: [],
      needReason: [],
      exceptions: [],
      amendmentReasonNeeded: false,
      leaves: { shifts: 1, people: 2, overrides: 0 },
    })
    expect(receipt.changes).toEqual([{ kind: 'added', before: null, after: fine }])
    const { content, bytes } = receipt.leaves
    expect(bytes).toBe(new TextEncoder().encode(content).length)
    for (const secret of ['anna', 'ben', 'Name of', '1990-05-17']) expect(content).not.toContain(secret)
    expect((JSON.parse(content) as OutletReport).week?.facts.shifts[0]?.personId).toMatch(/^[a-z2-7]{13}$/)
    expect((await must('roster.open', key)).stage).toBe('checked')
  })

  it('publishes exactly what the receipt showed; the frozen verdict can be replayed to the same digest', async () => {
    await edit(null, fine)
    const receipt = await check()
    const view = await must('roster.publish', { ...key, digest: receipt.digest, reasons: [] })
    expect(view).toMatchObject({ revision: 1, publishedAt: testNowAt, readBackAt: null, problem: null })
    const report = published()?.report
    if (report === undefined) throw new Error('not kept')
    const shown = JSON.parse(receipt.leaves.content) as OutletReport
    expect(JSON.parse(JSON.stringify(report))).toEqual(shown.week)
    const input = { pack: testPack(), overrides: report.appliedOverrides, week: report.facts }
    expect(evaluationDigest(input, evaluateWeek(input))).toBe(report.digest)
    expect(report.digest).toBe(receipt.digest)
    expect(backend.stores.outbox.byPath(view.file)?.sha256).toBe(view.sha256)
    backend.stores.outbox.markRead(view.file, testNowAt + 5_000)
    const board = await must('roster.open', key)
    expect(board).toMatchObject({ stage: 'received', amended: false, publication: { readBackAt: testNowAt + 5_000 } })
  })

  it('is refused while a rule blocks', async () => {
    await edit(null, fine)
    await edit(null, tooSoon)
    const receipt = await check()
    expect(receipt.blocking.map(({ ruleId, personId }) => [ruleId, personId])).toEqual([['rest', 'anna']])
    expect(await publish()).toEqual(refused('blocked', { count: 1, ruleId: 'rest' }))
    expect(published()).toBeNull()
    expect(backend.stores.outbox.waiting()).toEqual([])
  })

  it('is refused while reasons are missing, and keeps given ones under the pseudonym of the week', async () => {
    await edit(null, long)
    const { needReason, digest } = await check()
    expect(needReason.map(({ ruleId }) => ruleId)).toEqual(['day'])
    expect(await publish()).toEqual(refused('reasonsMissing', { count: 1 }))
    const findingKey = needReason[0]?.key ?? ''
    await must('roster.publish', { ...key, digest, reasons: [{ findingKey, reason: 'Ben asked for it' }] })
    const publication = published()
    expect(publication?.exceptions).toEqual([
      { findingKey, reason: 'Ben asked for it', ownerId: 'mia', acceptedAt: testNowAt },
    ])
    const keys = publication?.report.evaluation.findings.map((finding) => finding.key)
    expect(keys).toContain(publication?.report.exceptions[0]?.findingKey)
    expect(publication?.report.exceptions[0]?.findingKey).not.toContain('ben')
  })

  it('is refused when anything moved since the check', async () => {
    await edit(null, fine)
    const { digest } = await check()
    await edit(fine, { ...fine, endAt: at(16, 16) })
    expect(await publish({ digest })).toEqual(refused('digestChanged'))
    await must('roster.undo', key)
    backend.stores.demand.saveAll(key.outletId, [{ startAt: at(16, 9), minutes: 60, driver: 'customers', quantity: 3 }])
    expect(await publish({ digest })).toEqual(refused('digestChanged'))
    backend.stores.packs.save(testPack({ version: 2, effectiveOn: '2026-03-16' }))
    expect(await publish({ digest })).toEqual(refused('digestChanged'))
    expect(published()).toBeNull()
  })

  it('lists a change of a published week as an amendment with its reason, and offers earlier reasons again', async () => {
    await edit(null, long)
    const findingKey = (await check()).needReason[0]?.key ?? ''
    await publish({ reasons: [{ findingKey, reason: 'Ben asked for it' }] })
    expect(await publish()).toEqual(refused('nothingChanged'))
    await edit(null, fine)
    expect((await must('roster.open', key)).amended).toBe(true)
    const receipt = await check()
    expect(receipt).toMatchObject({ revision: 2, amendmentReasonNeeded: true, affected: ['anna'] })
    expect(receipt.exceptions.map(({ reason }) => reason)).toEqual(['Ben asked for it'])
    expect(await publish()).toEqual(refused('reasonsMissing', { count: 0, amendment: 1 }))
    backend.setNow(testNowAt + 60_000)
    expect(await publish({ amendmentReason: 'Anna came back' })).toMatchObject({ ok: true, value: { revision: 2 } })
    expect(published()?.amendments).toEqual([
      { revision: 2, amendedAt: testNowAt + 60_000, added: 1, removed: 0, changed: 0, reason: 'Anna came back' },
    ])
    expect(published()?.exceptions[0]?.acceptedAt).toBe(testNowAt)
    backend.setNow(testNowAt + 120_000)
    await edit(fine, { ...fine, endAt: at(16, 16) })
    await publish({ amendmentReason: 'Shorter', reasons: [{ findingKey, reason: 'Ben asked for it' }] })
    expect(published()?.exceptions[0]?.acceptedAt).toBe(testNowAt)
    await publish({ amendmentReason: 'Better said', reasons: [{ findingKey, reason: 'Ben swapped with Anna' }] })
    expect(published()?.exceptions).toMatchObject([
      { reason: 'Ben swapped with Anna', acceptedAt: testNowAt + 120_000 },
    ])
    expect(published()?.amendments.map(({ revision, changed }) => [revision, changed])).toEqual([
      [2, 0],
      [3, 1],
      [4, 0],
    ])
    expect(backend.stores.outbox.waiting().map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
  })

  it('says of a person without a birth date that the minors’ rules are undetermined', async () => {
    await edit(null, { ...long, endAt: at(17, 16) })
    const { undetermined, blocking } = await check()
    expect(undetermined.map(({ ruleId, verdict }) => [ruleId, verdict])).toContainEqual([
      'minors',
      { word: 'undetermined', why: 'birthDate', dueAt: null },
    ])
    expect(blocking).toEqual([])
  })

  it('keeps nothing when the file cannot be signed', async () => {
    await edit(null, fine)
    const profile = backend.stores.profiles.get()
    if (profile !== null) backend.stores.profiles.save({ ...profile, identities: [] })
    await expect(publish()).rejects.toThrow('no key')
    expect(published()).toBeNull()
    expect((await must('roster.open', key)).stage).toBe('checked')
  })

  it('uses other pseudonyms in another week', async () => {
    await edit(null, fine)
    await publish()
    const first = published()?.report.facts.people.map(({ personId }) => personId) ?? []
    const next = { ...key, weekOn: '2026-03-23' as const }
    const receipt = await must('roster.check', next)
    const second = (JSON.parse(receipt.leaves.content) as OutletReport).week?.facts.people ?? []
    expect(first).toHaveLength(2)
    expect(second.map(({ personId }) => personId).filter((one) => first.includes(one))).toEqual([])
  })
})
