import type { Bounds, DecisionTable, Row } from '../../../shared/decisions/model.ts'
import { id } from '../../../shared/kernel/ids.ts'
import type { TableId } from '../../../shared/kernel/ids.ts'
import { bakeryRows, restaurantRows, shopRows, type StaffingRow } from './staffingRows.ts'
import { bands, text } from './parts.ts'
import { rowLabel } from './rowLabels.ts'

export const staffingTableId: TableId = id('staffing')

/** One fewer than the table asks for is the manager's own decision where three or more are needed; two fewer is the lead's. */
const boundsFor = (value: number): Bounds | null => {
  if (value === 0) return null
  const free = value >= 3 ? value - 1 : value
  return bands([free, value + 2], [Math.max(1, value - 2), value + 4])
}

const rowOf =
  (format: string) =>
  ([name, dayType, minute, demand, ...values]: StaffingRow): Row => ({
    rowId: id(`${format}.${name}`),
    label: rowLabel(name),
    cells: [`"${format}"`, dayType, minute, demand],
    values,
    bounds: values.map((value) => boundsFor(value)),
  })

/** Least number of people on duty per role, by format, kind of day, time and guests expected in half an hour. */
export const staffingTable: DecisionTable = {
  tableId: staffingTableId,
  title: text('Minimum staff', 'Mindestbesetzung', 'Minimumsbemanding'),
  hitPolicy: 'UNIQUE',
  aggregation: null,
  inputs: [
    {
      name: 'format',
      label: text('Format', 'Format', 'Format'),
      domain: { type: 'enumeration', values: ['bakery-cafe', 'restaurant', 'shop'] },
    },
    {
      name: 'dayType',
      label: text('Kind of day', 'Tagesart', 'Dagtype'),
      domain: { type: 'enumeration', values: ['weekday', 'saturday', 'sunday', 'holiday'] },
    },
    {
      name: 'minute',
      label: text('Time of day', 'Uhrzeit', 'Klokkeslæt'),
      domain: { type: 'range', min: 0, max: 1_439, unit: 'minuteOfDay' },
    },
    {
      name: 'demand',
      label: text('Guests in half an hour', 'Gäste je halbe Stunde', 'Gæster på en halv time'),
      domain: { type: 'range', min: 0, max: 2_000, unit: 'customers' },
    },
  ],
  outputs: [
    { name: 'lead', label: text('Lead', 'Leitung', 'Leder'), unit: 'people', stricter: 'higher' },
    { name: 'service', label: text('Service', 'Service', 'Service'), unit: 'people', stricter: 'higher' },
    { name: 'kitchen', label: text('Kitchen', 'Küche', 'Køkken'), unit: 'people', stricter: 'higher' },
    { name: 'till', label: text('Till', 'Kasse', 'Kasse'), unit: 'people', stricter: 'higher' },
  ],
  rows: [
    ...bakeryRows.map(rowOf('bakery-cafe')),
    ...restaurantRows.map(rowOf('restaurant')),
    ...shopRows.map(rowOf('shop')),
  ],
}
