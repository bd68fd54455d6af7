import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeBackend, type Composed } from '#backend/compose.ts'
import type { Method } from '#shared/contract/api.ts'
import { editLabels } from '#shared/roster/editLabels.ts'
import { contentOf } from '#test/support/csv.ts'
import { seededAt, seededWeekOn, seedFolder } from '#test/support/seededFolder.ts'

const seed = Number(process.env['PLUMBLINE_SEED'] ?? 20_261_121)
const runs = 1_500
const root = mkdtempSync(join(tmpdir(), 'plumbline-extremes-'))

/** Well-formed by the contract, and far from anything that a screen would send. */
const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values)
const outletId = oneOf('nordbad', 'nordbad', 'westbad', 'nowhere', '__proto__', 'constructor')
const date = oneOf(
  seededWeekOn,
  '2026-03-23',
  '2026-11-23',
  '0001-01-01',
  '9999-12-27',
  '9999-12-31',
  '1582-10-11',
  '2026-03-29',
)
const instant = fc.oneof(
  oneOf(
    seededAt(8),
    seededAt(14),
    0,
    -1,
    253_402_300_799_999,
    8_640_000_000_000_000,
    Number.MAX_SAFE_INTEGER,
    Number.MIN_SAFE_INTEGER,
  ),
  fc.integer({ min: seededAt(0), max: seededAt(160) }),
)
const whole = fc.oneof(
  oneOf(0, 1, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
  fc.integer({ min: -100, max: 10_000 }),
)
const words = oneOf(
  'x',
  ' padded ',
  'Ä'.repeat(500),
  '\u0000',
  '\ud800',
  '<b>',
  "'; DROP TABLE people; --",
  '=1+1',
  '🙂',
)
const outletRecord = fc.record({
  name: words,
  regionId: oneOf('south', '__proto__'),
  format: words,
  roles: fc.array(words, { maxLength: 3 }),
  openings: fc.array(
    fc.record({ weekday: oneOf(1, 7), fromMinute: oneOf(0, 1_439), toMinute: oneOf(1, 1_440, 2_880) }),
    { maxLength: 3 },
  ),
  holidays: fc.array(date, { maxLength: 3 }),
})
const shift = fc.record({
  shiftId: oneOf('early', 'late', 'a', '__proto__'),
  personId: oneOf('anna', 'ben', 'nobody', '__proto__', null),
  role: oneOf('guard', 'till', 'captain', '\u0000'),
  startAt: instant,
  endAt: instant,
  breaks: fc.array(fc.record({ startAt: instant, endAt: instant }), { maxLength: 3 }),
})
const week = { outletId, weekOn: date }
const place = fc.record({ outletId })
const edit = fc.oneof(
  fc.record({
    type: oneOf('parameter'),
    ruleId: oneOf('rest', 'day', 'none', '__proto__'),
    parameter: oneOf('minimum', 'maximum', '__proto__', 'constructor'),
    value: whole,
    bounds: oneOf(null, { free: { min: 2, max: 1 }, outer: { min: 0, max: 0 } }),
  }),
  fc.record({ type: oneOf('owner'), ruleId: oneOf('rest', 'none'), owner: oneOf(null, '', 'Ada'), reviewOn: date }),
  fc.record({ type: oneOf('addRow'), tableId: oneOf('none', '__proto__'), afterRowId: oneOf(null, 'none') }),
)
const csv = oneOf(
  'Name;Rolle\nA;guard\n',
  'time,quantity\n9999-12-31T23:59,1\n0001-01-01T00:00,999999999999\n',
  'person,role,start,end\nName of anna,guard,9999-12-31T23:00,9999-12-31T23:59\n',
  'person,role,start,end\nName of anna,guard,275760-09-13T00:00Z,275760-09-13T01:00Z\n',
  'a\n',
  '"',
)
const file = { kind: oneOf('people', 'shifts', 'demand'), content: csv.map((text) => contentOf(text)), outletId }
const inputs: Readonly<Partial<Record<Method, fc.Arbitrary<object>>>> = {
  'session.switchActor': fc.record({ actorId: oneOf('mia', 'ada', 'lea', 'aud', 'none', '__proto__') }),
  'roster.weeks': place,
  'roster.open': fc.record(week),
  'roster.edit': fc.record({
    ...week,
    baseSeq: whole,
    label: oneOf(...editLabels),
    changes: fc.array(fc.record({ before: oneOf(null), after: fc.option(shift) }), { minLength: 1, maxLength: 5 }),
  }),
  'roster.undo': fc.record(week),
  'roster.copyLastWeek': fc.record(week),
  'roster.check': fc.record(week),
  'roster.confirmLeaving': fc.record({ outletId: week.outletId, version: fc.integer() }),
  'roster.publish': fc.record({
    ...week,
    digest: words,
    reasons: fc.array(fc.record({ findingKey: words, reason: words })),
    amendmentReason: words,
  }),
  'overrides.list': place,
  'overrides.save': fc.record({
    outletId,
    ruleId: oneOf('rest', 'day', '__proto__'),
    parameter: oneOf('minimum', 'maximum', '__proto__'),
    value: whole,
    category: oneOf('mitigated', 'waiver'),
    reason: words,
    fromOn: date,
    untilOn: date,
  }),
  'people.save': fc.record({
    outletId,
    person: fc.record({
      personId: oneOf('anna', 'nobody', null),
      name: words,
      role: oneOf('guard', 'captain'),
      skills: fc.array(
        words.map((one) => one.slice(0, 60)),
        { maxLength: 3 },
      ),
      contractMinutesPerWeek: oneOf(0, 10_080),
      birthOn: fc.option(date),
      availability: fc.array(
        fc.record({ weekday: oneOf(1, 7), fromMinute: oneOf(0, 2_880), toMinute: oneOf(0, 2_880) }),
        { maxLength: 3 },
      ),
      active: fc.boolean(),
    }),
  }),
  'compare.map': fc.record({ toWeekOn: date, weeks: oneOf(1, 52), regionId: oneOf('south', '__proto__') }),
  'compare.cell': fc.record({ outletId, ruleId: oneOf('rest', '__proto__'), toWeekOn: date, weeks: oneOf(1, 52) }),
  'compare.week': fc.record(week),
  'rules.pack': fc.record({ version: oneOf(1, Number.MAX_SAFE_INTEGER) }),
  'rules.editDraft': fc.record({ edit }),
  'rules.publish': fc.record({ effectiveOn: date, note: words }),
  'rules.catalogue': fc.constant({}),
  'rules.undoDraft': fc.constant({}),
  'imports.preview': fc.record(file),
  'imports.run': fc.record({
    ...file,
    mapping: fc.dictionary(
      oneOf('name', 'role', 'person', 'start', 'end', 'time', 'quantity', 'wide', '__proto__', 'outlet'),
      oneOf(0, 1, 2, 3),
    ),
    dryRun: fc.boolean(),
    acceptPartial: fc.boolean(),
  }),
  'outlets.save': fc.record({ outletId, digest: words, record: outletRecord }),
  'outlets.add': fc.record({
    record: outletRecord,
    country: oneOf('DE', 'ZZ'),
    timeZone: oneOf('Europe/Berlin', 'Etc/GMT+14', '__proto__', '\u0000', ' ', 'x'.repeat(60)),
    newFormat: fc.boolean(),
  }),
  'outlets.addRegion': fc.record({ name: words }),
  'setup.invite': fc.record({
    name: words,
    role: oneOf('lead', 'manager'),
    outletIds: fc.array(outletId),
    regionIds: fc.array(oneOf('south', '__proto__')),
  }),
  'backups.restore': fc.record({ file: words }),
  'share.choose': fc.record({ folder: oneOf('relative', '\u0000', '..') }),
}
const methods = Object.keys(inputs) as (keyof typeof inputs)[]
const question = fc
  .constantFrom(...methods)
  .chain((method) => fc.tuple(fc.constant(method), inputs[method] ?? fc.constant({})))

const dataFolder = join(root, 'data')
const open = async (): Promise<Composed> => {
  const opened = await composeBackend({ dataFolder, appVersion: '0.1.0' })
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}
let composed: Composed
const causes: unknown[] = []
const write = process.stderr.write.bind(process.stderr)
beforeAll(async () => {
  await seedFolder(dataFolder)
  composed = await open()
  // where the door reports the cause of an internal fault
  process.stderr.write = (text: string | Uint8Array) => {
    causes.push(text)
    return true
  }
})
afterAll(async () => {
  process.stderr.write = write
  await composed.close()
  rmSync(root, { recursive: true, force: true })
})

describe('what the contract permits and nobody means', () => {
  it(`is answered or refused, and is no fault of the program (PLUMBLINE_SEED=${seed})`, async () => {
    const seen = new Map<string, Set<string>>()
    for (const [method, input] of fc.sample(question, { numRuns: runs, seed })) {
      const reply = await composed.dispatch(method, input)
      const code = reply.ok ? 'ok' : reply.error.code
      if (code === 'internal') causes.push(`${method} ${JSON.stringify(input)}`)
      seen.set(method, (seen.get(method) ?? new Set()).add(code))
    }
    expect(causes).toEqual([])
    expect([...seen.entries()].filter(([, codes]) => codes.size === 1).length).toBeLessThan(4)
  }, 60_000)

  it('leaves a database that is sound, and boards that open', async () => {
    await composed.close()
    composed = await open()
    expect(composed.backend.damage()).toBeNull()
    await composed.dispatch('session.switchActor', { actorId: 'mia' })
    for (const weekOn of [seededWeekOn, '2026-03-23', '0001-01-01', '9999-12-27']) {
      await expect(composed.dispatch('roster.open', { outletId: 'nordbad', weekOn })).resolves.toMatchObject({
        ok: true,
      })
    }
  })
})
