import type { Finding } from '#shared/roster/findings.ts'
import { findingText } from './findingText.ts'
import { ruleOf } from './findingLinks.ts'
import { useRoster } from './rosterContext.ts'
import { useWords } from './words.ts'

/** A finding in one line: who, which day, what. */
export const useFindingWords = (): ((finding: Finding) => string) => {
  const { t, f, say, word } = useWords()
  const board = useRoster((state) => state.board)
  return (finding) => {
    const rule = ruleOf(board, finding.ruleId)
    const who =
      board.people.find(({ personId }) => personId === finding.personId)?.name ??
      (finding.role === null ? null : word(finding.role))
    const head = [who, f.dayShort(finding.on), rule === undefined ? null : say(rule.title)].filter(Boolean).join(', ')
    return `${head}. ${findingText(finding, rule, { t: t.finding, f, word })}`
  }
}
