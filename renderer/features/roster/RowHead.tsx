import { memo } from 'react'
import { UserPlus } from 'lucide-react'
import type { RowView } from './boardRows.ts'
import { FindingMark } from './FindingMark.tsx'
import { useRosterTools } from './rosterContext.ts'
import { useWords } from './words.ts'
import css from './board.module.css'

const ContractBar = ({ planned, agreed }: { readonly planned: number; readonly agreed: number }) => {
  const most = Math.max(planned, agreed, 1)
  return (
    <span className={css['contractBar']} aria-hidden="true">
      <span
        className={css['contractPlanned']}
        data-over={(agreed > 0 && planned > agreed) || undefined}
        style={{ width: `${(planned / most) * 100}%` }}
      />
      {agreed > 0 && <span className={css['contractAgreed']} style={{ left: `${(agreed / most) * 100}%` }} />}
    </span>
  )
}

/** Who it is, and how much of the agreed hours is planned; a press explains the hours. */
export const RowHead = memo(({ row }: { readonly row: RowView }) => {
  const { t, f, word } = useWords()
  const { store } = useRosterTools()
  const { person, plannedMinutes, mark } = row
  if (person === null) {
    const count = row.cells.flat().length
    return (
      <th scope="row" aria-colindex={1} className={css['rowHead']}>
        <span className={css['openHead']}>
          <UserPlus size={14} aria-hidden="true" />
          {t.board.openShifts}
        </span>
        <span className={css['minor']}>{t.board.openCount(count)}</span>
      </th>
    )
  }
  const agreed = person.contractMinutesPerWeek
  const hours = f.duration(plannedMinutes)
  const text = agreed === 0 ? t.board.noContract(hours) : t.board.contract(hours, f.duration(agreed))
  return (
    <th
      scope="row"

      aria-colindex={1}
      className={css['rowHead']}
      data-inactive={!person.active || undefined}
    >
      <button
        type="button"
        tabIndex={-1}
        className={css['person']}
        title={text}
        onClick={() => {
          store.openDrawer({ kind: 'person', personId: person.personId })
        }}
      >
        <span className={css['nameLine']}>
          <span className={css['name']}>{person.name}</span>
          {mark !== null && <FindingMark mark={mark} />}
        </span>
        <span className={css['minor']}>
          <span className={css['roleName']}>{person.active ? word(person.role) : t.board.notActive}</span>
          <span className={css['hoursOf']}>
            {f.hours(plannedMinutes)}
            {agreed > 0 && ` / ${f.hours(agreed)}`}
          </span>
        </span>
        <ContractBar planned={plannedMinutes} agreed={agreed} />
      </button>
    </th>
  )
})
RowHead.displayName = 'RowHead'
