import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import type { Finding } from '#shared/roster/findings.ts'
import { BackToProblems } from './BackToProblems.tsx'
import { useRoster, useRosterTools } from './rosterContext.ts'
import { SuggestionItem } from './SuggestionItem.tsx'
import { useAdvice } from './useAdvice.ts'
import { useFindingWords } from './useFindingWords.ts'
import { useWords } from './words.ts'
import css from './advice.module.css'

const Explain = ({ finding }: { readonly finding: Finding }) => {
  const { t } = useWords()
  const { store } = useRosterTools()
  return (
    <Button size="small" onPress={() => store.openDrawer({ kind: 'finding', findingKey: finding.key })}>
      {t.advice.toCard}
    </Button>
  )
}

const List = ({ finding }: { readonly finding: Finding }) => {
  const { t } = useWords()
  const { store } = useRosterTools()
  const answer = useAdvice<'findings'>({ about: 'findings', keys: [finding.key] })
  if (answer.state === 'asking') return <Skeleton label={t.advice.looking} lines={8} />
  if (answer.state === 'failed') {
    const again = <Button onPress={answer.again}>{t.advice.again}</Button>
    return <EmptyState title={t.advice.failed} text={t.advice.failedText} action={again} />
  }
  const { suggestions } = answer.advice
  if (suggestions.length === 0) {
    const isUnknown = finding.verdict.word === 'undetermined'
    return (
      <EmptyState
        title={isUnknown ? t.advice.unknown : t.advice.none}
        text={isUnknown ? t.advice.unknownText : t.advice.noneText}
        action={<Explain finding={finding} />}
      />
    )
  }
  return (
    <>
      <p className={css['reason']}>{t.advice.intro}</p>
      <ol className={css['list']}>
        {suggestions.map((suggestion, at) => (
          <SuggestionItem
            // two suggestions never lead to the same plan
            key={JSON.stringify(suggestion.changes.map(({ after }) => after))}
            suggestion={suggestion}
            number={at + 1}
            onApplied={() => store.openDrawer({ kind: 'problems' })}
          />
        ))}
      </ol>
    </>
  )
}

/** Small changes that would clear a problem, to choose from. */
export const SuggestionsCard = ({ findingKey }: { readonly findingKey: string }) => {
  const { t } = useWords()
  const sayFinding = useFindingWords()
  const finding = useRoster((state) => state.evaluation.findings.find(({ key }) => key === findingKey))
  return (
    <>
      <BackToProblems />
      {finding === undefined ? (
        <EmptyState title={t.why.gone} text="" />
      ) : (
        <>
          <h3 className={css['subject']}>{sayFinding(finding)}</h3>
          <List finding={finding} />
        </>
      )}
    </>
  )
}
