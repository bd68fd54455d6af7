import { useId, useState } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import type { Finding } from '#shared/roster/findings.ts'
import type { Suggestion } from '#shared/roster/repair.ts'
import { suggestionEdit, useAdviceWords } from './adviceWords.ts'
import { markKindOf } from './findingMarks.ts'
import { applyChanges } from './planEdits.ts'
import { useRoster, useRosterTools } from './rosterContext.ts'
import { useFindingWords } from './useFindingWords.ts'
import css from './advice.module.css'

const Findings = ({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) => {
  const sayFinding = useFindingWords()
  if (findings.length === 0) return null
  return (
    <div className={css['findings']}>
      <h5>{title}</h5>
      <ul>
        {findings.map((finding) => (
          <li key={finding.key}>{sayFinding(finding)}</li>
        ))}
      </ul>
    </div>
  )
}

/** The shifts before and after, and how many problems the week has then. */
const Preview = ({ suggestion }: { readonly suggestion: Suggestion }) => {
  const { t, shiftLine } = useAdviceWords()
  const { newId } = useRosterTools()
  const live = useRoster((state) => state.live)
  const shifts = useRoster((state) => state.shifts)
  const problems = useRoster((state) => state.problems)
  const edit = suggestionEdit(suggestion, newId)
  const then = live.probe(applyChanges(shifts, edit.changes)).findings.filter((one) => markKindOf(one) !== null).length
  return (
    <>
      <table className={css['preview']}>
        <thead>
          <tr>
            <th scope="col">{t.advice.before}</th>
            <th scope="col">{t.advice.after}</th>
          </tr>
        </thead>
        <tbody>
          {suggestion.changes.map(({ before, after }) => (
            <tr key={(before ?? after)?.shiftId}>
              <td>{before === null ? t.advice.noShift : shiftLine(before)}</td>
              <td>{after === null ? t.advice.noShift : shiftLine(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t.advice.problems(problems, then)}</p>
    </>
  )
}

export interface SuggestionItemProps {
  readonly suggestion: Suggestion
  /** 1 is the best. */
  readonly number: number
  readonly onApplied: () => void
}

/** What would be done and why, what comes instead; nothing happens before it is applied. */
export const SuggestionItem = ({ suggestion, number, onApplied }: SuggestionItemProps) => {
  const { t, stepLine, ruleNames } = useAdviceWords()
  const { store, newId } = useRosterTools()
  const [isShown, setIsShown] = useState(false)
  const previewId = useId()
  const { steps, added, left } = suggestion
  const apply = (): void => {
    const edit = suggestionEdit(suggestion, newId)
    const first = edit.changes[0]?.after
    if (store.edit(edit, first?.shiftId)) onApplied()
  }
  return (
    <li className={css['suggestion']}>
      <h4>{t.advice.numbered(number)}</h4>
      <ul className={css['steps']}>
        {steps.map(({ step, clears, eases }) => (
          <li key={`${step.kind} ${step.shiftId} ${step.minutes} ${step.toPersonId}`}>
            <span>{stepLine(step)}</span>
            {clears.length > 0 && <span className={css['reason']}>{t.advice.clears(ruleNames(clears))}</span>}
            {eases.length > 0 && <span className={css['reason']}>{t.advice.eases(ruleNames(eases))}</span>}
          </li>
        ))}
      </ul>
      <Findings title={t.advice.stays} findings={left} />
      <Findings title={t.advice.instead} findings={added} />
      {added.length === 0 && <p className={css['reason']}>{t.advice.nothingNew}</p>}
      <div id={previewId} hidden={!isShown}>
        {isShown && <Preview suggestion={suggestion} />}
      </div>
      <div className={css['actions']}>
        <Button size="small" variant="primary" aria-label={t.advice.applyNumber(number)} onPress={apply}>
          {t.advice.apply}
        </Button>
        <Button
          size="small"
          variant="quiet"
          aria-expanded={isShown}
          aria-controls={previewId}
          onPress={() => setIsShown(!isShown)}
        >
          {isShown ? t.advice.hide : t.advice.show}
        </Button>
      </div>
    </li>
  )
}
