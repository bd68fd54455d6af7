import { useState } from 'react'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Button } from '#renderer/ui/Button.tsx'
import type { RuleTest } from '#shared/rules/ruleCases.ts'
import { CaseTable } from './CaseTable.tsx'
import css from './starter.module.css'
import { useStarterText } from './starterText.ts'

/** The cases of a rule: what it should say of each, and what it says now. Folded until somebody asks. */
export const StarterCases = ({ cases }: { readonly cases: readonly RuleTest[] }) => {
  const t = useStarterText()
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const passed = cases.filter(({ ok }) => ok).length
  return (
    <div className={css['cases']}>
      <div className={css['inline']}>
        <Button variant="quiet" size="small" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {t.cases(cases.length)}
        </Button>
        <span className={passed === cases.length ? css['quiet'] : css['fault']}>
          {t.casesPassed(format.number(passed), format.number(cases.length))}
        </span>
      </div>
      {isOpen && (
        <div className={css['sheet']}>
          <CaseTable label={t.cases(cases.length)} cases={cases} />
        </div>
      )}
    </div>
  )
}
