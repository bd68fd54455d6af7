import { Button } from '#renderer/ui/Button.tsx'
import type { Candidate } from '#shared/roster/whoCouldTake.ts'
import { useRoster } from './rosterContext.ts'
import { useFindingWords } from './useFindingWords.ts'
import { useWords } from './words.ts'
import css from './advice.module.css'

export interface TakerItemProps {
  readonly candidate: Candidate
  readonly onGive: () => void
}

/** What each sign means is said by the word beside it. */
const signs = { fine: '✓', premium: '◎', blocked: '✕', impossible: '–' } as const

/** One person with what speaks for and against; whoever cannot come has no button. */
export const TakerItem = ({ candidate, onGive }: TakerItemProps) => {
  const { t, f } = useWords()
  const sayFinding = useFindingWords()
  const board = useRoster((state) => state.board)
  const { personId, word, reasonsFor, reasonsAgainst, added, minutesLeft } = candidate
  const says = t.advice.takers
  const name = board.people.find((person) => person.personId === personId)?.name ?? personId
  const hours = f.duration(Math.max(0, minutesLeft))
  const pros = reasonsFor.map((reason) => (reason === 'hoursLeft' ? says.hoursLeft(hours) : says.speaksFor[reason]))
  const cons = [
    ...reasonsAgainst.map((reason) => (reason === 'overHours' ? says.overHours(hours) : says.against[reason])),
    ...added.map(sayFinding),
  ]
  return (
    <li className={css['taker']}>
      <div className={css['takerHead']}>
        <h3>{name}</h3>
        <span className={css['word']} data-word={word}>
          <span aria-hidden="true">{signs[word]}</span> {says.word[word]}
        </span>
        {word !== 'impossible' && (
          <Button size="small" aria-label={says.giveTo(name)} onPress={onGive}>
            {says.give}
          </Button>
        )}
      </div>
      <Reasons label={says.forLabel} reasons={pros} />
      <Reasons label={says.againstLabel} reasons={cons} />
    </li>
  )
}

const Reasons = ({ label, reasons }: { readonly label: string; readonly reasons: readonly string[] }) =>
  reasons.length === 0 ? null : (
    <dl className={css['reasons']}>
      <dt>{label}</dt>
      {reasons.map((reason) => (
        <dd key={reason}>{reason}</dd>
      ))}
    </dl>
  )
