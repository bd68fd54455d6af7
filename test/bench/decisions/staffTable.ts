/** One decision table of 120 rows and six inputs, situations to look up, and the same decision written by hand. */
import type { Column, DecisionTable, Domain, Row } from '#shared/decisions/model.ts'
import { id } from '#shared/kernel/ids.ts'

export type StaffSituation = {
  readonly format: string
  readonly dayType: string
  readonly minute: number
  readonly demand: number
  readonly school: string
  readonly weather: string
}

/** A row in the terms of a programmer; null is any. */
export interface StaffRow {
  readonly format: string
  readonly dayType: string
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high: number
  readonly school: string | null
  readonly weather: string | null
  readonly people: number
}

const formats = ['bakery', 'shop']
const dayTypes = ['weekday', 'saturday', 'sunday']
const schools = ['term', 'break']
const weathers = ['dry', 'rain']
const windows = [0, 360, 600, 840, 1_080, 1_440]
const demands = [0, 40, 2_001]

/** On weekdays it matters whether schools are open, on other days whether it rains. */
const conditionsOf = (dayType: string) =>
  dayType === 'weekday'
    ? schools.map((school) => ({ school, weather: null }))
    : weathers.map((weather) => ({ school: null, weather }))

const spansOf = (steps: readonly number[]) => steps.slice(1).map((end, at) => ({ start: steps[at] ?? 0, end }))

/** 2 x 3 x 5 x 2 x 2 rows. */
export const staffRows: readonly StaffRow[] = formats
  .flatMap((format) =>
    dayTypes.flatMap((dayType) =>
      spansOf(windows).flatMap((window) =>
        spansOf(demands).flatMap((demand) =>
          conditionsOf(dayType).map((condition) => ({
            format,
            dayType,
            from: window.start,
            to: window.end,
            low: demand.start,
            high: demand.end,
            ...condition,
          })),
        ),
      ),
    ),
  )
  .map((row, at) => ({ ...row, people: 1 + (at % 9) }))

const words = (text: string) => ({ en: text, de: text, da: text })
const column = (name: string, domain: Domain): Column => ({ name, label: words(name), domain })
const oneOf = (values: readonly string[]): Domain => ({ type: 'enumeration', values })
const quoted = (value: string | null): string => (value === null ? '-' : `"${value}"`)

const rowOf = (row: StaffRow, at: number): Row => ({
  rowId: id(`row-${at}`),
  label: words(`row ${at}`),
  cells: [
    quoted(row.format),
    quoted(row.dayType),
    `[${row.from}..${row.to})`,
    `[${row.low}..${row.high})`,
    quoted(row.school),
    quoted(row.weather),
  ],
  values: [row.people],
  bounds: [null],
})

/** A new object each time: what was compiled is remembered by identity. */
export const createStaffTable = (): DecisionTable => ({
  tableId: id('bench'),
  title: words('Staff'),
  hitPolicy: 'UNIQUE',
  aggregation: null,
  inputs: [
    column('format', oneOf([...formats])),
    column('dayType', oneOf([...dayTypes])),
    column('minute', { type: 'range', min: 0, max: 1_439, unit: 'minuteOfDay' }),
    column('demand', { type: 'range', min: 0, max: 2_000, unit: 'customers' }),
    column('school', oneOf([...schools])),
    column('weather', oneOf([...weathers])),
  ],
  outputs: [{ name: 'people', label: words('People'), unit: 'people', stricter: 'higher' }],
  rows: staffRows.map(rowOf),
})

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T

/** Spread over the whole table, the same ones each time. */
export const createSituations = (count: number): readonly StaffSituation[] =>
  Array.from({ length: count }, (_, index) => ({
    format: at(formats, index),
    dayType: at(dayTypes, index * 7 + (index >> 3)),
    minute: (index * 397) % 1_440,
    demand: (index * 53) % 120,
    school: at(schools, index >> 1),
    weather: at(weathers, index >> 2),
  }))

const matches = (row: StaffRow, given: StaffSituation): boolean =>
  row.format === given.format &&
  row.dayType === given.dayType &&
  given.minute >= row.from &&
  given.minute < row.to &&
  given.demand >= row.low &&
  given.demand < row.high &&
  (row.school === null || row.school === given.school) &&
  (row.weather === null || row.weather === given.weather)

/** What a programmer would write: the first row that fits. */
export const lookUpByHand = (given: StaffSituation): number => {
  for (const row of staffRows) if (matches(row, given)) return row.people
  return 0
}
