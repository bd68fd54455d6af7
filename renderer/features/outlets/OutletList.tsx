import { useState, type ReactNode } from 'react'
import type { OutletView } from '#shared/contract/outlets.ts'
import type { OutletId } from '#shared/kernel/ids.ts'
import { usePlace } from '../../host/usePlace.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { OutletTable } from './OutletTable.tsx'
import css from './outlets.module.css'
import { useOutletsText } from './outletsText.ts'
import type { OutletWords } from './useOutletWords.ts'

export interface OutletListProps {
  readonly views: readonly OutletView[]
  readonly words: OutletWords
  /** The first step while there is none; nothing for whoever may not take it. */
  readonly addFirst: ReactNode
  readonly onOpen: (outletId: OutletId) => void
}

/** All outlets with their hours, or those with certain letters. */
export const OutletList = ({ views, words, addFirst, onOpen }: OutletListProps) => {
  const t = useOutletsText()
  const format = useFormat()
  const { todayOn } = usePlace()
  const [typed, setTyped] = useState('')
  if (views.length === 0) {
    return <EmptyState title={t.add.none} text={addFirst === false ? '' : t.add.noneText} action={addFirst} />
  }
  const letters = typed.trim().toLocaleLowerCase(format.locale)
  const found = views.filter(({ outlet }) =>
    `${outlet.name} ${words.word(outlet.format)}`.toLocaleLowerCase(format.locale).includes(letters),
  )
  return (
    <>
      <div className={css['search']}>
        <TextField label={t.search} value={typed} onChange={setTyped} />
      </div>
      {found.length === 0 ? (
        <p className={css['quiet']}>{t.noMatch}</p>
      ) : (
        <div className={css['sheet']}>
          <OutletTable
            views={found}
            todayOn={todayOn}
            word={words.word}
            onOpen={({ outlet }) => {
              onOpen(outlet.outletId)
            }}
          />
        </div>
      )}
    </>
  )
}
