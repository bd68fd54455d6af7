import { useMemo } from 'react'
import { findingText } from './findingText.ts'
import { ruleOf } from './findingLinks.ts'
import { problemsOf, type Problem } from './problemGroups.ts'
import { useRoster } from './rosterContext.ts'
import { useWords } from './words.ts'

/** All problems of the week in words. */
export const useProblems = (): readonly Problem[] => {
  const { t, f, say, word } = useWords()
  const board = useRoster((state) => state.board)
  const findings = useRoster((state) => state.evaluation.findings)
  return useMemo(() => {
    const names = new Map(board.people.map(({ personId, name }) => [personId, name]))
    return problemsOf(findings, {
      title: ({ ruleId }) => {
        const rule = ruleOf(board, ruleId)
        return rule === undefined ? ruleId : say(rule.title)
      },
      sentence: (finding) => findingText(finding, ruleOf(board, finding.ruleId), { t: t.finding, f, word }),
      who: ({ personId, role }) => (personId === null ? role && word(role) : (names.get(personId) ?? null)),
    })
  }, [board, findings, t, f, say, word])
}
