import type { Finding } from '../../shared/roster/findings.ts'
import type { RulePack } from '../../shared/rules/model.ts'
import { unreachable } from '../../shared/kernel/result.ts'
import type { Speaker } from './speaker.ts'

const verdictText = ({ verdict, unit }: Finding, { words }: Speaker): string => {
  const inUnit = words.units[unit] ?? unit
  switch (verdict.word) {
    case 'violation':
      return words.violation(verdict.amount, inUnit)
    case 'premium':
      return words.premium(verdict.amount, inUnit)
    case 'undetermined':
      return words.undetermined(verdict.why)
    case 'ok':
    case 'notApplicable':
      return verdict.word
    default:
      return unreachable(verdict)
  }
}

/** One line per finding, with the rule by its title, and how many at the end. */
export const findingLines = (findings: readonly Finding[], pack: RulePack, speaker: Speaker): readonly string[] => {
  const { words, language } = speaker
  const titles = new Map(pack.rules.map(({ ruleId, title }) => [ruleId, title[language]]))
  const line = (finding: Finding): string =>
    words.finding(finding.on, titles.get(finding.ruleId) ?? finding.ruleId, verdictText(finding, speaker))
  return findings.length === 0 ? [words.noFindings] : [...findings.map(line), words.findings(findings.length)]
}
