import type { PersonId, ShiftId } from '#shared/kernel/ids.ts'
import type { Finding } from '#shared/roster/findings.ts'

/** What a finding looks like: the worst first. */
export const markKinds = ['block', 'reason', 'undetermined', 'notice', 'premium'] as const
export type MarkKind = (typeof markKinds)[number]

export interface Mark {
  readonly kind: MarkKind
  readonly count: number
}
export interface MarkIndex {
  readonly ofShift: ReadonlyMap<ShiftId, Mark>
  /** Findings that name a person but no single shift. */
  readonly ofPerson: ReadonlyMap<PersonId, Mark>
}

/** Null for what a manager is not shown: a rule on trial counts for the admin only. */
export const markKindOf = ({ severity, verdict }: Pick<Finding, 'severity' | 'verdict'>): MarkKind | null => {
  if (severity === 'shadow') return null
  if (verdict.word === 'undetermined' || verdict.word === 'premium') return verdict.word
  return severity
}

/** Lower is worse. */
export const rankOf = (kind: MarkKind): number => markKinds.indexOf(kind)
export const worseOf = (a: MarkKind, b: MarkKind): MarkKind => (rankOf(a) <= rankOf(b) ? a : b)

const add = <K>(marks: Map<K, Mark>, key: K, kind: MarkKind): void => {
  const old = marks.get(key)
  marks.set(key, old === undefined ? { kind, count: 1 } : { kind: worseOf(old.kind, kind), count: old.count + 1 })
}

const keep = <K>(old: ReadonlyMap<K, Mark> | undefined, next: ReadonlyMap<K, Mark>): ReadonlyMap<K, Mark> => {
  if (old === undefined) return next
  return new Map(
    [...next].map(([key, mark]) => {
      const before = old.get(key)
      return [key, before?.kind === mark.kind && before.count === mark.count ? before : mark]
    }),
  )
}

/** Equal marks stay the same object, so that an unchanged row is not drawn again. */
export const findingMarks = (findings: readonly Finding[], previous?: MarkIndex): MarkIndex => {
  const ofShift = new Map<ShiftId, Mark>()
  const ofPerson = new Map<PersonId, Mark>()
  for (const finding of findings) {
    const kind = markKindOf(finding)
    if (kind === null || finding.role !== null) continue
    for (const shiftId of finding.shiftIds) add(ofShift, shiftId, kind)
    if (finding.shiftIds.length === 0 && finding.personId !== null) add(ofPerson, finding.personId, kind)
  }
  return { ofShift: keep(previous?.ofShift, ofShift), ofPerson: keep(previous?.ofPerson, ofPerson) }
}
