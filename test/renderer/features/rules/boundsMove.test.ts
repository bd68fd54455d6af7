import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf, formOf, holds, isSoundForm, movedBounds, sameBounds } from '#renderer/features/rules/boundsForm.ts'
import { boundsMove, outputCell } from '#renderer/features/rules/boundsMove.ts'
import { boundsChangeWords, boundsWords } from '#renderer/features/rules/boundsWords.ts'
import type { Bounds } from '#shared/decisions/model.ts'
import { changesDa } from '#shared/i18n/changes/da.ts'
import { changesDe } from '#shared/i18n/changes/de.ts'
import { changesEn } from '#shared/i18n/changes/en.ts'
import { id } from '#shared/kernel/ids.ts'
import { bandedPack, guardBounds } from '#test/support/regionDesk.ts'

const bands = (freeMin: number, freeMax: number, outerMin: number, outerMax: number): Bounds => ({
  free: { min: freeMin, max: freeMax },
  outer: { min: outerMin, max: outerMax },
})
/** A value and bands that hold it. */
const sound = fc
  .tuple(fc.nat(50), fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9))
  .map(([outerMin, toFree, toValue, toMax, toOuter]) => {
    const freeMin = outerMin + toFree
    const value = freeMin + toValue
    return { value, bounds: bands(freeMin, value + toMax, outerMin, value + toMax + toOuter) }
  })

describe('bounds that go along with a number', () => {
  it('hold the new number wherever they held the old one', () => {
    fc.assert(
      fc.property(sound, fc.nat(120), ({ value, bounds }, next) => {
        const moved = movedBounds(bounds, next - value)
        expect(holds(moved, next)).toBe(true)
        expect(isSoundForm(formOf(next, moved))).toBe(true)
      }),
    )
  })

  it('keep the width of both bands while they are moved up', () => {
    fc.assert(
      fc.property(sound, fc.nat(50), ({ bounds }, by) => {
        const moved = movedBounds(bounds, by)
        expect(moved && moved.free.max - moved.free.min).toBe(bounds.free.max - bounds.free.min)
        expect(moved && moved.outer.max - moved.outer.min).toBe(bounds.outer.max - bounds.outer.min)
      }),
    )
  })

  it('never go below nought, and stay closed where they were', () => {
    expect(movedBounds(bands(2, 5, 1, 7), -2)).toEqual(bands(0, 3, 0, 5))
    expect(movedBounds(null, 3)).toBeNull()
  })
})

describe('the form', () => {
  it('gives back the bounds that it was made of', () => {
    fc.assert(
      fc.property(sound, ({ value, bounds }) => {
        expect(boundsOf(formOf(value, bounds))).toEqual(bounds)
      }),
    )
    expect(boundsOf(formOf(3, null))).toBeNull()
  })

  it.each([
    ['a free band above the number', bands(4, 5, 1, 7), false],
    ['a free band below the number', bands(1, 2, 1, 7), false],
    ['a free band that leaves the outer one', bands(2, 8, 1, 7), false],
    ['a free band that begins before the outer one', bands(0, 5, 1, 7), false],
    ['bands of the number alone', bands(3, 3, 3, 3), true],
    ['no local value', null, true],
  ] as const)('%s', (_, bounds, expected) => {
    expect(isSoundForm(formOf(3, bounds))).toBe(expected)
  })
})

describe('what has become of the published bounds', () => {
  const published = { value: 3, bounds: guardBounds }
  it.each([
    ['nothing changed', { value: 3, bounds: guardBounds, published }, 'none'],
    ['moved, and the published ones would do', { value: 4, bounds: bands(3, 6, 2, 8), published }, 'kept'],
    ['moved, because the published ones would not do', { value: 6, bounds: bands(5, 8, 4, 10), published }, 'outgrown'],
    ['the number changed, the bounds were kept', { value: 4, bounds: guardBounds, published }, 'none'],
    ['set by hand', { value: 4, bounds: bands(4, 4, 4, 4), published }, 'none'],
    ['closed by hand', { value: 4, bounds: null, published }, 'none'],
    ['never open', { value: 4, bounds: null, published: { value: 3, bounds: null } }, 'none'],
    ['a new row', { value: 4, bounds: guardBounds, published: null }, 'none'],
  ] as const)('%s', (_, cell, expected) => {
    expect(boundsMove(cell)).toBe(expected)
  })

  it('is looked up by row and output', () => {
    const [table] = bandedPack().tables
    if (table === undefined) throw new Error('the pack has a table')
    const busy = id<'Row'>('busy')
    expect(outputCell(table, table, busy, 0)).toEqual({ value: 3, bounds: guardBounds, published })
    expect(outputCell(table, null, busy, 0)?.published).toBeNull()
    expect(outputCell(table, table, busy, 1)).toBeNull()
    expect(outputCell(table, table, id('gone'), 0)).toBeNull()
  })

  it('the same bands are the same whoever wrote them', () => {
    expect(sameBounds(guardBounds, { outer: { max: 7, min: 1 }, free: { max: 5, min: 2 } })).toBe(true)
    expect(sameBounds(guardBounds, null)).toBe(false)
    expect(sameBounds(null, null)).toBe(true)
    // closed is not the same as open for nothing but nought
    expect(sameBounds(null, bands(0, 0, 0, 0))).toBe(false)
  })
})

describe('bounds in words', () => {
  const say = (value: number) => `${value}`

  it('name only the band that changed', () => {
    expect(boundsChangeWords(guardBounds, bands(2, 6, 1, 7), changesEn, say)).toBe('manager alone 2–5 → 2–6')
    expect(boundsChangeWords(guardBounds, bands(2, 5, 0, 7), changesEn, say)).toBe('with approval 1–7 → 0–7')
  })

  it.each([
    [changesEn, 'no local value → manager alone 2–5, with approval 1–7'],
    [changesDe, 'kein eigener Wert → allein 2–5, mit Zustimmung 1–7'],
    [changesDa, 'ingen egen værdi → lederen alene 2–5, med godkendelse 1–7'],
  ])('name both bands where a value is opened', (change, sentence) => {
    expect(boundsChangeWords(null, guardBounds, change, say)).toBe(sentence)
    expect(boundsWords(null, change, say)).toBe(sentence.split(' → ')[0])
  })
})
