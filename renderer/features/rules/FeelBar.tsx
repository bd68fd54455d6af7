import { lazy, Suspense, useId, useState } from 'react'
import { cellWords } from '#renderer/i18n/cellWords.ts'
import type { PackSpeech } from '#renderer/i18n/packSpeech.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { cellProblem, type SuggestedCell } from '#shared/decisions/cellProblem.ts'
import { cellOffers } from './cellOffers.ts'
import css from './feel.module.css'
import type { FeelMark } from './feelEditor.ts'
import { useEditorText, useRulesText } from './rulesWords.ts'
import type { Condition, FeelEntry } from './useFeelEntry.ts'

const FeelField = lazy(async () => ({ default: (await import('./FeelField.tsx')).FeelField }))

export interface FeelBarProps {
  readonly feel: FeelEntry
  readonly speech: PackSpeech
  readonly mayEdit: boolean
}

const sentenceOf = ({ from, code }: SuggestedCell, words: ReturnType<typeof useFeelWords>): string =>
  words.feel.problem(from + 1, words.faults[code])

const useFeelWords = () => ({ feel: useEditorText().feel, faults: useRulesText().table.faultCodes })

interface OpenEditorProps {
  readonly condition: Condition
  readonly speech: PackSpeech
  readonly onKeep: (feel: string) => void
  readonly onLeave: () => void
}

const OpenEditor = ({ condition: { rowName, column, feel }, speech, onKeep, onLeave }: OpenEditorProps) => {
  const words = useFeelWords()
  const { language } = useFormat()
  const [text, setText] = useState(feel)
  const saysId = useId()
  const problem = cellProblem(text, column.domain)
  const markOf = (written: string): FeelMark | null => {
    const found = cellProblem(written, column.domain)
    return found === null ? null : { from: found.from, to: found.to, message: sentenceOf(found, words) }
  }
  const keep = () => onKeep(text.replaceAll(/\s+/g, ' ').trim())
  return (
    <div className={css['open']}>
      <Suspense fallback={<p>{words.feel.loading}</p>}>
        <FeelField
          value={text}
          label={words.feel.label(rowName, column.label[language])}
          describedBy={saysId}
          offers={cellOffers(column, speech, words.feel.offers)}
          markOf={markOf}
          onChange={setText}
          onKeep={keep}
          onLeave={onLeave}
        />
      </Suspense>
      <div id={saysId} aria-live="polite" className={css['says']} data-faulty={problem !== null}>
        {problem === null ? (
          cellWords(text, column, speech)
        ) : (
          <>
            <span>{sentenceOf(problem, words)}</span> <span>{words.feel.wouldDo(problem.suggestion)}</span>
          </>
        )}
      </div>
      <div className={css['actions']}>
        {problem?.replaces === true && (
          <Button
            size="small"
            onPress={() => setText(text.slice(0, problem.from) + problem.suggestion + text.slice(problem.to))}
          >
            {words.feel.replace}
          </Button>
        )}
        <Button size="small" variant="primary" onPress={keep}>
          {words.feel.keep}
        </Button>
        <Button size="small" onPress={onLeave}>
          {words.feel.leave}
        </Button>
      </div>
      <p className={css['keys']}>{words.feel.keys}</p>
    </div>
  )
}

/** The condition one is in: in words, as it is written, and in an editor that knows the language. */
export const FeelBar = ({ feel: entry, speech, mayEdit }: FeelBarProps) => {
  const t = useEditorText()
  const rules = useRulesText().table
  const { language } = useFormat()
  const { condition } = entry
  if (condition === null)
    return (
      <div className={css['bar']}>
        <p className={css['keys']}>{t.feel.none}</p>
      </div>
    )
  const { rowName, column, feel } = condition
  return (
    <section aria-label={t.feel.label(rowName, column.label[language])} className={css['bar']}>
      {entry.isOpen ? (
        <OpenEditor condition={condition} speech={speech} onKeep={entry.keep} onLeave={entry.leave} />
      ) : (
        <>
          <p>
            <strong>
              {rowName}, {column.label[language]}
            </strong>{' '}
            {cellWords(feel, column, speech)} <code>{feel}</code>
          </p>
          {mayEdit && (
            <Button size="small" onPress={entry.open}>
              {t.feel.open}
            </Button>
          )}
          <p className={css['keys']}>
            {mayEdit ? t.tools.keys : ''} {rules.cellHelp}
          </p>
        </>
      )}
    </section>
  )
}
