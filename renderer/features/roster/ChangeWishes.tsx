import type { Receipt } from '#shared/contract/roster.ts'
import type { ChangeWish } from '#shared/roster/model.ts'
import { Select } from '#renderer/ui/Select.tsx'
import { FindingList } from './FindingList.tsx'
import { wishesWith, wishOf, worksChanged } from './publishModel.ts'
import { useChangeWords } from './useChangeWords.ts'
import { useWords } from './words.ts'
import css from './publish.module.css'

export interface ChangeWishesProps {
  readonly receipt: Receipt
  readonly wishes: readonly ChangeWish[]
  readonly onWishes: (wishes: readonly ChangeWish[]) => void
}

const choices = ['outlet', 'agreed', 'person'] as const

/** Whose wish each change of a published week was, where a rule asks, and what those rules say then. */
export const ChangeWishes = ({ receipt, wishes, onWishes }: ChangeWishesProps) => {
  const { t } = useWords()
  const { nameOf, changeText } = useChangeWords()
  const { late } = receipt
  const changes = worksChanged(receipt.changes)
  if (late === null || changes.length === 0) return null
  const words = t.publish.wishes
  const options = choices.map((value) => ({ value, label: words.choices[value] }))
  return (
    <section className={css['wishes']} aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className={css['quiet']}>{words.hint}</p>
      <ul>
        {changes.map(({ shiftId, personId, change }) => {
          const text = `${nameOf(personId)}, ${changeText(change, personId)}`
          return (
            <li key={shiftId}>
              <span>{text}</span>
              <Select
                label={words.of(text)}
                hideLabel
                value={wishOf(wishes, shiftId)}
                options={options}
                onChange={(wish) => {
                  onWishes(wishesWith(wishes, shiftId, wish))
                }}
              />
            </li>
          )
        })}
      </ul>
      <output className={css['late']}>
        {late.length === 0 ? <p>{words.none}</p> : <FindingList findings={late} />}
      </output>
    </section>
  )
}
