/**
 * Break entitlement: whoever works long has a break that is long enough.
 *
 * For a shift with W elapsed minutes of work (breaks are not work): a break of `break1` minutes is due when W is over
 * (`sign: over`) or at least (`sign: atLeast`) `work1`, and of `break2` in the same way from `work2`; the larger one
 * counts. Breaks of one shift are added up. Amount: missing minutes of break.
 */
import type { ParameterSpec, PersonKind, WeekValue } from './kind.ts'

const specs: readonly ParameterSpec[] = [
  { name: 'work1', unit: 'minutes', stricter: 'lower', required: true },
  { name: 'break1', unit: 'minutes', stricter: 'higher', required: true },
  { name: 'work2', unit: 'minutes', stricter: 'lower', required: false },
  { name: 'break2', unit: 'minutes', stricter: 'higher', required: false },
]
const first = ['work1', 'break1'] as const
const second = ['work2', 'break2'] as const

interface Step {
  readonly work: WeekValue
  readonly due: WeekValue
  readonly parameters: readonly string[]
}

export const breakEntitlement: PersonKind<'break-entitlement'> = {
  subject: 'person',
  unit: 'minutes',
  parameters: () => specs,
  prepare: ({ check, value, optional }) => {
    const steps: Step[] = [{ work: value('work1'), due: value('break1'), parameters: first }]
    const work2 = optional('work2')
    const break2 = optional('break2')
    if (work2 !== null && break2 !== null) steps.push({ work: work2, due: break2, parameters: second })
    // W at least w is the same as W over w - 1: minutes are integers
    const slack = check.sign === 'over' ? 0 : 1
    return ({ shifts }, inScope, report) => {
      for (const worked of shifts) {
        if (!inScope(worked)) continue
        const { day, workMinutes, breakMinutes } = worked
        let limit = 0
        let parameters: readonly string[] = first
        for (const step of steps) {
          const due = step.due.byDay[day] ?? 0
          if (workMinutes > (step.work.byDay[day] ?? 0) - slack && due > limit) {
            limit = due
            parameters = step.parameters
          }
        }
        if (breakMinutes >= limit) report.fine()
        else {
          const shiftIds = [worked.shift.shiftId]
          const amount = limit - breakMinutes
          report.breach({
            anchor: worked.shift.shiftId,
            day,
            shiftIds,
            limit,
            actual: breakMinutes,
            amount,
            occurrences: 1,
            parameters,
          })
        }
      }
    }
  },
}
