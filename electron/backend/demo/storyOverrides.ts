import type { OverrideCategory } from '../../../shared/overrides/model.ts'
import type { LocalDate } from '../../../shared/kernel/time.ts'

/** An override of the demo by its outlet's name; the generator turns it into the signed thing. */
export interface PlantedOverride {
  readonly outlet: string
  readonly ruleId: string
  readonly parameter: string
  readonly value: number
  readonly category: OverrideCategory
  readonly reason: string
  readonly requestedOn: LocalDate
  readonly fromOn: LocalDate
  readonly untilOn: LocalDate
  readonly band: 'free' | 'outer'
  /** The lead's answer, for the outer band. */
  readonly decision: {
    readonly verdict: 'approved' | 'refused'
    readonly on: LocalDate
    readonly reason: string
  } | null
  readonly withdrawnOn: LocalDate | null
  readonly outcome: 'drop' | null
  /** How it stands on the demo's day. */
  readonly state: 'active' | 'expiring' | 'expired' | 'withdrawn' | 'refused' | 'awaiting'
}

const free = { band: 'free', decision: null, withdrawnOn: null, outcome: null } as const
const asked = { band: 'outer', decision: null, withdrawnOn: null, outcome: null, state: 'awaiting' } as const
const lunch = { ruleId: 'minimum-staff', parameter: 'cell:bakery-cafe.lunch-busy:service', value: 2 } as const

const decided: readonly PlantedOverride[] = [
  {
    ...free,
    ...lunch,
    outlet: 'Eppendorf',
    category: 'mitigated',
    reason: 'Two order screens since October take the queue off the counter.',
    requestedOn: '2026-10-14',
    fromOn: '2026-10-19',
    untilOn: '2026-12-13',
    state: 'active',
  },
  {
    ...free,
    outlet: 'Borough',
    ruleId: 'closings-per-week',
    parameter: 'maximum',
    value: 5,
    category: 'waiver',
    reason: 'One of our closing leads is on parental leave until Christmas.',
    requestedOn: '2026-09-22',
    fromOn: '2026-09-28',
    untilOn: '2026-12-20',
    state: 'active',
  },
  {
    ...free,
    outlet: 'Kamppi',
    ruleId: 'days-in-a-row',
    parameter: 'maximum',
    value: 7,
    category: 'waiver',
    reason: 'One colleague asked for seven days in a row and a long weekend after it.',
    requestedOn: '2026-10-19',
    fromOn: '2026-10-26',
    untilOn: '2026-12-06',
    band: 'outer',
    decision: {
      verdict: 'approved',
      on: '2026-10-21',
      reason: 'Fine until the Christmas plan, with the days off fixed in writing.',
    },
    state: 'active',
  },
  {
    ...free,
    outlet: 'Covent Garden',
    ruleId: 'shortest-shift',
    parameter: 'minimum',
    value: 150,
    category: 'mitigated',
    reason: 'Students from the college next door want the short lunch shift.',
    requestedOn: '2026-08-25',
    fromOn: '2026-08-31',
    untilOn: '2026-11-22',
    state: 'expiring',
  },
  {
    ...free,
    outlet: 'Espoo',
    ruleId: 'minimum-staff',
    parameter: 'cell:restaurant.lunch-busy:service',
    value: 2,
    category: 'mitigated',
    reason: 'Lunch is a buffet since October.',
    requestedOn: '2026-09-30',
    fromOn: '2026-10-05',
    untilOn: '2026-11-24',
    state: 'expiring',
  },
  {
    ...free,
    ...lunch,
    outlet: 'Islington',
    category: 'waiver',
    reason: 'Two vacancies over the summer.',
    requestedOn: '2026-08-11',
    fromOn: '2026-08-17',
    untilOn: '2026-10-11',
    state: 'expired',
  },
  {
    ...free,
    ...lunch,
    outlet: 'Töölö',
    category: 'waiver',
    reason: 'Road works kept guests away.',
    requestedOn: '2026-08-11',
    fromOn: '2026-08-17',
    untilOn: '2026-09-27',
    outcome: 'drop',
    state: 'expired',
  },
  {
    ...free,
    outlet: 'Schanze',
    ruleId: 'closings-per-week',
    parameter: 'maximum',
    value: 5,
    category: 'waiver',
    reason: 'Short of leads in September.',
    requestedOn: '2026-09-01',
    fromOn: '2026-09-07',
    untilOn: '2026-11-29',
    withdrawnOn: '2026-10-08',
    state: 'withdrawn',
  },
  {
    ...free,
    outlet: 'Greenwich',
    ruleId: 'shortest-shift',
    parameter: 'minimum',
    value: 120,
    category: 'waiver',
    reason: 'We would like to cover the lunch hour with two-hour shifts.',
    requestedOn: '2026-10-05',
    fromOn: '2026-10-12',
    untilOn: '2026-12-20',
    band: 'outer',
    decision: {
      verdict: 'refused',
      on: '2026-10-07',
      reason: 'Two hours are not worth the trip. Please use the free band.',
    },
    state: 'refused',
  },
]

/** Two in each region wait for the lead. */
const waiting: readonly PlantedOverride[] = [
  {
    ...asked,
    outlet: 'Winterhude',
    ruleId: 'minimum-staff',
    parameter: 'cell:bakery-cafe.lunch-rush:service',
    value: 2,
    category: 'mitigated',
    reason: 'We move the lunch menu to pre-orders in December.',
    requestedOn: '2026-11-11',
    fromOn: '2026-11-23',
    untilOn: '2026-12-20',
  },
  {
    ...asked,
    outlet: 'Hafencity',
    ruleId: 'days-in-a-row',
    parameter: 'maximum',
    value: 7,
    category: 'waiver',
    reason: 'Christmas market on the square, everybody is needed.',
    requestedOn: '2026-11-12',
    fromOn: '2026-11-30',
    untilOn: '2026-12-23',
  },
  {
    ...asked,
    outlet: 'Clapham',
    ruleId: 'shortest-shift',
    parameter: 'minimum',
    value: 120,
    category: 'waiver',
    reason: 'Two students can only come between lectures.',
    requestedOn: '2026-11-10',
    fromOn: '2026-11-23',
    untilOn: '2027-01-31',
  },
  {
    ...asked,
    outlet: 'Shoreditch',
    ruleId: 'minimum-staff',
    parameter: 'cell:restaurant.dinner-rush:service',
    value: 2,
    category: 'mitigated',
    reason: 'Guests order by phone at the table in the evening.',
    requestedOn: '2026-11-12',
    fromOn: '2026-11-23',
    untilOn: '2027-01-10',
  },
  {
    ...asked,
    outlet: 'Hakaniemi',
    ruleId: 'closings-per-week',
    parameter: 'maximum',
    value: 6,
    category: 'waiver',
    reason: 'One closing lead is ill for the rest of the year.',
    requestedOn: '2026-11-12',
    fromOn: '2026-11-23',
    untilOn: '2026-12-31',
  },
  {
    ...asked,
    outlet: 'Itäkeskus',
    ruleId: 'minimum-staff',
    parameter: 'cell:shop.lunch-busy:till',
    value: 1,
    category: 'mitigated',
    reason: 'Three self-service tills were installed this month.',
    requestedOn: '2026-11-09',
    fromOn: '2026-11-23',
    untilOn: '2027-01-10',
  },
]

export const plantedOverrides: readonly PlantedOverride[] = [...decided, ...waiting]
