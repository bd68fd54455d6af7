/**
 * Eligibility: whoever works a role has the skill that it needs.
 *
 * For every shift in scope with the check's role: the person's skills contain the check's skill. No parameters.
 * Amount: 1 assignment per shift.
 */
import type { PersonKind } from './kind.ts'

const none: readonly string[] = []

export const eligibility: PersonKind<'eligibility'> = {
  subject: 'person',
  unit: 'assignments',
  parameters: () => [],
  prepare:
    ({ check }) =>
    ({ person, shifts }, inScope, report) => {
      let able: boolean | null = null
      let fine = 0
      for (const worked of shifts) {
        const { shift, day } = worked
        if (shift.role !== check.role || !inScope(worked)) continue
        able ??= person.skills.includes(check.skill)
        if (able) fine += 1
        else {
          const { shiftId: anchor } = shift
          report.breach({ anchor, day, shiftIds: [anchor], limit: 0, actual: 1, amount: 1, parameters: none })
        }
      }
      report.fine(fine)
    },
}
