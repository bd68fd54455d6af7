/** A table of 120 rows and ten inputs in which no cell is written twice in its column. */
import type { Column, DecisionTable, Row } from '#shared/decisions/model.ts'
import { id } from '#shared/kernel/ids.ts'

const words = (text: string) => ({ en: text, de: text, da: text })

/** A new object each time: what was read is remembered by domain. */
export const createWideTable = (): DecisionTable => ({
  tableId: id('wide'),
  title: words('Wide'),
  hitPolicy: 'FIRST',
  aggregation: null,
  inputs: Array.from({ length: 10 }, (_, at): Column => ({
    name: `input ${at}`,
    label: words(`input ${at}`),
    domain: { type: 'range', min: 0, max: 2_000, unit: 'count' },
  })),
  outputs: [{ name: 'people', label: words('People'), unit: 'people', stricter: 'higher' }],
  rows: Array.from({ length: 120 }, (_, row): Row => ({
    rowId: id(`row-${row}`),
    label: words(`row ${row}`),
    cells: Array.from({ length: 10 }, (_cell, at) => `[${row * 10 + at}..${row * 10 + at + 25})`),
    values: [row],
    bounds: [null],
  })),
})
