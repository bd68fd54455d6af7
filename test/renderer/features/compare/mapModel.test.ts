import { describe, expect, it } from 'vitest'
import { isShown, mapView } from '#renderer/features/compare/mapModel.ts'
import { subjectOf } from '#renderer/features/compare/words.ts'
import type { DifferenceMap, MapCell } from '#shared/compare/model.ts'
import { id } from '#shared/kernel/ids.ts'
import { testPack } from '#test/support/testOrganisation.ts'

const cell = (ruleId: string, outletId: string, over: Partial<MapCell> = {}): MapCell => ({
  ruleId: id(ruleId),
  outletId: id(outletId),
  state: 'same',
  findings: 0,
  amount: 0,
  weeks: 4,
  cases: 9,
  valueDiffers: false,
  ...over,
})
const outlet = (outletId: string, region: string, format: string) => ({
  outletId: id<'Outlet'>(outletId),
  regionId: id<'Region'>(region),
  format,
  name: outletId.toUpperCase(),
})
const map: DifferenceMap = {
  fromWeekOn: '2026-02-23',
  toWeekOn: '2026-03-16',
  packVersion: 1,
  outlets: [
    outlet('a', 'north', 'pool'),
    outlet('b', 'north', 'pool'),
    outlet('c', 'north', 'rink'),
    outlet('d', 'south', 'rink'),
  ],
  ruleIds: [id('rest'), id('day'), id('minors')],
  cells: ['rest', 'day', 'minors'].flatMap((rule) =>
    ['a', 'b', 'c', 'd'].map((place) =>
      cell(rule, place, rule === 'day' && place === 'c' ? { state: 'unexplained', findings: 7 } : {}),
    ),
  ),
}
const { rules } = testPack()

describe('the map as it is drawn', () => {
  it('runs outlets of one region and format together', () => {
    expect(mapView(map, rules, 'place').places).toEqual([
      { regionId: 'north', format: 'pool', span: 2 },
      { regionId: 'north', format: 'rink', span: 1 },
      { regionId: 'south', format: 'rink', span: 1 },
    ])
  })

  it('groups rules by subject and numbers the rows through all groups', () => {
    const { groups } = mapView(map, rules, 'place')
    expect(
      groups.map(({ subject, rows }) => [subject, rows.map(({ index, rule }) => `${index} ${rule.ruleId}`)]),
    ).toEqual([
      ['rest', ['0 rest']],
      ['time', ['1 day']],
      ['youth', ['2 minors']],
    ])
  })

  it('puts cells under their outlets in either order', () => {
    for (const order of ['place', 'impact'] as const) {
      const view = mapView(map, rules, order)
      const ids = view.outlets.map(({ outletId }) => outletId)
      for (const { rows } of view.groups)
        for (const row of rows) expect(row.cells.map(({ outletId }) => outletId)).toEqual(ids)
    }
  })

  it('by impact shows the outlet with something unexplained first, without places', () => {
    const view = mapView(map, rules, 'impact')
    expect(view.outlets[0]?.outletId).toBe('c')
    expect(view.places).toEqual([])
    expect(view.columnCounts[0]).toMatchObject({ unexplained: 1, same: 2 })
  })

  it('by impact shows the subject with something unexplained first, its rows numbered in that order', () => {
    const { groups } = mapView(map, rules, 'impact')
    expect(groups[0]).toMatchObject({ subject: 'time', rows: [{ index: 0, rule: { ruleId: 'day' } }] })
    expect(groups.flatMap(({ rows }) => rows.map(({ index }) => index))).toEqual([0, 1, 2])
  })

  it('adds up rows, columns and all', () => {
    const view = mapView(map, rules, 'place')
    expect(view.counts).toMatchObject({ unexplained: 1, same: 11 })
    expect(view.columnCounts.map(({ unexplained }) => unexplained)).toEqual([0, 0, 1, 0])
    expect(view.groups[1]?.rows[0]?.counts).toMatchObject({ unexplained: 1, same: 3 })
  })

  it('leaves out a rule that nobody described', () => {
    expect(mapView(map, rules.slice(1), 'place').groups.flatMap(({ rows }) => rows)).toHaveLength(2)
  })
})

describe('filter and subject', () => {
  it('a filter shows its state only, and no cell without a case', () => {
    const silent = cell('rest', 'a', { state: 'unknown', cases: 0 })
    expect(isShown(silent, null)).toBe(true)
    expect(isShown(silent, 'unknown')).toBe(false)
    expect(isShown(cell('rest', 'a'), 'same')).toBe(true)
    expect(isShown(cell('rest', 'a'), 'expired')).toBe(false)
  })

  it('rules for minors are about youth whatever they check', () => {
    expect(rules.map(subjectOf)).toEqual(['rest', 'time', 'youth'])
  })
})
