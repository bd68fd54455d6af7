import { useFormat } from '#renderer/i18n/useFormat.ts'
import type { RuleTests } from '#shared/rules/ruleCases.ts'
import { CaseTable } from './CaseTable.tsx'
import { useReviewText } from './reviewText.ts'
import { RuleTestRun } from './RuleTestRun.tsx'
import { useStarterText } from './starterText.ts'

/** The rule tests of a draft that was shown: how many hold, and each that does not. */
export const ProposalTests = ({ tests, digest }: { readonly tests: RuleTests; readonly digest: string }) => {
  const t = useReviewText().ruleTests
  const { casesPassed } = useStarterText()
  const { number } = useFormat()
  const { results, waiting } = tests
  const failing = results.filter(({ ok }) => !ok)
  if (results.length + waiting === 0) return null
  return (
    <>
      <p>
        {t.title}: {casesPassed(number(results.length - failing.length), number(results.length + waiting))}
      </p>
      {failing.length > 0 && <CaseTable label={t.title} cases={failing} />}
      <RuleTestRun waiting={waiting} digest={digest} isShown />
    </>
  )
}
