/** A pack with something in every part, and the same with one thing otherwise: any leaf, any entry gone, any two in another order. */
import { starterPacks } from '#backend/packs/starterPacks.ts'
import { id } from '#shared/kernel/ids.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { testTable, tablePack } from './testTable.ts'

const retail = starterPacks().find(({ packId }) => packId === 'de-retail')
const text = (word: string) => ({ en: word, de: `${word} (de)`, da: `${word} (da)` })
const bounds = { free: { min: 1, max: 4 }, outer: { min: 0, max: 9 } }
const taken = (retail?.rules ?? []).filter(({ ruleId }) => ['de-arbzg-break', 'de-arbzg-rest-11h'].includes(ruleId))
const known = new Set<string>(taken.map(({ ruleId }) => ruleId))

/** What a version says, without how it was published. */
export const fullPack: RulePack = {
  ...tablePack({
    rules: [
      ...tablePack().rules.filter(({ ruleId }) => ['rest', 'staffing'].includes(ruleId)),
      ...taken.map((rule) => ({ ...rule, scope: { ...rule.scope, countries: ['DE'], formats: ['shop', 'kiosk'] } })),
    ],
  }),
  tables: [
    {
      ...testTable,
      inputs: [
        ...testTable.inputs,
        { name: 'dayType', label: text('Day'), domain: { type: 'enumeration', values: ['weekday', 'sunday'] } },
      ],
      outputs: [...testTable.outputs, { name: 'lead', label: text('Lead'), unit: 'people', stricter: 'higher' }],
      rows: testTable.rows.map((row) => ({
        ...row,
        cells: [...row.cells, '-'],
        values: [2, 1],
        bounds: [bounds, null],
      })),
    },
    { ...testTable, tableId: id('other') },
  ],
  adjustments: [
    {
      ruleId: id('rest'),
      parameter: 'minimum',
      scope: { formats: ['kiosk'] },
      value: 720,
      bounds,
      setBy: 'Ada',
      reason: 'late',
    },
    { ruleId: id('rest'), parameter: 'minimum', scope: {}, value: null, bounds, setBy: 'Ben', reason: 'early' },
  ],
  words: { guard: text('Guard'), kiosk: text('Kiosk') },
  cases: [
    {
      caseId: 'full',
      tableId: testTable.tableId,
      title: 'A full pool',
      situation: { demand: 80 },
      expected: { guard: 3 },
    },
    { caseId: 'empty', tableId: testTable.tableId, title: 'Empty', situation: { demand: 0 }, expected: { guard: 2 } },
  ],
  ruleCases: (retail?.cases ?? []).filter(({ ruleId }) => known.has(ruleId)).slice(0, 3),
}

export const contentParts = ['rules', 'tables', 'adjustments', 'words', 'cases', 'ruleCases'] as const

type Path = readonly (string | number)[]
const childrenOf = (value: unknown): readonly (string | number)[] => {
  if (Array.isArray(value)) return value.map((_, at) => at)
  return value !== null && typeof value === 'object' ? Object.keys(value) : []
}
const at = (value: unknown, path: Path): unknown =>
  path.reduce((inner, key) => (inner as Record<string | number, unknown>)[key], value)

const pathsBelow = (value: unknown, path: Path): readonly Path[] => [
  path,
  ...childrenOf(value).flatMap((key) => pathsBelow((value as Record<string | number, unknown>)[key], [...path, key])),
]
export const pathsOf = (pack: RulePack): readonly Path[] =>
  contentParts.flatMap((part) => pathsBelow(pack[part], [part]))

const otherLeaf = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  return typeof value === 'string' ? `${value}~` : 'something'
}
const changedAtPath = (
  pack: RulePack,
  path: Path,
  change: (parent: unknown, key: string | number) => void,
): RulePack => {
  const copy = structuredClone(pack)
  const key = path.at(-1)
  if (key !== undefined) change(at(copy, path.slice(0, -1)), key)
  return copy
}

/** One leaf says something else. */
export const withOtherLeaf = (pack: RulePack, path: Path): RulePack =>
  changedAtPath(pack, path, (parent, key) => {
    const holder = parent as Record<string | number, unknown>
    holder[key] = otherLeaf(holder[key])
  })

/** One entry of a list, or one member, is not there. */
export const without = (pack: RulePack, path: Path): RulePack =>
  changedAtPath(pack, path, (parent, key) => {
    if (Array.isArray(parent)) parent.splice(Number(key), 1)
    else delete (parent as Record<string | number, unknown>)[key]
  })

/** An entry and the one before it change places. */
export const turned = (pack: RulePack, path: Path): RulePack =>
  changedAtPath(pack, path, (parent, key) => {
    if (!Array.isArray(parent)) return
    const index = Number(key)
    parent.splice(index - 1, 2, parent[index], parent[index - 1])
  })

export const isLeaf = (pack: RulePack, path: Path): boolean => {
  const value = at(pack, path)
  return value === null || typeof value !== 'object'
}
export const isEntry = (pack: RulePack, path: Path): boolean => Array.isArray(at(pack, path.slice(0, -1)))
