/** Plans with findings, and what is suggested for them, in words a planner would use. */
import { id } from '#shared/kernel/ids.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import { createEvaluator } from '#shared/roster/evaluator.ts'
import type { PersonFacts, ShiftFacts, WeekFacts } from '#shared/roster/model.ts'
import { suggestRepairs } from '#shared/roster/repair.ts'
import type { RepairInput, Suggestion } from '#shared/roster/repair.ts'
import type { RepairSetting, RepairStep } from '#shared/roster/repairSteps.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { personFacts, shiftOf } from './ruleBuilders.ts'

export const person = (name: string, changes: Partial<PersonFacts> = {}): PersonFacts =>
  personFacts({ personId: id(name), ...changes })

/** `shift('late', 'ana', '2026-03-02 14:00', '2026-03-02 22:00')`; null is an open shift. */
export const shift = (
  shiftId: string,
  who: string | null,
  start: string,
  end: string,
  changes: Partial<ShiftFacts> = {},
): ShiftFacts =>
  shiftOf(start, end, [], { shiftId: id(shiftId), personId: who === null ? null : id<'Person'>(who), ...changes })

export const everybody: Pick<RepairSetting, 'mayWork' | 'isMinor'> = { mayWork: () => true, isMinor: () => false }
export const nobodyElse: Pick<RepairSetting, 'mayWork' | 'isMinor'> = { mayWork: () => false, isMinor: () => false }
export const only = (...names: readonly string[]): Pick<RepairSetting, 'mayWork' | 'isMinor'> => ({
  mayWork: (personId: PersonId) => names.includes(personId),
  isMinor: () => false,
})

export const repairInput = (
  pack: RulePack,
  week: WeekFacts,
  setting: Pick<RepairSetting, 'mayWork' | 'isMinor'> = everybody,
): RepairInput => {
  const evaluator = createEvaluator(pack, [], week.outlet, week.weekOn)
  return { evaluator, week, findings: evaluator.evaluate(week).findings, ...setting }
}

const wordsOf = ({ kind, shiftId, minutes, toPersonId, otherShiftId }: RepairStep): string =>
  [kind, shiftId, minutes === 0 ? '' : minutes, toPersonId === null ? '' : `to ${toPersonId}`, otherShiftId ?? '']
    .filter((part) => part !== '')
    .join(' ')

/** "shorten late -60", one line a suggestion, its steps joined by "; ". */
export const linesOf = (suggestions: readonly Suggestion[]): readonly string[] =>
  suggestions.map(({ steps }) => steps.map(({ step }) => wordsOf(step)).join('; '))

export const repairs = (
  pack: RulePack,
  week: WeekFacts,
  setting: Pick<RepairSetting, 'mayWork' | 'isMinor'> = everybody,
): readonly string[] => linesOf(suggestRepairs(repairInput(pack, week, setting)))
