/** Random small decision tables for property tests. */
import * as fc from 'fast-check'
import type { DecisionTable, Domain } from '#shared/decisions/model.ts'
import { row, staffing, text } from './ruleBuilders.ts'

const colours: Domain = { type: 'enumeration', values: ['red', 'green', 'blue'] }
const hours: Domain = { type: 'range', min: 0, max: 11, unit: 'count' }
const flags: Domain = { type: 'enumeration', values: ['no', 'yes'] }

const number = fc.integer({ min: 0, max: 11 })
const rangeCell = fc.oneof(
  fc.constant('-'),
  number.map(String),
  fc.tuple(number, number, fc.constantFrom('[', '('), fc.constantFrom(']', ')')).map(([a, b, open, close]) => {
    // wide enough that an open end leaves something
    const low = Math.min(a, b, 10)
    return `${open}${low}..${Math.max(a, b) + 2}${close}`
  }),
  fc.tuple(fc.constantFrom('<=', '>='), number).map(([sign, value]) => `${sign} ${value}`),
  fc.tuple(number, number).map(([a, b]) => `${a}, ${b}`),
  number.map((value) => `not(${value})`),
)
const colourCell = fc.constantFrom('-', '"red"', '"green"', '"red", "blue"', 'not("green")', '!= "red"')
const flagCell = fc.constantFrom('-', '-', '"no"', '"yes"')

/** 3 x 12 x 2 situations, 0 to 8 rows. */
export const arbitraryTable = (hitPolicy: DecisionTable['hitPolicy'] = 'UNIQUE'): fc.Arbitrary<DecisionTable> =>
  fc.array(fc.tuple(colourCell, rangeCell, flagCell, fc.integer({ min: 0, max: 9 })), { maxLength: 8 }).map((rows) =>
    staffing(
      rows.map(([colour, hour, flag, value], at) => row(`r${at}`, [colour, hour, flag], [value])),
      {
        hitPolicy,
        aggregation: hitPolicy === 'COLLECT' ? 'max' : null,
        inputs: [
          { name: 'colour', label: text('colour'), domain: colours },
          { name: 'hour', label: text('hour'), domain: hours },
          { name: 'flag', label: text('flag'), domain: flags },
        ],
      },
    ),
  )
