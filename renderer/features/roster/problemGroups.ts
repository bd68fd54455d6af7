import type { Finding } from '#shared/roster/findings.ts'
import { markKindOf, rankOf, worseOf, type MarkKind } from './findingMarks.ts'

export type GroupBy = 'day' | 'person' | 'rule'
export interface Problem {
  readonly finding: Finding
  readonly kind: MarkKind
  /** What a person reads, and what the filter searches. */
  readonly title: string
  readonly sentence: string
  readonly who: string | null
}
export interface ProblemGroup {
  readonly key: string
  readonly worst: MarkKind
  readonly problems: readonly Problem[]
}
export interface ProblemTexts {
  readonly title: (finding: Finding) => string
  readonly sentence: (finding: Finding) => string
  readonly who: (finding: Finding) => string | null
}

/** All findings that a manager is shown, in the order of the evaluation. */
export const problemsOf = (findings: readonly Finding[], texts: ProblemTexts): readonly Problem[] =>
  findings.flatMap((finding): readonly Problem[] => {
    const kind = markKindOf(finding)
    if (kind === null) return []
    return [{ finding, kind, title: texts.title(finding), sentence: texts.sentence(finding), who: texts.who(finding) }]
  })

export interface ProblemFilter {
  readonly kind: MarkKind | null
  /** All words must occur, in any case. */
  readonly text: string
}

export const filterProblems = (problems: readonly Problem[], { kind, text }: ProblemFilter): readonly Problem[] => {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return problems.filter((problem) => {
    const content = `${problem.title} ${problem.sentence} ${problem.who ?? ''}`.toLocaleLowerCase()
    return (kind === null || problem.kind === kind) && words.every((word) => content.includes(word))
  })
}

const keyOf = ({ on, personId, role, ruleId }: Finding, by: GroupBy): string =>
  by === 'day' ? on : by === 'rule' ? ruleId : (personId ?? role ?? '')

/** Days in order of the week, people and rules by their worst problem; inside a group the worst first. */
export const groupProblems = (problems: readonly Problem[], by: GroupBy): readonly ProblemGroup[] => {
  const groups = new Map<string, Problem[]>()
  for (const problem of problems) {
    const key = keyOf(problem.finding, by)
    const list = groups.get(key)
    if (list === undefined) groups.set(key, [problem])
    else list.push(problem)
  }
  const listed = [...groups].map(([key, list]): ProblemGroup => {
    const sorted = list.toSorted((a, b) => rankOf(a.kind) - rankOf(b.kind))
    return {
      key,
      worst: sorted.reduce<MarkKind>((worst, { kind }) => worseOf(worst, kind), 'premium'),
      problems: sorted,
    }
  })
  if (by === 'day') return listed.toSorted((a, b) => (a.key < b.key ? -1 : 1))
  return listed.toSorted((a, b) => rankOf(a.worst) - rankOf(b.worst) || b.problems.length - a.problems.length)
}
