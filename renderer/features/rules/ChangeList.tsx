import { useFormat } from '#renderer/i18n/useFormat.ts'
import type { PackChange } from '#shared/rules/packChange.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { ruleOfChange } from './changeWords.ts'
import css from './rules.module.css'
import { useChangeMessages } from './rulesWords.ts'
import { useChangeText } from './useChangeText.ts'

export interface ChangeListProps {
  readonly changes: readonly PackChange[]
  /** Published first, then the draft. */
  readonly packs: readonly RulePack[]
  /** All belong to one rule that is named already. */
  readonly hideRule?: boolean
}

/** Changes in words. */
export const ChangeList = ({ changes, packs, hideRule = false }: ChangeListProps) => {
  const { language } = useFormat()
  const text = useChangeText(packs)
  const words = useChangeMessages()
  const titleOf = (change: PackChange) =>
    packs.map((pack) => ruleOfChange(change, pack)?.title[language]).find((title) => title !== undefined)
  const headOf = (change: PackChange) => {
    if (change.type === 'word') return words.words
    return change.type === 'order' ? words.orderTitle : titleOf(change)
  }
  return (
    <ul className={css['changes']}>
      {changes.map((change) => (
        <li key={JSON.stringify(change)} data-direction={'direction' in change ? change.direction : undefined}>
          {!hideRule && <strong>{headOf(change)}</strong>}
          <span>{text(change)}</span>
        </li>
      ))}
    </ul>
  )
}
