/** Collects what the rules found about one person, as findings, and how much was fine. */
import type { LocalDate } from '../kernel/time.ts'
import type { OutletBreach, OutletReport } from '../rules/kinds/kind.ts'
import type { Rule, Unit } from '../rules/model.ts'
import type { CoverageStep, Finding, Verdict } from './findings.ts'
import type { PersonFacts } from './model.ts'

/** How many subjects of each rule of the pack were fine. What was found, or could not be told, is counted by its findings. */
export type Fine = number[]
export const noneFine = (rules: number): Fine => Array.from({ length: rules }, () => 0)

/** Findings about one subject, and for each its slot. */
export interface Verdicts {
  readonly findings: Finding[]
  readonly slots: number[]
  readonly fine: Fine
}

/** Findings are ordered by slot: rule as in the pack, then day. */
export const slotOf = (ruleAt: number, day: number): number => ruleAt * 7 + day
const ruleOfSlot = (slot: number): number => Math.floor(slot / 7)

/** For each rule of the pack. */
export interface Counts {
  readonly ok: Int32Array
  readonly found: Int32Array
  readonly undetermined: Int32Array
}
const addOne = (list: Int32Array, at: number): void => {
  list[at] = (list[at] ?? 0) + 1
}
export const countedBy = (subjects: readonly Verdicts[], rules: number): Counts => {
  const [ok, found, undetermined] = [new Int32Array(rules), new Int32Array(rules), new Int32Array(rules)]
  for (const { fine, findings, slots } of subjects) {
    for (let at = 0; at < rules; at += 1) ok[at] = (ok[at] as number) + (fine[at] as number)
    for (let at = 0; at < slots.length; at += 1)
      addOne(findings[at]?.verdict.word === 'undetermined' ? undetermined : found, ruleOfSlot(slots[at] as number))
  }
  return { ok, found, undetermined }
}

export const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

/** Puts the finding at a place; those of the same person before it, from `first` on, stay in order of key. */
const place = (ordered: Finding[], first: number, last: number, finding: Finding): void => {
  let at = last
  while (at > first && ordered[at - 1]?.personId === finding.personId && (ordered[at - 1]?.key ?? '') > finding.key) {
    ordered[at] = ordered[at - 1] as Finding
    at -= 1
  }
  ordered[at] = finding
}

/** Puts the findings of subjects, given in their order, into the order of an evaluation: rule, day, subject, key. */
export const inOrder = (subjects: readonly Verdicts[], rules: number): readonly Finding[] => {
  // how many findings each slot has tells where it begins
  const begins = new Int32Array(rules * 7 + 1)
  for (const { slots } of subjects) for (const slot of slots) begins[slot + 1] = (begins[slot + 1] as number) + 1
  for (let slot = 1; slot < begins.length; slot += 1)
    begins[slot] = (begins[slot] as number) + (begins[slot - 1] as number)
  const next = begins.slice()
  const ordered = subjects.flatMap(({ findings }) => findings)
  for (const { findings, slots } of subjects)
    for (let at = 0; at < slots.length; at += 1) {
      const slot = slots[at] as number
      const last = next[slot] as number
      next[slot] = last + 1
      place(ordered, begins[slot] as number, last, findings[at] as Finding)
    }
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
  const prefix = `${ruleId}|`
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
      key: `${prefix}${whom ?? ''}|${anchor}`,
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
    fine: (subjects = 1) => {
      const { fine } = subject.verdicts
      fine[ruleAt] = (fine[ruleAt] ?? 0) + subjects
    },
    breach: (breach) => {
      const { amount, limit, actual, premium } = breach
      add({ word: premium === true ? 'premium' : 'violation', amount }, breach, limit, actual, 1)
    },
    unknown: (unknown) => {
      const { why, dueAt } = unknown
      add({ word: 'undetermined', why, dueAt }, unknown, null, null, Math.max(1, unknown.shiftIds.length))
    },
  }
}
