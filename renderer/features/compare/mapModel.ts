import { cellKey } from '#shared/compare/differenceMap.ts'
import { countStates, hasSomethingToSay, rankByImpact, type StateCounts } from '#shared/compare/impact.ts'
import type { DifferenceMap, DifferenceState, MapCell } from '#shared/compare/model.ts'
import type { Subject } from '#shared/i18n/compare/messages.ts'
import type { OutletId, RuleId } from '#shared/kernel/ids.ts'
import type { Rule } from '#shared/rules/model.ts'
import { subjectOf, subjects } from './words.ts'

export type Order = 'place' | 'impact'
export type MapOutlet = DifferenceMap['outlets'][number]

export interface MapRow {
  /** Counted through all groups. */
  readonly index: number
  readonly rule: Rule
  readonly cells: readonly MapCell[]
  readonly counts: StateCounts
}
export interface MapView {
  /** Runs of neighbouring outlets of one region, and of one format in it; both empty when ordered by impact. */
  readonly regions: readonly { readonly regionId: string; readonly span: number }[]
  readonly places: readonly { readonly regionId: string; readonly format: string; readonly span: number }[]
  readonly outlets: readonly MapOutlet[]
  readonly columnCounts: readonly StateCounts[]
  readonly groups: readonly { readonly subject: Subject; readonly rows: readonly MapRow[] }[]
  readonly counts: StateCounts
}

const placesOf = (outlets: readonly MapOutlet[]): MapView['places'] => {
  const runs: { regionId: string; format: string; span: number }[] = []
  for (const { regionId, format } of outlets) {
    const last = runs.at(-1)
    if (last?.regionId === regionId && last.format === format) last.span += 1
    else runs.push({ regionId, format, span: 1 })
  }
  return runs
}

const regionsOf = (places: MapView['places']): MapView['regions'] => {
  const runs: { regionId: string; span: number }[] = []
  for (const { regionId, span } of places) {
    const last = runs.at(-1)
    if (last?.regionId === regionId) last.span += span
    else runs.push({ regionId, span })
  }
  return runs
}

const groupsOf = (rows: readonly Omit<MapRow, 'index'>[], inTurn: readonly Subject[]): MapView['groups'] => {
  const grouped = inTurn.map((subject) => ({ subject, rows: rows.filter(({ rule }) => subjectOf(rule) === subject) }))
  const inOrder = grouped.flatMap((group) => group.rows)
  return grouped
    .filter((group) => group.rows.length > 0)
    .map(({ subject, rows: own }) => ({ subject, rows: own.map((row) => ({ ...row, index: inOrder.indexOf(row) })) }))
}

/** The map as it is drawn: rules by subject, outlets by place or by impact, counts for rows, columns and all. */
export const mapView = (map: DifferenceMap, rules: readonly Rule[], order: Order): MapView => {
  const byKey = new Map(map.cells.map((cell) => [cellKey(cell.ruleId, cell.outletId), cell]))
  const cellsOfOutlet = Map.groupBy(map.cells, ({ outletId }) => outletId)
  const cellsOfRule = Map.groupBy(map.cells, ({ ruleId }) => ruleId)
  const inOrder = <Key extends OutletId | RuleId>(keys: readonly Key[], cells: ReadonlyMap<Key, readonly MapCell[]>) =>
    order === 'place' ? keys : rankByImpact(keys, (key) => cells.get(key) ?? [])
  const outletOf = new Map(map.outlets.map((outlet) => [outlet.outletId, outlet]))
  const outletIds = inOrder(
    map.outlets.map(({ outletId }) => outletId),
    cellsOfOutlet,
  )
  const ruleOf = new Map(rules.map((rule) => [rule.ruleId, rule]))
  const rows = inOrder(map.ruleIds, cellsOfRule).flatMap((ruleId): readonly Omit<MapRow, 'index'>[] => {
    const rule = ruleOf.get(ruleId)
    if (rule === undefined) return []
    const cells = outletIds.flatMap((outletId) => byKey.get(cellKey(ruleId, outletId)) ?? [])
    return [{ rule, cells, counts: countStates(cells) }]
  })
  const outlets = outletIds.flatMap((outletId) => outletOf.get(outletId) ?? [])
  const places = order === 'place' ? placesOf(outlets) : []
  return {
    regions: regionsOf(places),
    places,
    outlets,
    columnCounts: outletIds.map((outletId) => countStates(cellsOfOutlet.get(outletId) ?? [])),
    // by impact, the subject with the weightiest rule comes first
    groups: groupsOf(rows, order === 'place' ? subjects : [...new Set(rows.map(({ rule }) => subjectOf(rule)))]),
    counts: countStates(map.cells),
  }
}

/** A filter dims what it does not name; without one all is shown. */
export const isShown = (cell: MapCell, filter: DifferenceState | null): boolean =>
  filter === null || (cell.state === filter && hasSomethingToSay(cell))
