import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import type { ShiftId } from '#shared/kernel/ids.ts'
import type { Shift } from '#shared/roster/model.ts'
import { assignShift } from '#shared/roster/shiftEdits.ts'
import { useAdviceWords } from './adviceWords.ts'
import { replaceShift } from './planEdits.ts'
import { useRoster, useRosterTools } from './rosterContext.ts'
import { TakerItem } from './TakerItem.tsx'
import { useAdvice } from './useAdvice.ts'
import css from './advice.module.css'

const Takers = ({ shift }: { readonly shift: Shift }) => {
  const { t, shiftLine } = useAdviceWords()
  const { store } = useRosterTools()
  const answer = useAdvice<'shift'>({ about: 'shift', shiftId: shift.shiftId })
  if (answer.state === 'asking') return <Skeleton label={t.advice.looking} lines={8} />
  const candidates = answer.state === 'known' ? answer.advice.candidates : null
  if (candidates === null) {
    const again = answer.state === 'failed' ? <Button onPress={answer.again}>{t.advice.again}</Button> : null
    return <EmptyState title={t.advice.failed} text={t.advice.failedText} action={again} />
  }
  if (candidates.length === 0) return <EmptyState title={t.advice.takers.none} text={t.advice.takers.noneText} />
  return (
    <>
      <p className={css['reason']}>{t.advice.takers.intro(shiftLine(shift))}</p>
      <ol className={css['list']}>
        {candidates.map((candidate) => (
          <TakerItem
            key={candidate.personId}
            candidate={candidate}
            onGive={() => store.edit(replaceShift(shift, assignShift(shift, candidate.personId)), shift.shiftId)}
          />
        ))}
      </ol>
    </>
  )
}

/** Everybody who could take the shift, best first, with the reasons. */
export const TakersCard = ({ shiftId }: { readonly shiftId: ShiftId }) => {
  const { t } = useAdviceWords()
  const shift = useRoster((state) => state.shifts.find((one) => one.shiftId === shiftId))
  return shift === undefined ? <EmptyState title={t.advice.takers.gone} text="" /> : <Takers shift={shift} />
}
