import { useRoster } from './rosterContext.ts'
import { useWords } from './words.ts'
import css from './plan.module.css'

/** Says how to go on while shifts are carried by keyboard. */
export const MovingBar = () => {
  const { t } = useWords()
  const carry = useRoster((state) => state.carry)
  if (carry?.by !== 'keyboard') return null
  return (
    <div className={css['movingBar']}>
      <strong>{t.board.moving(carry.shifts.length)}</strong>
      <span>{t.board.movingHint}</span>
    </div>
  )
}
