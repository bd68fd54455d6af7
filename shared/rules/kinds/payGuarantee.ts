/**
 * Pay guarantee: whoever came and was sent home is paid for a part of the plan.
 *
 * For a shift of which the facts know the planned minutes S: when less than `percent` of S was worked, at least
 * min(max(S x percent, floor), cap) minutes are paid. Amount: minutes paid beyond those worked.
 */
import type { Kind, ParameterSpec } from './kind.ts'

const spec = (name: string, unit: ParameterSpec['unit'] = 'minutes'): ParameterSpec => ({
  name,
  unit,
  stricter: 'higher',
  required: true,
})
const parameters = ['percent', 'floor', 'cap'] as const

export const payGuarantee: Kind<'pay-guarantee'> = {
  unit: () => 'premiumMinutes',
  parameters: () => [spec('percent', 'count'), spec('floor'), spec('cap')],
  prepare: ({ value }) => ({
    subject: 'person',
    judge: ({ shifts }, inScope, report) => {
      for (const worked of shifts) {
        const { shift, day, workMinutes: actual } = worked
        const { scheduledMinutes } = shift
        if (scheduledMinutes === undefined || !inScope(worked)) continue
        const [percent = 0, floor = 0, cap = 0] = parameters.map((name) => value(name).byDay[day])
        const part = (scheduledMinutes * percent) / 100
        const limit = Math.round(Math.min(Math.max(part, floor), cap))
        const { shiftId: anchor } = shift
        if (actual >= part || actual >= limit) report.fine()
        else
          report.breach({
            anchor,
            day,
            shiftIds: [anchor],
            limit,
            actual,
            amount: limit - actual,
            parameters,
            premium: true,
          })
      }
    },
  }),
}
