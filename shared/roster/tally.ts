/** Collects what one rule found, as findings and counts. */
import type { PersonId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { Breach, Report, Unknown } from '../rules/kinds/kind.ts'
import type { Rule, Unit } from '../rules/model.ts'
import type { Finding, Verdict } from './findings.ts'

export interface Tally {
  ok: number
  found: number
  undetermined: number
}
export const emptyTally = (): Tally => ({ ok: 0, found: 0, undetermined: 0 })

/** A finding with what it is ordered by: rule, then day. */
export interface PlacedFinding {
  readonly ruleAt: number
  readonly finding: Finding
}

const compareText = (a: string | null, b: string | null): number => (a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1)

/** Ordered by rule (as in the pack), day, person, key. */
export const compareFindings = (a: PlacedFinding, b: PlacedFinding): number =>
  a.ruleAt - b.ruleAt ||
  compareText(a.finding.on, b.finding.on) ||
  compareText(a.finding.personId, b.finding.personId) ||
  compareText(a.finding.key, b.finding.key)

export interface PersonReport extends Report {
  /** Names the person whom the next reports are about, and where they go. */
  readonly about: (personId: PersonId, findings: PlacedFinding[], tally: Tally) => void
}

/** One report per rule, used for one person after the other. */
export const createPersonReport = (
  ruleAt: number,
  rule: Rule,
  unit: Unit,
  dates: readonly LocalDate[],
): PersonReport => {
  const { ruleId, severity } = rule
  let person: PersonId | null = null
  let list: PlacedFinding[] = []
  let counts = emptyTally()
  const add = (
    verdict: Verdict,
    named: Breach | Unknown,
    numbers: Pick<Finding, 'limit' | 'actual' | 'occurrences'>,
  ) => {
    const { anchor, shiftIds, parameters } = named
    const on = dates[named.day] as LocalDate
    const key = `${ruleId}|${person ?? ''}|${anchor}`
    const subject = { personId: person, role: null, shiftIds }
    const finding = { key, ruleId, severity, verdict, unit, on, ...subject, ...numbers, parameters, steps: [] }
    list.push({ ruleAt, finding })
  }
  return {
    about: (personId, findings, tally) => {
      person = personId
      list = findings
      counts = tally
    },
    fine: () => {
      counts.ok += 1
    },
    breach: (breach) => {
      counts.found += 1
      const { limit, actual, occurrences } = breach
      add({ word: 'violation', amount: breach.amount }, breach, { limit, actual, occurrences })
    },
    unknown: (unknown) => {
      counts.undetermined += 1
      const occurrences = Math.max(1, unknown.shiftIds.length)
      const { why, dueAt } = unknown
      add({ word: 'undetermined', why, dueAt }, unknown, { limit: null, actual: null, occurrences })
    },
  }
}
