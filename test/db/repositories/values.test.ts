import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStores, type OpenedStores } from '#db/openStores.ts'
import { id } from '#shared/kernel/ids.ts'
import { testOutboxRow, testOverride, testReceived } from '#test/support/storeRows.ts'
import { testPack, testPerson, testProfile } from '#test/support/testOrganisation.ts'
import { testShift } from '#test/support/testShift.ts'

const folder = mkdtempSync(join(tmpdir(), 'plumbline-values-'))
let stores: OpenedStores
const open = async (): Promise<void> => {
  const opened = await openStores(folder, { now: () => 0 })
  if (!opened.ok) throw new Error(opened.error.code)
  stores = opened.value
}
beforeAll(open)
afterAll(() => {
  stores.close()
  rmSync(folder, { recursive: true, force: true })
})

const outletId = id<'Outlet'>('nordbad')
/** Anything that a person can type or paste; a text of UTF-16 halves is none. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }).filter((one) => one.isWellFormed()),
  fc.constantFrom(
    '',
    ' ',
    "'; DROP TABLE people; --",
    '\u0000',
    'a\u0000b',
    '‮',
    '😀',
    'Å\u030a',
    '\n\r\t',
    '%_',
    '"',
    '\\',
    'null',
  ),
)
const whole = fc
  .oneof(fc.maxSafeInteger(), fc.constantFrom(0, -0, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER))
  .map((n) => n + 0)
let made = 0
const fresh = (): string => `x${(made += 1)}`

describe('what is stored comes back as it was', () => {
  it('a person, whatever they are called', () => {
    fc.assert(
      fc.property(text, text, fc.array(text), whole, (name, role, skills, minutes) => {
        const own = id<'Outlet'>(fresh())
        const person = testPerson(fresh(), {
          outletId: own,
          name,
          role,
          skills,
          contractMinutesPerWeek: minutes,
          birthOn: null,
        })
        stores.people.saveAll([person])
        expect(stores.people.list(own)).toEqual([person])
      }),
    )
  })

  it('demand, at any instant and of any size', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), text, whole, (startAt, driver, quantity) => {
        const own = id<'Outlet'>(fresh())
        const row = { startAt: Math.min(startAt, Number.MAX_SAFE_INTEGER - 1), driver, minutes: 15, quantity }
        stores.demand.saveAll(own, [row])
        expect(stores.demand.between(own, row.startAt, row.startAt + 1)).toEqual([row])
        expect(stores.demand.between(own, row.startAt + 1, Number.MAX_SAFE_INTEGER)).toEqual([])
      }),
    )
  })

  it('an override with any reason', () => {
    fc.assert(
      fc.property(text, text, whole, (reason, parameter, value) => {
        const override = testOverride(fresh(), { reason, parameter, value })
        stores.overrides.save(override)
        expect(stores.overrides.get(override.overrideId)).toEqual(override)
      }),
    )
  })

  it('the bytes of a file, and of one that was received', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
        const path = fresh()
        stores.outbox.add(testOutboxRow((made += 1), { path, bytes }))
        expect(stores.outbox.byPath(path)?.bytes).toEqual(bytes)
        const received = testReceived(1, { deviceId: id(fresh()) })
        stores.chains.acceptPaper({ ...received.file, bytes }, received.head)
        expect(stores.chains.file(received.file.path)?.bytes).toEqual(bytes)
      }),
    )
  })

  it('a shift that is a day long, and one of a minute', () => {
    const shifts = [testShift('long', 0, 24), testShift('short', 30, 30 + 1 / 60, { personId: null })]
    stores.plans.saveShifts(outletId, shifts)
    expect(stores.plans.shiftsBetween(outletId, 0, Number.MAX_SAFE_INTEGER)).toEqual(shifts)
  })

  it('a profile with a folder in any letters, over a restart', async () => {
    const profile = {
      ...testProfile,
      shareFolder: '\\\\server\\Frei & gabe\\Ünï "cödé"',
      organisationName: '株式会社 ‮x',
    }
    stores.profiles.save(profile)
    stores.close()
    await open()
    expect(stores.profiles.get()).toEqual(profile)
  })

  it('rules of any version number, and a draft beside them', () => {
    const pack = testPack({ version: Number.MAX_SAFE_INTEGER, note: 'The last one' })
    stores.packs.save(pack)
    expect(stores.packs.newest()).toEqual(pack)
    stores.drafts.push({ ...pack, note: '\u0000' })
    expect(stores.drafts.current()?.note).toBe('\u0000')
    stores.drafts.clear()
  })

  it('a mapping of columns with odd names, told apart by case and by accent', () => {
    const digests = ['x', 'X', 'é', 'e\u0301']
    digests.forEach((digest, nth) => stores.mappings.save('people', digest, { name: nth }))
    expect(digests.map((digest) => stores.mappings.get('people', digest))).toEqual(
      digests.map((_, nth) => ({ name: nth })),
    )
  })
})

/** Of the schema, or of the store before it is asked. */
const refusal = /Failed to run the query|cannot store|constraint failed|not a shift/

describe('what no store takes', () => {
  it.each<[string, () => void]>([
    ['half a minute of contract', () => stores.people.saveAll([testPerson('bad', { contractMinutesPerWeek: 0.5 })])],
    ['no number', () => stores.people.saveAll([testPerson('bad', { contractMinutesPerWeek: Number.NaN })])],
    ['a number without end', () => stores.people.saveAll([testPerson('bad', { contractMinutesPerWeek: Infinity })])],
    [
      'half a guest',
      () => stores.demand.saveAll(outletId, [{ startAt: 1, minutes: 15, driver: 'bad', quantity: 0.5 }]),
    ],
    [
      'an interval of no length',
      () => stores.demand.saveAll(outletId, [{ startAt: 1, minutes: 0, driver: 'bad', quantity: 1 }]),
    ],
    ['a value that is no whole number', () => stores.overrides.save(testOverride('bad', { value: 1.5 }))],
    ['a shift that ends before it starts', () => stores.plans.saveShifts(outletId, [testShift('bad', 9, 8)])],
    ['a shift of more than a day', () => stores.plans.saveShifts(outletId, [testShift('bad', 0, 25)])],
    ['a version before the first', () => stores.packs.save(testPack({ version: 0 }))],
  ])('%s', (_, save) => {
    expect(save).toThrow(refusal)
    expect(stores.people.list(outletId).filter(({ personId }) => personId === 'bad')).toEqual([])
    expect(stores.demand.between(outletId, 0, 9).filter(({ driver }) => driver === 'bad')).toEqual([])
    expect(stores.overrides.get(id('bad'))).toBeNull()
    expect(
      stores.plans.shiftsBetween(outletId, 0, Number.MAX_SAFE_INTEGER).map(({ shiftId }) => shiftId),
    ).not.toContain('bad')
  })

  it('one of them keeps all of its list out', () => {
    const good = testPerson('good', { outletId: id('elsewhere') })
    expect(() => stores.people.saveAll([good, testPerson('bad', { contractMinutesPerWeek: 0.5 })])).toThrow(refusal)
    expect(stores.people.list(id('elsewhere'))).toEqual([])
    const rows = [1, 2].map((startAt) => ({ startAt, minutes: startAt - 1, driver: 'list', quantity: 1 }))
    expect(() => stores.demand.saveAll(outletId, rows.toReversed())).toThrow(refusal)
    expect(stores.demand.between(outletId, 0, 9).filter(({ driver }) => driver === 'list')).toEqual([])
  })
})
