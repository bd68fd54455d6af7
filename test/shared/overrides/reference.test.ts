import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { addDays, type LocalDate } from '#shared/kernel/time.ts'
import {
  findingReference,
  formatReference,
  parseReference,
  replayDigest,
  replayReference,
  valueDigest,
  valueReference,
  type Reference,
} from '#shared/overrides/reference.ts'
import { restFinding, restValue } from '#test/support/testReports.ts'

const place = { outletId: id<'Outlet'>('nordbad'), on: '2026-11-22' } as const
const value = valueReference(restValue(660), place)
const text = formatReference(value)
const replayed = (weekOn: LocalDate, newFindings: number) => ({
  weekOn,
  newFindings,
  vanishedFindings: 0,
  extraMinutes: 15 * newFindings,
})
const weeks = [replayed('2026-11-09', 1), replayed('2026-11-16', 2)]
const replay = replayReference(place.outletId, '5'.repeat(64), weeks)
if (replay === null) throw new Error('there are weeks')
const replayText = formatReference(replay)

const name = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
const common = {
  ruleId: name.map((each) => id<'Rule'>(each)),
  packVersion: fc.integer({ min: 1, max: 999_999_999 }),
  digest: fc.string({ minLength: 32, maxLength: 32, unit: fc.constantFrom(...Array.from('0123456789abcdef')) }),
}
const date = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-03', days))
const reference: fc.Arbitrary<Reference> = fc.oneof(
  fc.record({
    kind: fc.constant('value' as const),
    outletId: fc.option(name.map((each) => id<'Outlet'>(each))),
    on: date,
    parameter: name,
    ...common,
  }),
  fc.record({
    kind: fc.constant('finding' as const),
    outletId: name.map((each) => id<'Outlet'>(each)),
    weekOn: date,
    key: name,
    ...common,
  }),
  fc
    .record({
      kind: fc.constant('replay' as const),
      outletId: name.map((each) => id<'Outlet'>(each)),
      fromOn: date,
      later: fc.integer({ min: 0, max: 52 }),
      draft: common.digest,
      digest: common.digest,
    })
    .map(({ later, ...rest }) => ({ ...rest, untilOn: addDays(rest.fromOn, 7 * later) })),
)

describe('a reference', () => {
  it('comes back as it was written, whatever its names hold', () => {
    fc.assert(
      fc.property(reference, (one) => {
        expect(parseReference(formatReference(one))).toEqual({ ok: true, value: one })
      }),
    )
  })

  it('is one word: a letter does not break it, and spaces around it do no harm', () => {
    fc.assert(
      fc.property(reference, (one) => {
        expect(formatReference(one)).not.toMatch(/[\s|<>"]/)
      }),
    )
    expect(parseReference(`  ${text}\n`)).toEqual({ ok: true, value })
  })

  it('never takes for a reference what is none, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (any) => {
        expect(parseReference(any).ok).toBe(false)
      }),
    )
    fc.assert(
      fc.property(fc.string(), (any) => {
        const parsed = parseReference(`plumbline:${any}`)
        expect(parsed.ok ? formatReference(parsed.value) : '').toBe(parsed.ok ? `plumbline:${any}` : '')
      }),
    )
  })

  it.each([
    ['', 'noReference'],
    ['https://example.org', 'noReference'],
    ['plumbline:', 'otherKind'],
    [text.replace('value/', 'row/'), 'otherKind'],
    [text.split('/').slice(0, -1).join('/'), 'missingParts'],
    [`${text}/more`, 'missingParts'],
    [text.replace('minimum', ''), 'missingParts'],
    [text.replace('minimum', '%E0%A4'), 'missingParts'],
    [text.replace('value/nordbad', 'finding/'), 'missingParts'],
    [text.replace('2026-11-22', '2026-02-30'), 'badDate'],
    [text.replace(/\/\d+\/(?=[0-9a-f]{32}$)/, '/0/'), 'badVersion'],
    [text.replace(/\/\d+\/(?=[0-9a-f]{32}$)/, '/1e3/'), 'badVersion'],
    [text.slice(0, -1), 'badDigest'],
    [`${text.slice(0, -1)}X`, 'badDigest'],
    [`${replayText}/more`, 'missingParts'],
    [replayText.replace('nordbad', ''), 'missingParts'],
    [replayText.replace('2026-11-09', '2026-11-31'), 'badDate'],
    [replayText.replace('2026-11-09', '2026-11-23'), 'badDate'],
    [replayText.replace('5555', '555'), 'badDigest'],
    [`${replayText.slice(0, -1)}X`, 'badDigest'],
  ])('%s is refused: %s', (written, why) => {
    expect(parseReference(written)).toEqual({ ok: false, error: why })
  })
})

describe('the digest of a value', () => {
  const old = restValue(660)
  const layer = {
    layer: 'house',
    value: 660,
    bounds: null,
    setBy: 'Operations',
    overrideId: null,
    state: 'applied',
    reason: null,
    untilOn: null,
  } as const
  it.each([
    ['another number', { ...old, value: 600 }],
    ['another pack', { ...old, packVersion: old.packVersion + 1 }],
    ['another parameter', { ...old, parameter: 'other' }],
    ['another unit', { ...old, unit: 'days' as const }],
    ['the same number by another way', { ...old, layers: [...old.layers, layer] }],
  ])('differs for %s', (_, other) => {
    expect(valueDigest(other)).not.toBe(valueDigest(old))
  })

  it('is the same for the same value read from a file', () => {
    expect(valueDigest(JSON.parse(JSON.stringify(old)) as typeof old)).toBe(valueDigest(old))
  })
})

it('a finding is named with its week and pack', () => {
  const finding = restFinding()
  const named = findingReference(finding, { outletId: place.outletId, weekOn: '2026-11-16', packVersion: 7 })
  expect(named).toMatchObject({ kind: 'finding', key: finding.key, packVersion: 7, weekOn: '2026-11-16' })
  expect(findingReference({ ...finding, actual: 1 }, { ...named }).digest).not.toBe(named.digest)
})

describe('figures of a replay', () => {
  it('are named with outlet, first and last week, and draft', () => {
    expect(replayText).toMatch(/^plumbline:replay\/nordbad\/2026-11-09\/2026-11-16\/5{32}\/[0-9a-f]{32}$/)
    expect(replayReference(place.outletId, '5'.repeat(64), [])).toBeNull()
  })

  it.each([
    ['another figure', [replayed('2026-11-09', 1), replayed('2026-11-16', 3)]],
    ['the same sum over other weeks', [replayed('2026-11-09', 2), replayed('2026-11-16', 1)]],
    ['a week more that changes no sum', [...weeks, replayed('2026-11-23', 0)]],
  ])('have another digest for %s', (_, other) => {
    expect(replayDigest(other)).not.toBe(replayDigest(weeks))
  })
})
