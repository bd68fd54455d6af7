/** Collects what the rules found about one person, as findings and counts. */
import type { LocalDate } from '../kernel/time.ts'
import type { OutletBreach, OutletReport } from '../rules/kinds/kind.ts'
import type { Rule, Unit } from '../rules/model.ts'
import type { CoverageStep, Finding, Verdict } from './findings.ts'
import type { PersonFacts } from './model.ts'

/** How many subjects of each rule of the pack were fine, found, undetermined: three numbers per rule, in this order. */
export type Tally = number[]
export const emptyTally = (rules: number): Tally => Array.from({ length: rules * 3 }, () => 0)
export const addTally = (sum: Tally, tally: Readonly<Tally>): void => {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (tally[at] ?? 0)
}
export const count = (tally: Tally, ruleAt: number, word: 0 | 1 | 2, by = 1): void => {
  const at = ruleAt * 3 + word
  tally[at] = (tally[at] ?? 0) + by
}

/** Findings about one subject, and for each its slot. */
export interface Verdicts {
  readonly findings: Finding[]
  readonly slots: number[]
  readonly tally: Tally
}

/** Findings are ordered by slot: rule as in the pack, then day. */
export const slotOf = (ruleAt: number, day: number): number => ruleAt * 7 + day

export const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

/** Appends in order of key within one person; findings come nearly always in that order. */
const insert = (list: Finding[], finding: Finding): void => {
  let at = list.length
  while (at > 0 && list[at - 1]?.personId === finding.personId && (list[at - 1]?.key ?? '') > finding.key) at -= 1
  if (at === list.length) list.push(finding)
  else list.splice(at, 0, finding)
}

/** Puts the findings of subjects, given in their order, into the order of an evaluation: rule, day, subject, key. */
export const inOrder = (subjects: readonly Verdicts[], rules: number): readonly Finding[] => {
  const bySlot: (Finding[] | undefined)[] = []
  for (const { findings, slots } of subjects)
    for (let at = 0; at < slots.length; at += 1) {
      const slot = slots[at] as number
      const list = bySlot[slot]
      if (list === undefined) bySlot[slot] = [findings[at] as Finding]
      else insert(list, findings[at] as Finding)
    }
  const ordered: Finding[] = []
  for (let slot = 0; slot < rules * 7; slot += 1) for (const finding of bySlot[slot] ?? []) ordered.push(finding)
  return ordered
}

/** Whom reports are about at the moment (null: the outlet), and where they go. */
export interface Subject {
  person: PersonFacts | null
  verdicts: Verdicts
}

const noSteps: readonly CoverageStep[] = []

/** One report per rule; all of them follow the one subject. */
export const createReport = (
  subject: Subject,
  ruleAt: number,
  { ruleId, severity }: Rule,
  unit: Unit,
  dates: readonly LocalDate[],
): OutletReport => {
  const add = (
    verdict: Verdict,
    { anchor, day, shiftIds, parameters, personId, role }: Omit<OutletBreach, 'amount' | 'limit' | 'actual'>,
    limit: number | null,
    actual: number | null,
    occurrences: number,
  ) => {
    const { person, verdicts } = subject
    const whom = personId ?? person?.personId ?? null
    verdicts.slots.push(slotOf(ruleAt, day))
    // one literal: this is the busiest line of an evaluation
    verdicts.findings.push({
      key: `${ruleId}|${whom ?? ''}|${anchor}`,
      ruleId,
      severity,
      verdict,
      unit,
      on: dates[day] as LocalDate,
      personId: whom,
      role: role ?? null,
      shiftIds,
      limit,
      actual,
      occurrences,
      parameters,
      steps: noSteps,
    })
  }
  return {
    fine: (subjects = 1) => count(subject.verdicts.tally, ruleAt, 0, subjects),
    breach: (breach) => {
      const { amount, limit, actual, premium } = breach
      count(subject.verdicts.tally, ruleAt, 1)
      add({ word: premium === true ? 'premium' : 'violation', amount }, breach, limit, actual, 1)
    },
    unknown: (unknown) => {
      count(subject.verdicts.tally, ruleAt, 2)
      const { why, dueAt } = unknown
      add({ word: 'undetermined', why, dueAt }, unknown, null, null, Math.max(1, unknown.shiftIds.length))
    },
  }
}
