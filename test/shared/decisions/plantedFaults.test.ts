import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyseTable } from '#shared/decisions/analyse.ts'
import { parseCell } from '#shared/decisions/cell.ts'
import { hasValue } from '#shared/decisions/domainSet.ts'
import type { Column, DecisionTable, Row } from '#shared/decisions/model.ts'
import { row, staffing, text } from '#test/support/ruleBuilders.ts'

const kinds = ['weekday', 'saturday', 'sunday']
const formats = ['bakery', 'shop', 'bar', 'kiosk']
const steps = [0, 360, 600, 840, 1_080, 1_440]

const inputs: readonly Column[] = [
  { name: 'kind', label: text('kind'), domain: { type: 'enumeration', values: kinds } },
  { name: 'minute', label: text('minute'), domain: { type: 'range', min: 0, max: 1_439, unit: 'minuteOfDay' } },
  { name: 'format', label: text('format'), domain: { type: 'enumeration', values: formats } },
  { name: 'demand', label: text('demand'), domain: { type: 'range', min: 0, max: 200, unit: 'customers' } },
]

interface Box {
  readonly kind: number
  readonly step: number
  readonly format: number
  readonly busy: boolean
}
const boxes: readonly Box[] = kinds.flatMap((_, kind) =>
  steps
    .slice(1)
    .flatMap((_step, step) =>
      formats.flatMap((_format, format) => [false, true].map((busy) => ({ kind, step, format, busy }))),
    ),
)

const minuteCell = ({ step }: Box): string => `[${steps[step] ?? 0}..${steps[step + 1] ?? 0})`
const cellsOf = (box: Box): readonly string[] => [
  `"${kinds[box.kind] ?? ''}"`,
  minuteCell(box),
  `"${formats[box.format] ?? ''}"`,
  box.busy ? '> 40' : '<= 40',
]
const nameOf = (box: Box): string => `${box.kind}.${box.step}.${box.format}.${box.busy ? 1 : 0}`

/** 120 rows that cover each situation once; each has values of its own. */
const whole: readonly Row[] = boxes.map((box, at) => row(nameOf(box), [...cellsOf(box)], [at]))
const tableOf = (rows: readonly Row[]): DecisionTable => staffing([...rows], { inputs, hitPolicy: 'UNIQUE' })

const box = fc.constantFrom(...boxes)
const last = (step: number): number => (steps[step + 1] ?? 0) - 1
const minuteText = (from: number, to: number): string => {
  if (from === to) return `${from}`
  if (from === 0) return `<= ${to}`
  return to === 1_439 ? `>= ${from}` : `[${from}..${to}]`
}

describe('120 rows that cover everything once', () => {
  it('have no fault', () => {
    expect(analyseTable(tableOf(whole))).toMatchObject({
      faults: [],
      gaps: [],
      overlaps: [],
      duplicates: [],
      mergeable: [],
      truncated: false,
    })
  })
})

describe('a planted gap is found as it was planted', () => {
  it('a row that is gone', () => {
    fc.assert(
      fc.property(box, (missing) => {
        const { gaps, overlaps } = analyseTable(tableOf(whole.filter(({ rowId }) => rowId !== nameOf(missing))))
        const cells = cellsOf(missing)
        expect(overlaps).toEqual([])
        expect(gaps).toEqual([
          {
            cells: [
              cells[0],
              minuteText(steps[missing.step] ?? 0, last(missing.step)),
              cells[2],
              missing.busy ? '>= 41' : '<= 40',
            ],
            witness: {
              kind: kinds[missing.kind],
              minute: steps[missing.step],
              format: formats[missing.format],
              demand: missing.busy ? 41 : 0,
            },
          },
        ])
      }),
    )
  })

  it('one minute at the end of a row', () => {
    fc.assert(
      fc.property(box, (short) => {
        const end = steps[short.step + 1] ?? 0
        const rows = whole.map((each) =>
          each.rowId === nameOf(short)
            ? { ...each, cells: each.cells.with(1, `[${steps[short.step] ?? 0}..${end - 1})`) }
            : each,
        )
        const { gaps } = analyseTable(tableOf(rows))
        expect(gaps).toHaveLength(1)
        expect(gaps[0]?.witness).toEqual({
          kind: kinds[short.kind],
          minute: end - 1,
          format: formats[short.format],
          demand: short.busy ? 41 : 0,
        })
        expect(gaps[0]?.cells[1]).toBe(minuteText(end - 1, end - 1))
      }),
    )
  })

  it('several rows, each of them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(box, { minLength: 2, maxLength: 5, selector: nameOf }), (missing) => {
        const names = new Set(missing.map(nameOf))
        const { gaps } = analyseTable(tableOf(whole.filter(({ rowId }) => !names.has(rowId))))
        const reached = (at: Box) =>
          gaps.some(({ cells }) => {
            const sets = inputs.map(({ domain }, column) => parseCell(cells[column] ?? '', domain))
            const values = [kinds[at.kind], steps[at.step], formats[at.format], at.busy ? 41 : 0]
            return sets.every((set, column) => set.ok && hasValue(set.value, values[column] ?? ''))
          })
        expect(boxes.filter(reached).map(nameOf).toSorted()).toEqual([...names].toSorted())
        expect(gaps.length).toBeLessThanOrEqual(missing.length)
      }),
    )
  })
})

describe('a planted overlap is found as it was planted', () => {
  it('a row that is there twice', () => {
    fc.assert(
      fc.property(box, (twice) => {
        const copy = row('copy', [...cellsOf(twice)], [999])
        const { gaps, overlaps } = analyseTable(tableOf([...whole, copy]))
        expect(gaps).toEqual([])
        expect(overlaps.map(({ rowIds }) => rowIds)).toEqual([[nameOf(twice), 'copy']])
      }),
    )
  })

  it('one minute shared with the row after it', () => {
    const inner = boxes.filter(({ step }) => step < 4)
    fc.assert(
      fc.property(fc.constantFrom(...inner), (long) => {
        const end = steps[long.step + 1] ?? 0
        const rows = whole.map((each) =>
          each.rowId === nameOf(long)
            ? { ...each, cells: each.cells.with(1, `[${steps[long.step] ?? 0}..${end}]`) }
            : each,
        )
        const { overlaps } = analyseTable(tableOf(rows))
        expect(overlaps).toEqual([
          {
            rowIds: [nameOf(long), nameOf({ ...long, step: long.step + 1 })],
            witness: {
              kind: kinds[long.kind],
              minute: end,
              format: formats[long.format],
              demand: long.busy ? 41 : 0,
            },
          },
        ])
      }),
    )
  })

  it('a row for every kind of day competes with each of them', () => {
    const wide = row('wide', ['-', '[600..840)', '"bar"', '-'], [999])
    const { overlaps } = analyseTable(tableOf([...whole, wide]))
    const expected = boxes.filter(({ step, format }) => step === 2 && format === 2).map((at) => [nameOf(at), 'wide'])
    expect(overlaps.map(({ rowIds }) => rowIds)).toEqual(expected)
  })
})
