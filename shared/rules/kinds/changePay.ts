/**
 * Change pay: a late change to an announced plan has a price.
 *
 * Each change that the person did not ask for and that comes with less than `notice` minutes of notice costs: added or
 * moved work of more than `addOver` / `moveOver` minutes an hour's pay (`addPay`, `movePay`), cut or cancelled
 * work of at least `cutFrom` minutes the part `cutPercent` of the lost minutes, where `cutUnder` limits that to so little notice;
 * with more notice an early end costs `cutEarlyPay`. With `bands` the price is a sum by type of change and notice: the first
 * band whose `under` is more than the notice. Amount: what the changes of a person cost, added up.
 */
import { daysBetween } from '../../kernel/time.ts'
import type { PlanChange } from '../../roster/model.ts'
import type { ChangePayCheck } from '../check.ts'
import type { JudgeOutlet, Kind, KindInput, ParameterSpec } from './kind.ts'

type Input = KindInput<'change-pay'>
type Price = (change: PlanChange) => number

const bandPrice = ({ value }: Input, bands: NonNullable<ChangePayCheck['bands']>): Price => {
  const priced = bands.map((band) => ({ ...band, limit: value(band.under).strictest }))
  return ({ type, noticeMinutes }) => {
    const band = priced.find(({ limit }) => noticeMinutes < limit)
    return band === undefined ? 0 : value(band[type]).strictest
  }
}

const minutePrice = ({ optional, value }: Input): Price => {
  const read = (name: string, otherwise: number) => optional(name)?.strictest ?? otherwise
  const noticeDue = value('notice').strictest
  const cutPrice = ({ minutes, noticeMinutes }: PlanChange): number => {
    if (minutes < read('cutFrom', 0)) return 0
    if (noticeMinutes < read('cutUnder', Infinity)) return Math.round((minutes * read('cutPercent', 0)) / 100)
    return read('cutEarlyPay', 0)
  }
  const prices: Readonly<Record<PlanChange['type'], Price>> = {
    add: ({ minutes }) => (minutes > read('addOver', 0) ? read('addPay', 0) : 0),
    move: ({ minutes }) => (minutes > read('moveOver', 0) ? read('movePay', 0) : 0),
    cut: cutPrice,
    cancel: cutPrice,
  }
  return (change) => (change.noticeMinutes < noticeDue ? prices[change.type](change) : 0)
}

const prepareJudge = (input: Input): JudgeOutlet => {
  const { check, frame } = input
  const price = check.bands === undefined ? minutePrice(input) : bandPrice(input, check.bands)
  const parameters = specsOf(check).map(({ name }) => name)
  return ({ facts }, _, report) => {
    for (const [at, change] of (facts.changes ?? []).entries()) {
      const amount = change.employeeRequested ? 0 : price(change)
      const { noticeMinutes: actual, personId, on } = change
      const day = Math.min(6, Math.max(0, daysBetween(frame.weekOn, on)))
      const place = { anchor: `change${at}`, day, shiftIds: [], parameters, personId }
      if (amount === 0) report.fine()
      else report.breach({ ...place, limit: 0, actual, amount, premium: true })
    }
  }
}

const minuteSpec = (name: string, stricter: 'higher' | 'lower', required = false): ParameterSpec => ({
  name,
  unit: 'minutes',
  stricter,
  required,
})
const minuteSpecs = [
  minuteSpec('notice', 'higher', true),
  minuteSpec('addOver', 'lower'),
  minuteSpec('addPay', 'higher'),
  minuteSpec('moveOver', 'lower'),
  minuteSpec('movePay', 'higher'),
  minuteSpec('cutFrom', 'lower'),
  minuteSpec('cutUnder', 'higher'),
  { ...minuteSpec('cutPercent', 'higher'), unit: 'count' as const },
  minuteSpec('cutEarlyPay', 'higher'),
]

const specsOf = ({ bands }: ChangePayCheck): readonly ParameterSpec[] => {
  if (bands === undefined) return minuteSpecs
  return bands.flatMap(({ under, add, move, cut, cancel }) => [
    minuteSpec(under, 'higher', true),
    ...[...new Set([add, move, cut, cancel])].map((name) => ({
      ...minuteSpec(name, 'higher', true),
      unit: 'cents' as const,
    })),
  ])
}

export const changePay: Kind<'change-pay'> = {
  unit: ({ currency }) => (currency === undefined ? 'premiumMinutes' : 'cents'),
  parameters: specsOf,
  prepare: (input) => ({ subject: 'outlet', judge: prepareJudge(input) }),
}
