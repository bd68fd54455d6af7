/**
 * Break entitlement: whoever works long has a break that is long enough.
 *
 * For a shift with W elapsed minutes of work (breaks are not work): a break of `break1` minutes is due when W is over
 * (`sign: over`) or at least (`sign: atLeast`) `work1`, and of `break2` in the same way from `work2`; the larger one
 * counts. Breaks of one shift are added up. Amount: missing minutes of break.
 */
import type { ParameterSpec, PersonKind, WeekValue, WorkedShift } from './kind.ts'

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

const dueOf = (step: Step | null, day: number): number => step?.due.byDay[day] ?? 0

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
    const stepFor = ({ day, workMinutes }: WorkedShift): Step | null => {
      let due: Step | null = null
      for (const step of steps)
        if (workMinutes > (step.work.byDay[day] ?? 0) - slack && (step.due.byDay[day] ?? 0) > dueOf(due, day))
          due = step
      return due
    }
    return ({ shifts }, inScope, report) => {
      let fine = 0
      for (const worked of shifts) {
        if (!inScope(worked)) continue
        const { shift, day, breakMinutes: actual } = worked
        const step = stepFor(worked)
        const limit = dueOf(step, day)
        if (step === null || actual >= limit) fine += 1
        else {
          const { shiftId: anchor } = shift
          const { parameters } = step
          report.breach({ anchor, day, shiftIds: [anchor], limit, actual, amount: limit - actual, parameters })
        }
      }
      report.fine(fine)
    }
  },
}
